import { takeBackIn } from '#domain/plan/mark';
import type { IssueId } from '#domain/shared/identifiers';
import type { Result } from '#domain/shared/result';

import type { NotFound } from '../command/failure';
import type { EngineFailure } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import { type ChangedMarks, changeMarks, type MarksInput } from './change-marks';

export type UnmarkInput = MarksInput & { readonly issueIds: readonly IssueId[] };

/** Takes work back in (PL-3); work items that are not outside are left out of the answer. */
export function unmarkOutside(
  ports: CommandPorts,
  session: Session,
  input: UnmarkInput,
): Promise<Result<ChangedMarks, NotFound | EngineFailure>> {
  return changeMarks(ports, session, {
    input,
    action: 'plan.unmarkOutside',
    issueIds: input.issueIds,
    change: (before) => (before?.outside === undefined ? before : takeBackIn(before)),
  });
}
