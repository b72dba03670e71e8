import { requestJira } from '@forge/bridge';

import type { Owner } from '#domain/plan/outcome';
import type { DeliveryId, OutcomeId } from '#domain/shared/identifiers';
import { proposalMessages } from '#i18n/proposal-messages';

import { searchPeople } from '../../../../shared/search-people';
import { sendCommand } from '../../../../shared/send-command';
import { type PageContextValue, usePage } from '../../page-context';
import { useAcceptOutcomes } from '../use-accept-outcomes';

import type { PastedOutcome } from './parse-pasted-list';

/** One call's worth: a list that a person pastes and looks through. */
export const MOST_PASTED_ROWS = 100;

/** Accepts pasted rows: finds the owners by name, and notes what the customer provides (CP-2). */
export function useAcceptPasted(): (rows: readonly PastedOutcome[]) => Promise<string | undefined> {
  const page = usePage();
  const accept = useAcceptOutcomes();
  return async (rows) => {
    const owners = await findOwners(page, rows);
    const accepted = await accept(
      rows.map(({ statement, target, ownerName }) => {
        const owner = owners.get(ownerName);
        return {
          statement,
          ...(target === undefined ? {} : { target }),
          owners: owner === undefined ? [] : [owner],
        };
      }),
    );
    if (accepted.deliveryId === undefined || accepted.failure !== undefined) {
      return accepted.failure;
    }
    const isNoted = await noteProvided(page, accepted.deliveryId, { rows, ids: accepted.ids });
    const unknown = [...owners].filter(([, owner]) => owner === undefined).map(([name]) => name);
    page.showFlag({
      type: unknown.length === 0 && isNoted ? 'success' : 'warning',
      title: proposalMessages.accepted(accepted.ids.length),
      description: [
        ...unknown.map(proposalMessages.pasteErrors['unknown-owner']),
        ...(isNoted ? [] : [proposalMessages.deliverablesNotAdded]),
      ].join(' '),
    });
    return undefined;
  };
}

/** A name that fits exactly one role, contact or person; `undefined` for the others. */
async function findOwners(
  { project, selected }: PageContextValue,
  rows: readonly PastedOutcome[],
): Promise<ReadonlyMap<string, Owner | undefined>> {
  const names = [...new Set(rows.map((row) => row.ownerName))].filter((name) => name !== '');
  const known = new Map<string, Owner>([
    ...(selected?.contacts ?? []).map(
      ({ body }) => [lower(body.name), { kind: 'contact', contactId: body.id }] as const,
    ),
    ...(selected?.roles ?? []).map(
      ({ body }) => [lower(body.label), { kind: 'role', roleKey: body.key }] as const,
    ),
  ]);
  const found = await Promise.all(
    names.map(async (name) => known.get(lower(name)) ?? (await findPerson(project.key, name))),
  );
  return new Map(names.map((name, position) => [name, found[position]]));
}

async function findPerson(projectKey: string, name: string): Promise<Owner | undefined> {
  const people = await searchPeople(requestJira, projectKey, name).catch(() => []);
  const exact = people.filter((person) => lower(person.name) === lower(name));
  const [only, ...others] = exact;
  return only === undefined || others.length > 0
    ? undefined
    : { kind: 'account', accountId: only.accountId };
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}

async function noteProvided(
  { client }: PageContextValue,
  deliveryId: DeliveryId,
  made: { readonly rows: readonly PastedOutcome[]; readonly ids: readonly OutcomeId[] },
): Promise<boolean> {
  let isAll = true;
  for (const [position, { provides }] of made.rows.entries()) {
    const outcomeId = made.ids[position];
    if (provides === '' || outcomeId === undefined) continue;
    const fields = {
      description: provides,
      party: { side: 'customer', name: '' },
      outcomeId,
    } as const;
    const input = { deliveryId, fields };
    const reply = await sendCommand(client['customer-plan.addDeliverable'], input);
    isAll &&= reply?.ok === true;
  }
  return isAll;
}
