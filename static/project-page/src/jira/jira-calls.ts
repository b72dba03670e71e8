import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import type { JiraResponse } from '../../../shared/jira-request';

import { CALLS_AT_ONCE, limitCalls } from './call-limit';
import type { StartFieldIds } from './find-start-fields';
import {
  countSchema,
  idPageSchema,
  WORK_ITEM_FIELDS,
  type WorkItemSchemas,
  workItemSchemas,
} from './jira-answers';
import { parseAnswer } from './parse-answer';
import { type JiraConnection, type PatientCall, sendPatiently } from './send-patiently';

/** Jira's largest page of ids; it may give less. */
const IDS_A_PAGE = 5000;
/** Jira's largest page with fields, and the most ids that `issue/bulkfetch` takes. */
const ITEMS_A_PAGE = 100;

/** The questions that Plumbline asks Jira, as the user. Each rejects with {@link JiraReadError} only. */
export type JiraCalls = {
  /** All ids that match, page by page; stops after the page in which more than `maximum` were found. */
  readonly ids: (jql: string, maximum: number) => Promise<readonly IssueId[]>;
  /** All work items that match. */
  readonly search: (jql: string) => Promise<readonly WorkItem[]>;
  /** At most 100 work items by id; those the reader may not see are left out. */
  readonly fetchSome: (ids: readonly IssueId[]) => Promise<readonly WorkItem[]>;
  /** One work item as the database has it, not the lagging index; `undefined` when it is not visible. */
  readonly fetchOne: (id: IssueId) => Promise<WorkItem | undefined>;
  readonly count: (jql: string) => Promise<number>;
};

/**
 * Binds the questions to one reader, with a common limit on how many run at once.
 *
 * @param jira - How Jira is asked, and how the reading is cancelled.
 * @param startFieldIds - Fields that may hold the start date, as soon as they are known: contents wait for them.
 */
export function jiraCalls(
  jira: JiraConnection,
  startFieldIds?: StartFieldIds | Promise<StartFieldIds>,
): JiraCalls {
  const limited = limitCalls(CALLS_AT_ONCE);
  const send: Send = (call) => limited(() => sendPatiently(jira, call));
  const contents = contentsOf(startFieldIds);
  return {
    ids: (jql, maximum) => readIds(send, jql, maximum),
    search: async (jql) => readAll(send, jql, await contents),
    fetchSome: async (ids) => {
      const path = '/rest/api/3/issue/bulkfetch';
      const { fields, schemas } = await contents;
      const response = await send({ path, body: { issueIdsOrKeys: ids, fields } });
      return (await parseAnswer(schemas.bulk, response, path)).issues;
    },
    fetchOne: async (id) => {
      const { fields, schemas } = await contents;
      const path = `/rest/api/3/issue/${id}?fields=${fields.join(',')}`;
      const response = await send({ path, accepted: [404] });
      return response.status === 404 ? undefined : parseAnswer(schemas.item, response, path);
    },
    count: async (jql) => {
      const path = '/rest/api/3/search/approximate-count';
      return (await parseAnswer(countSchema, await send({ path, body: { jql } }), path)).count;
    },
  };
}

/** What is asked for of a work item, and how it is read. */
type Contents = { readonly fields: readonly string[]; readonly schemas: WorkItemSchemas };

async function contentsOf(
  startFieldIds: StartFieldIds | Promise<StartFieldIds>,
): Promise<Contents> {
  const ids = (await startFieldIds) ?? [];
  return { fields: [...WORK_ITEM_FIELDS, ...ids], schemas: workItemSchemas(ids) };
}

/** Splits ids into lists that one `issue/bulkfetch` takes. */
export function inPages<T>(ids: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(ids.length / ITEMS_A_PAGE) }, (_, page) =>
    ids.slice(page * ITEMS_A_PAGE, (page + 1) * ITEMS_A_PAGE),
  );
}

type Send = (call: PatientCall) => Promise<JiraResponse>;

const SEARCH = '/rest/api/3/search/jql';

async function readIds(send: Send, jql: string, maximum: number): Promise<readonly IssueId[]> {
  const found: IssueId[] = [];
  let nextPageToken: string | undefined;
  do {
    const response = await send({
      path: SEARCH,
      body: { jql, fields: ['id'], maxResults: IDS_A_PAGE, nextPageToken },
    });
    const page = await parseAnswer(idPageSchema, response, SEARCH);
    found.push(...page.issues.map((issue) => issue.id));
    ({ nextPageToken } = page);
  } while (nextPageToken !== undefined && found.length <= maximum);
  return found;
}

async function readAll(
  send: Send,
  jql: string,
  { fields, schemas }: Contents,
): Promise<readonly WorkItem[]> {
  const found: WorkItem[] = [];
  let nextPageToken: string | undefined;
  do {
    const response = await send({
      path: SEARCH,
      body: { jql, fields, maxResults: ITEMS_A_PAGE, nextPageToken },
    });
    const page = await parseAnswer(schemas.page, response, SEARCH);
    found.push(...page.issues);
    ({ nextPageToken } = page);
  } while (nextPageToken !== undefined);
  return found;
}
