import { firstPublishedIn } from '#domain/plan/first-published';
import { EPICS_PER_OUTCOME, type IssueLink, type Outcome } from '#domain/plan/outcome';
import type { OutcomeId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { expectVersion } from '../command/expect-version';
import {
  type InvalidInput,
  invalidInput,
  notFound,
  type TooMany,
  tooMany,
} from '../command/failure';
import { type RowView, type RowWrite, updateRow, viewOf } from '../command/row-writes';
import { runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { headAt, issueLinkAt, outcomeAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';
import type { Session } from '../session/session';

import type { OutcomeFailure, OutcomeInput } from './change-outcome';
import { type Published, published } from './plan-failures';

export type MergeInput = OutcomeInput & {
  readonly mergedId: OutcomeId;
  readonly mergedVersion: number;
};
export type MergedOutcomes = {
  readonly kept: RowView<Outcome>;
  readonly merged: RowView<Outcome>;
};
type MergeFailure = OutcomeFailure | Published | InvalidInput;
type Facts = {
  readonly rows: readonly [StoredRow<Outcome> | undefined, StoredRow<Outcome> | undefined];
  readonly links: readonly (StoredRow<IssueLink> | undefined)[];
};

/** Gives the epics of one outcome to another; the emptied one can be restored, without epics (PL-10). */
export function mergeOutcomes(
  ports: CommandPorts,
  session: Session,
  input: MergeInput,
): Promise<Result<MergedOutcomes, MergeFailure>> {
  const { deliveryId, outcomeId, mergedId } = input;
  return runCommand(ports, {
    id: input.commandId,
    by: session.accountId,
    action: 'plan.mergeOutcomes',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'outcome')],
    load: async ({ rows }): Promise<Facts> => {
      const read = await rows.getMany([
        outcomeAt(deliveryId, outcomeId),
        outcomeAt(deliveryId, mergedId),
      ]);
      const links = await rows.getMany((read[1]?.body.epicIds ?? []).map(issueLinkAt));
      return { rows: read, links };
    },
    decide: (facts) => decideMerge(input, facts),
  });
}

function decideMerge(
  input: MergeInput,
  { rows, links }: Facts,
): Result<Change<MergedOutcomes>, MergeFailure> {
  const { deliveryId, outcomeId, mergedId, version, mergedVersion } = input;
  if (outcomeId === mergedId) {
    return err(invalidInput('mergedId', 'An outcome cannot be merged with itself.'));
  }
  const kept = expectVersion(rows[0], { version, mine: { mergedId }, what: 'outcome' });
  if (!kept.ok) return kept;
  const expected = { version: mergedVersion, mine: { mergedInto: outcomeId }, what: 'outcome' };
  const merged = expectVersion(rows[1], expected);
  if (!merged.ok) return merged;
  const refusal = refuseMerge(kept.value.body, merged.value.body);
  if (refusal) return err(refusal);
  const epicIds = [...kept.value.body.epicIds, ...merged.value.body.epicIds];
  const keptRow = updateRow(outcomeAt(deliveryId, outcomeId), kept.value, {
    ...kept.value.body,
    epicIds,
  });
  const mergedRow = updateRow(outcomeAt(deliveryId, mergedId), merged.value, {
    ...merged.value.body,
    epicIds: [],
    state: 'merged',
  });
  return ok({
    subject: keptRow.address,
    writes: [keptRow, mergedRow, ...links.flatMap((link) => moveLink(link, mergedId, outcomeId))],
    value: { kept: viewOf(keptRow), merged: viewOf(mergedRow) },
  });
}

function refuseMerge(kept: Outcome, merged: Outcome): MergeFailure | TooMany | undefined {
  if (kept.state !== 'active' || merged.state !== 'active') return notFound('outcome');
  const planNumber = firstPublishedIn(merged);
  if (planNumber !== undefined) return published(planNumber);
  const epics = kept.epicIds.length + merged.epicIds.length;
  return epics > EPICS_PER_OUTCOME ? tooMany(EPICS_PER_OUTCOME, epics) : undefined;
}

function moveLink(
  link: StoredRow<IssueLink> | undefined,
  from: OutcomeId,
  to: OutcomeId,
): readonly RowWrite[] {
  if (link?.body.outcomeId !== from) return [];
  return [updateRow(issueLinkAt(link.body.issueId), link, { ...link.body, outcomeId: to })];
}
