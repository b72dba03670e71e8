import { setImmediate as nextTurn } from 'node:timers/promises';

import { z } from 'zod';

import { type IssueRow } from '#host/jira/store/jira-rows';
import { insertRow, selectOne } from '#host/jira/store/query';

import { type Answer, type PersonName, type TestSite } from './jira-site';

/** Path below `/rest/api/3`. */
export const BULK_TRANSITION = '/bulk/issues/transition';

/** The body of a bulk transition: which work items make which transition. */
export function bulkInputs(
  ...pairs: readonly (readonly [ids: readonly string[], transitionId: string])[]
): object {
  return {
    bulkTransitionInputs: pairs.map(([selectedIssueIdsOrKeys, transitionId]) => ({
      ...{ selectedIssueIdsOrKeys, transitionId },
    })),
  };
}

const submittedSchema = z.object({ taskId: z.string() });

/**
 * Submits a bulk transition.
 *
 * @returns The id of the task.
 * @throws When Jira refuses it.
 */
export async function submitBulk(site: TestSite, body: unknown): Promise<string> {
  const answer = await site.send('ada', `POST ${BULK_TRANSITION}`, body);
  return submittedSchema.parse(answer.body).taskId;
}

const progressSchema = z.looseObject({ status: z.string(), created: z.unknown() });

/** The progress of a task at its end, as somebody sees it. */
export async function finishedBulk(
  site: TestSite,
  taskId: string,
  who: PersonName = 'ada',
): Promise<z.output<typeof progressSchema>> {
  for (;;) {
    const { body } = await site.send(who, `GET /bulk/queue/${taskId}`);
    const progress = progressSchema.parse(body);
    if (progress.status !== 'ENQUEUED' && progress.status !== 'RUNNING') return progress;
    await nextTurn();
  }
}

const errorsSchema = z.object({ errors: z.array(z.object({ message: z.string() })) });

/** Status and messages of a refused bulk operation. */
export function bulkErrors({ status, body }: Answer): readonly (number | string)[] {
  return [status, ...errorsSchema.parse(body).errors.map(({ message }) => message)];
}

/** Copies of a work item of the sample under keys of their own, changed one by one. */
export function copyIssue(
  { database }: TestSite,
  key: string,
  patches: readonly Partial<IssueRow>[],
): readonly string[] {
  const issue = selectOne<IssueRow>(database, 'SELECT * FROM jira_issue WHERE key = ?', [key]);
  if (issue === undefined) throw new Error(`The site has no work item ${key}.`);
  return patches.map((patch, index) => {
    const number = 90_000 + index;
    const copy = `${key.split('-')[0] ?? ''}-${number}`;
    insertRow(database, 'jira_issue', { ...issue, id: number, number, key: copy, ...patch });
    return copy;
  });
}
