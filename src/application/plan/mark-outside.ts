import { putOutside } from '#domain/plan/mark';
import type { IssueId } from '#domain/shared/identifiers';
import type { Result } from '#domain/shared/result';

import type { NotFound } from '../command/failure';
import type { EngineFailure } from '../command/run-command';
import type { Ports } from '../ports/ports';
import type { Session } from '../session/session';

import { type ChangedMarks, changeMarks, type MarksInput } from './change-marks';
import { readVisible } from './read-epics';

export type MarkInput = MarksInput & {
  readonly issueIds: readonly IssueId[];
  readonly reason: string;
};

/**
 * Puts work outside the delivery, with one reason for all (PL-3); what is outside already gets the new reason.
 * When the person cannot see one of the work items, none is marked (EV-1).
 */
export function markOutside(
  ports: Ports,
  session: Session,
  input: MarkInput,
): Promise<Result<ChangedMarks, NotFound | EngineFailure>> {
  const { issueIds, reason } = input;
  return changeMarks(ports, session, {
    input,
    action: 'plan.markOutside',
    issueIds,
    reason,
    check: (ids) => readVisible(ports.jiraAsUser, ids),
    change: (before, issueId, who) => putOutside(before, issueId, { reason, ...who }),
  });
}
