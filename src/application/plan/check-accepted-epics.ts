import type { IssueId, ProjectId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type InvalidInput, invalidInput, type NotFound } from '../command/failure';
import type { JiraAsUser, VisibleWorkItem } from '../ports/jira-as-user';

import { readEpics } from './read-epics';

type Accepted = {
  readonly statement: string;
  readonly evidence: string;
  readonly customerWording: string;
  readonly epicIds: readonly IssueId[];
  readonly deliverables?: readonly { readonly description: string }[] | undefined;
};

/** Whose eyes, and the project of the delivery. */
type AsPerson = { readonly jira: JiraAsUser; readonly homeProjectId: ProjectId };

/**
 * Checks the epics of accepted proposals as the person (architecture decision 3): each visible, each an epic,
 * each once. The text of a restricted epic, or of one in another project, is not copied into the plan, where
 * people read it who may not see the epic (EV-1).
 *
 * @param outcomes - The whole batch.
 * @param from - The first that is not accepted yet, counted from 0; epics of those before are not read again.
 */
export async function checkAcceptedEpics(
  { jira, homeProjectId }: AsPerson,
  outcomes: readonly Accepted[],
  from: number,
): Promise<Result<void, NotFound | InvalidInput>> {
  const epicIds = outcomes.flatMap((outcome) => outcome.epicIds);
  if (new Set(epicIds).size !== epicIds.length) {
    return err(invalidInput('outcomes', 'An epic can belong to one outcome only.'));
  }
  const rest = outcomes.slice(from);
  const epics = await readEpics(
    jira,
    rest.flatMap((outcome) => outcome.epicIds),
  );
  if (!epics.ok) return epics;
  const isWithheld = ({ projectId, securityLevelId }: VisibleWorkItem): boolean =>
    securityLevelId !== undefined || projectId !== homeProjectId;
  const withheld = new Map(epics.value.filter(isWithheld).map((epic) => [epic.id, epic.summary]));
  const copied = rest.findIndex((outcome) =>
    outcome.epicIds.some((id) => isCopied(withheld.get(id), outcome)),
  );
  if (copied === -1) return ok(undefined);
  const message =
    'Not everybody may read this epic: word the outcome yourself instead of copying it.';
  return err(invalidInput(`outcomes.${from + copied}.statement`, message));
}

function isCopied(summary: string | undefined, outcome: Accepted): boolean {
  if (summary === undefined) return false;
  const { statement, evidence, customerWording, deliverables = [] } = outcome;
  const provided = deliverables.map(({ description }) => description);
  return [statement, evidence, customerWording, ...provided].some(
    (text) => normalise(text) === normalise(summary),
  );
}

function normalise(text: string): string {
  return text.trim().toLowerCase();
}
