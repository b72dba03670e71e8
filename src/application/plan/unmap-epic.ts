import type { Outcome } from '#domain/plan/outcome';
import type { IssueId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import type { RowView } from '../command/row-writes';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import { changeOutcome, type OutcomeFailure, type OutcomeInput } from './change-outcome';
import { releaseEpics } from './epic-links';

/** Takes an epic away from an outcome; it is free in the same transaction (architecture, Storage). */
export function unmapEpic(
  ports: CommandPorts,
  session: Session,
  input: OutcomeInput & { readonly issueId: IssueId },
): Promise<Result<RowView<Outcome>, OutcomeFailure>> {
  const { issueId, outcomeId } = input;
  return changeOutcome(ports, session, {
    action: 'plan.unmapEpic',
    input,
    mine: { issueId },
    decide: ({ outcome, linkOf }) => {
      if (!outcome.epicIds.includes(issueId)) return ok({ body: outcome });
      const epicIds = outcome.epicIds.filter((id) => id !== issueId);
      return ok({
        body: { ...outcome, epicIds },
        links: releaseEpics([issueId], outcomeId, linkOf),
      });
    },
  });
}
