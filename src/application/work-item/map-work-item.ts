import type { Outcome } from '#domain/plan/outcome';
import type { IssueId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type Failure, type InvalidInput, type NotFound, notFound } from '../command/failure';
import type { RowView } from '../command/row-writes';
import type { OutcomeFailure, OutcomeInput } from '../plan/change-outcome';
import { mapFoundEpic } from '../plan/map-epic';
import type { EpicTaken } from '../plan/plan-failures';
import type { JiraAsUser, VisibleWorkItem } from '../ports/jira-as-user';
import type { Ports } from '../ports/ports';
import type { Session } from '../session/session';

import { findServed } from './find-served';

export type NoEpic = Failure<'no-epic', Readonly<Record<string, never>>>;

/** Maps the epic of the work item that is open, which may be the work item itself (PL-3). */
export function mapWorkItem(
  ports: Ports,
  session: Session,
  input: OutcomeInput & { readonly issueId: IssueId },
): Promise<Result<RowView<Outcome>, OutcomeFailure | EpicTaken | InvalidInput | NoEpic>> {
  const asOne = { ...ports, jiraAsUser: readOnce(ports.jiraAsUser) };
  return mapFoundEpic(asOne, session, {
    action: 'work-item.map',
    input,
    find: () => findEpic(asOne, input.issueId),
  });
}

/** The epic that was read while it was looked for is not read again: each read costs points (decision 0012). */
function readOnce(jira: JiraAsUser): JiraAsUser {
  const known = new Map<IssueId, VisibleWorkItem>();
  return {
    ...jira,
    workItems: async (issueIds) => {
      const unknown = issueIds.filter((id) => !known.has(id));
      const items = unknown.length === 0 ? [] : await jira.workItems(unknown);
      for (const item of items) known.set(item.id, item);
      return issueIds.flatMap((id) => known.get(id) ?? []);
    },
  };
}

async function findEpic(
  ports: Ports,
  issueId: IssueId,
): Promise<Result<IssueId, NotFound | NoEpic>> {
  const found = await findServed(ports, issueId);
  if (!found) return err(notFound('work item'));
  const epicId = found.mapIssueId ?? found.link?.issueId;
  return epicId === undefined ? err(noEpic()) : ok(epicId);
}

function noEpic(): NoEpic {
  const message = 'The work item has no epic. Give it a parent in Jira first.';
  return { kind: 'no-epic', facts: {}, message };
}
