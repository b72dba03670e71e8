import { z } from 'zod';

import { limits } from '../../limits';
import { refusal } from '../jira-refusal';
import { bodyOf, type JiraCall, listParameter, numberParameter } from '../routing/jira-call';

const requestSchema = z.looseObject({
  jql: z.string().default(''),
  nextPageToken: z.string().nullish(),
  maxResults: z.int().min(0).default(limits.jira.searchPageDefault),
  fields: z.array(z.string()).default([]),
  // A string separated by commas; an array is refused, as live Jira does.
  expand: z.string().default(''),
  reconcileIssues: z.array(z.int()).max(limits.jira.reconciledIssues).default([]),
  properties: z.array(z.string()).max(limits.jira.searchProperties).default([]),
});

/** What a search asks for, by GET or POST. What Jira does not know, `startAt` among it, is ignored as by Jira. */
export type SearchRequest = z.output<typeof requestSchema>;

/** The request of POST /search/jql. */
export function postedSearch(call: JiraCall): SearchRequest {
  return bodyOf(call, requestSchema);
}

function numericIds(texts: readonly string[]): readonly number[] {
  if (texts.some((text) => !/^\d+$/.test(text))) {
    throw refusal(400, 'reconcileIssues must be numeric ids of work items.');
  }
  if (texts.length > limits.jira.reconciledIssues) {
    throw refusal(400, `At most ${limits.jira.reconciledIssues} work items can be reconciled.`);
  }
  return texts.map(Number);
}

function fewProperties(names: readonly string[]): readonly string[] {
  const most = limits.jira.searchProperties;
  if (names.length > most) throw refusal(400, `At most ${most} properties can be asked for.`);
  return names;
}

/** The request of GET /search/jql. */
export function queriedSearch(call: JiraCall): SearchRequest {
  return {
    jql: call.query.get('jql') ?? '',
    nextPageToken: call.query.get('nextPageToken'),
    maxResults: numberParameter(call, 'maxResults', limits.jira.searchPageDefault),
    fields: [...listParameter(call, 'fields')],
    expand: call.query.get('expand') ?? '',
    reconcileIssues: [...numericIds(listParameter(call, 'reconcileIssues'))],
    properties: [...fewProperties(listParameter(call, 'properties'))],
  };
}
