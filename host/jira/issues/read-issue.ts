import { z } from 'zod';

import { limits } from '../../limits';
import { renderProperties, selectProperties } from '../properties/select-properties';
import { type FieldSelection, selectFields } from '../rendering/field-selection';
import { createReferences } from '../rendering/references';
import { renderIssue } from '../rendering/render-issue';
import {
  answer,
  bodyOf,
  type JiraAnswer,
  type JiraCall,
  listParameter,
  parameter,
} from '../routing/jira-call';

import { expandFields, expandHistory, readExpand } from './expand-issue';
import { findIssue, visibleIssue } from './find-issue';

/** Unlike a search, an answer about named work items always has their keys. */
function withKey(selection: FieldSelection): FieldSelection {
  return selection.kind === 'id' ? { ...selection, kind: 'key' } : selection;
}

/** GET /issue/{issueIdOrKey}: the stored state, at once; search may know an older one. */
export function readIssue(call: JiraCall): JiraAnswer {
  const expand = readExpand(listParameter(call, 'expand'));
  const issue = findIssue(call, parameter(call, 'issueIdOrKey'));
  const fields = listParameter(call, 'fields');
  const selection = withKey(selectFields(fields.length === 0 ? ['*all'] : fields));
  const references = createReferences(call.context, call.viewer);
  const most = limits.jira.changelogPage;
  const history = expandHistory(expand, issue, { references, most });
  const body = {
    ...renderIssue(issue, selection, references),
    ...renderProperties(
      call.context.database,
      issue,
      selectProperties(listParameter(call, 'properties')),
    ),
    ...expandFields(expand, selection, references),
    ...history.part,
  };
  return answer(body, 1 + history.entries);
}

const bulkFetchSchema = z.looseObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(limits.jira.bulkFetchIssues),
  fields: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
  properties: z.array(z.string()).max(limits.jira.bulkFetchProperties).default([]),
});

/** POST /issue/bulkfetch: up to 100, ordered by id; what is not there or not visible is listed apart. */
export function bulkFetchIssues(call: JiraCall): JiraAnswer {
  const request = bodyOf(call, bulkFetchSchema);
  const { issueIdsOrKeys, fields, properties } = request;
  const expand = readExpand(request.expand);
  const { context, viewer } = call;
  const found = issueIdsOrKeys.map((idOrKey) => ({
    idOrKey,
    issue: visibleIssue(context, viewer, idOrKey),
  }));
  const missing = found.filter(({ issue }) => issue === undefined).map(({ idOrKey }) => idOrKey);
  const rows = [
    ...new Map(
      found.flatMap(({ issue }) => (issue === undefined ? [] : [[issue.id, issue] as const])),
    ).values(),
  ].sort((a, b) => a.id - b.id);
  const selection = withKey(selectFields(fields.length === 0 ? ['*navigable'] : fields));
  const references = createReferences(context, viewer);
  const selectedProperties = selectProperties(properties);
  const described = expandFields(expand, selection, references);
  const most = limits.jira.expandedHistories;
  const issues = rows.map((issue) => {
    const { part, entries } = expandHistory(expand, issue, { references, most });
    const body = {
      ...renderIssue(issue, selection, references),
      ...renderProperties(context.database, issue, selectedProperties),
      ...described,
      ...part,
    };
    return { body, entries };
  });
  return answer(
    {
      issues: issues.map(({ body }) => body),
      issueErrors: missing.map((idOrKey) => ({
        id: idOrKey,
        errorMessage: 'Issue does not exist or you do not have permission to see it.',
      })),
    },
    issues.reduce((sum, { entries }) => sum + 1 + entries, 0),
  );
}
