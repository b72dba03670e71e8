import { draftMessages } from '#i18n/draft-messages';
import { proposalMessages } from '#i18n/proposal-messages';

import { usePage } from '../../page-context';
import { useAcceptOutcomes } from '../use-accept-outcomes';

import { type Draft, draftToOutcome } from './draft';
import type { OwnerLookup } from './use-owner-lookup';

/**
 * Accepts drafts with their owners and with what the customer provides for them.
 *
 * @param find - Finds out who the typed owners are.
 * @returns The sentence of a failure.
 */
export function useAcceptDrafts(
  find: OwnerLookup['find'],
): (drafts: readonly Draft[]) => Promise<string | undefined> {
  const { showFlag } = usePage();
  const accept = useAcceptOutcomes();
  return async (drafts) => {
    const names = drafts.map(({ fields }) => fields.ownerName).filter((name) => name !== '');
    const owners = await find(names);
    const ownerOf = (name: string): Parameters<typeof draftToOutcome>[1] => {
      const match = owners.get(name);
      return match?.kind === 'found' ? match.owner : undefined;
    };
    const accepted = await accept(
      drafts.map(({ fields }) => draftToOutcome(fields, ownerOf(fields.ownerName))),
    );
    if (accepted.failure !== undefined) return accepted.failure;
    const withoutOwner = names.filter((name) => ownerOf(name) === undefined).length;
    showFlag({
      type: withoutOwner === 0 ? 'success' : 'warning',
      title: proposalMessages.accepted(accepted.ids.length),
      ...(withoutOwner > 0 && { description: draftMessages.withoutOwner(withoutOwner) }),
    });
    return undefined;
  };
}
