import type { Outcome } from '#domain/plan/outcome';
import { applyPatch } from '#domain/shared/apply-patch';
import type { IssueId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import type { RowView } from '../command/row-writes';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import { type OutcomeFailure, type OutcomeInput, runOutcomeCommand } from './change-outcome';
import { claimEpic } from './epic-links';

export type RestoredOutcome = {
  readonly outcome: RowView<Outcome>;
  /** Epics that another outcome got meanwhile. */
  readonly epicsTaken: readonly IssueId[];
};

/** Undo of delete, merge and drop (PL-10). Epics that were taken meanwhile stay where they are. */
export function restoreOutcome(
  ports: CommandPorts,
  session: Session,
  input: OutcomeInput,
): Promise<Result<RestoredOutcome, OutcomeFailure>> {
  return runOutcomeCommand(ports, session, {
    action: 'plan.restoreOutcome',
    input,
    mine: { state: 'active' },
    answer: (after, before) => ({
      outcome: after,
      epicsTaken: before.epicIds.filter((id) => !after.body.epicIds.includes(id)),
    }),
    states: ['deleted', 'merged', 'dropped'],
    decide: ({ outcome, linkOf, now }) => {
      const claims = outcome.epicIds.flatMap((issueId) => {
        const claim = claimEpic(issueId, { ...input, now }, linkOf);
        return claim.ok ? { issueId, write: claim.value } : [];
      });
      const epicIds = claims.map(({ issueId }) => issueId);
      return ok({
        body: applyPatch(outcome, { state: 'active', epicIds, dropReason: null }),
        links: claims.map(({ write }) => write),
      });
    },
  });
}
