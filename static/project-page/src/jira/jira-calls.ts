import type * as z from 'zod/mini';

import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import type { JiraResponse } from '../../../shared/jira-request';

import { limitCalls } from './call-limit';
import {
  bulkFetchSchema,
  countSchema,
  idPageSchema,
  WORK_ITEM_FIELDS,
  workItemPageSchema,
  workItemSchema,
} from './jira-answers';
import { JiraReadError } from './jira-read-error';
import { type JiraConnection, type PatientCall, sendPatiently } from './send-patiently';

/** At most this many calls run at once (architecture decision 1). */
const CALLS_AT_ONCE = 6;
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
 */
export function jiraCalls(jira: JiraConnection): JiraCalls {
  const limited = limitCalls(CALLS_AT_ONCE);
  const send: Send = (call) => limited(() => sendPatiently(jira, call));
  return {
    ids: (jql, maximum) => readIds(send, jql, maximum),
    search: (jql) => readAll(send, jql),
    fetchSome: async (ids) => {
      const path = '/rest/api/3/issue/bulkfetch';
      const response = await send({
        path,
        body: { issueIdsOrKeys: ids, fields: WORK_ITEM_FIELDS },
      });
      return (await parse(bulkFetchSchema, response, path)).issues;
    },
    fetchOne: async (id) => {
      const path = `/rest/api/3/issue/${id}?fields=${WORK_ITEM_FIELDS.join(',')}`;
      const response = await send({ path, accepted: [404] });
      return response.status === 404 ? undefined : parse(workItemSchema, response, path);
    },
    count: async (jql) => {
      const path = '/rest/api/3/search/approximate-count';
      return (await parse(countSchema, await send({ path, body: { jql } }), path)).count;
    },
  };
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
    const page = await parse(idPageSchema, response, SEARCH);
    found.push(...page.issues.map((issue) => issue.id));
    ({ nextPageToken } = page);
  } while (nextPageToken !== undefined && found.length <= maximum);
  return found;
}

async function readAll(send: Send, jql: string): Promise<readonly WorkItem[]> {
  const found: WorkItem[] = [];
  let nextPageToken: string | undefined;
  do {
    const response = await send({
      path: SEARCH,
      body: { jql, fields: WORK_ITEM_FIELDS, maxResults: ITEMS_A_PAGE, nextPageToken },
    });
    const page = await parse(workItemPageSchema, response, SEARCH);
    found.push(...page.issues);
    ({ nextPageToken } = page);
  } while (nextPageToken !== undefined);
  return found;
}

async function parse<Schema extends z.ZodMiniType>(
  schema: Schema,
  response: JiraResponse,
  path: string,
): Promise<z.output<Schema>> {
  const answer = schema.safeParse(await response.json());
  if (!answer.success) throw new JiraReadError({ kind: 'unexpected-answer', path });
  return answer.data;
}
