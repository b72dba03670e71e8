import { z } from 'zod';

import { limits } from '../../limits';
import { notEmulated } from '../jira-refusal';
import { selectFields } from '../rendering/field-selection';
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

import { newestHistory } from './changelog';
import { findIssue, visibleIssue } from './find-issue';

/** GET /issue/{issueIdOrKey}: the stored state, at once; search may know an older one. */
export function readIssue(call: JiraCall): JiraAnswer {
  const expand = listParameter(call, 'expand');
  const foreign = expand.find((name) => name !== 'changelog');
  if (foreign !== undefined) throw notEmulated(`expand=${foreign} of a work item`);
  if (listParameter(call, 'properties').length > 0) throw notEmulated('issue properties');
  const issue = findIssue(call, parameter(call, 'issueIdOrKey'));
  const fields = listParameter(call, 'fields');
  const selection = selectFields(fields.length === 0 ? ['*all'] : fields);
  // Unlike a search, the answer for one work item always has its key.
  const shown = selection.kind === 'id' ? { ...selection, kind: 'key' as const } : selection;
  const references = createReferences(call.context, call.viewer);
  const body = renderIssue(issue, shown, references);
  if (!expand.includes('changelog')) return answer(body, 1);
  return answer({ ...body, changelog: newestHistory(issue, references) }, 1);
}

const bulkFetchSchema = z.looseObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(limits.jira.bulkFetchIssues),
  fields: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
  properties: z.array(z.string()).default([]),
});

/** POST /issue/bulkfetch: up to 100, ordered by id; what is not there or not visible is listed apart. */
export function bulkFetchIssues(call: JiraCall): JiraAnswer {
  const { issueIdsOrKeys, fields, expand, properties } = bodyOf(call, bulkFetchSchema);
  if (expand.length > 0 || properties.length > 0) {
    throw notEmulated('expand and properties of bulkfetch');
  }
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
  const selection = selectFields(fields.length === 0 ? ['*navigable'] : fields);
  const shown = selection.kind === 'id' ? { ...selection, kind: 'key' as const } : selection;
  const references = createReferences(context, viewer);
  return answer(
    {
      issues: rows.map((issue) => renderIssue(issue, shown, references)),
      issueErrors: missing.map((idOrKey) => ({
        id: idOrKey,
        errorMessage: 'Issue does not exist or you do not have permission to see it.',
      })),
    },
    rows.length,
  );
}
