import { canSeeIssue } from '../permissions/viewer';
import { type IssueRow } from '../store/jira-rows';
import { selectAll } from '../store/query';

import { type FieldSelection } from './field-selection';
import { dayIn, formatInstant } from './format-instant';
import { type References } from './references';
import {
  renderComponent,
  renderIssueType,
  renderLinkType,
  renderPriority,
  renderProjectReference,
  renderResolution,
  renderSecurityLevel,
  renderStatus,
  renderStatusCategory,
  renderVersion,
} from './render-configuration';
import { isFieldOf, renderCustomValue } from './render-custom-value';
import { renderUser } from './render-user';
import { selfUrl } from './self-url';

type Rendered = Readonly<Record<string, unknown>>;
type FieldRenderer = (issue: IssueRow, references: References) => unknown;

/** Ids kept as a JSON array in one column. */
export function idList(text: string): readonly number[] {
  // Written by this host only, always as an array of numbers.
  return JSON.parse(text) as number[];
}

function present<Row, Value>(row: Row | undefined, render: (row: Row) => Value): Value | null {
  return row === undefined ? null : render(row);
}

function person(accountId: string | null, references: References): Rendered | null {
  return present(references.user(accountId), (user) =>
    renderUser(references.context, user, references.viewer.accountId),
  );
}

/** A work item as it appears inside another one: key and a few fields; the OpenAPI document knows no null here. */
function renderBrief(issue: IssueRow, references: References): Rendered {
  const { context } = references;
  const priority = references.priority(issue.priorityId);
  return {
    id: String(issue.id),
    key: issue.key,
    self: selfUrl(context, `/issue/${issue.id}`),
    fields: {
      summary: issue.summary,
      status: present(references.status(issue.statusId), (row) => renderStatus(context, row)),
      ...(priority === undefined ? {} : { priority: renderPriority(context, priority) }),
      issuetype: present(references.issueType(issue.issueTypeId), (row) =>
        renderIssueType(context, row),
      ),
    },
  };
}

function renderParent(issue: IssueRow, references: References): Rendered | undefined {
  if (issue.parentId === null) return undefined;
  const parent = references.issue(issue.parentId);
  if (parent !== undefined && canSeeIssue(references.viewer, parent)) {
    return renderBrief(parent, references);
  }
  const key = parent?.key ?? issue.parentKey;
  if (key === null) return undefined;
  // docs/host-coverage.md: Jira is believed to give id and key of a parent that the reader cannot see.
  return {
    id: String(issue.parentId),
    key,
    self: selfUrl(references.context, `/issue/${issue.parentId}`),
  };
}

function renderSubtasks(issue: IssueRow, references: References): readonly Rendered[] {
  const children = selectAll<IssueRow>(
    references.context.database,
    `SELECT i.* FROM jira_issue i JOIN jira_issue_type t ON t.id = i.issueTypeId
     WHERE i.parentId = ? AND t.hierarchyLevel < 0 ORDER BY i.id`,
    [issue.id],
  );
  return children
    .filter((child) => canSeeIssue(references.viewer, child))
    .map((child) => renderBrief(child, references));
}

function renderLinks(issue: IssueRow, references: References): readonly Rendered[] {
  const { context, viewer } = references;
  return references.links(issue.id).flatMap((link): Rendered[] => {
    const outward = link.sourceId === issue.id;
    const other = references.issue(outward ? link.targetId : link.sourceId);
    const type = references.linkType(link.typeId);
    if (other === undefined || type === undefined || !canSeeIssue(viewer, other)) return [];
    return [
      {
        id: String(link.id),
        self: selfUrl(context, `/issueLink/${link.id}`),
        type: renderLinkType(context, type),
        [outward ? 'outwardIssue' : 'inwardIssue']: renderBrief(other, references),
      },
    ];
  });
}

function renderVersions(text: string, references: References): readonly Rendered[] {
  const today = dayIn(references.viewer.timeZone, references.context.clock.now());
  return idList(text)
    .map((id) => references.version(id))
    .filter((version) => version !== undefined)
    .map((version) => renderVersion(references.context, version, today));
}

const SYSTEM_FIELDS: Readonly<Record<string, FieldRenderer>> = {
  summary: (issue) => issue.summary,
  issuetype: (issue, references) =>
    present(references.issueType(issue.issueTypeId), (row) =>
      renderIssueType(references.context, row),
    ),
  project: (issue, references) =>
    present(references.project(issue.projectId), (row) =>
      renderProjectReference(references.context, row),
    ),
  status: (issue, references) =>
    present(references.status(issue.statusId), (row) => renderStatus(references.context, row)),
  statusCategory: (issue, references) =>
    present(references.status(issue.statusId), (row) =>
      renderStatusCategory(references.context, row.category),
    ),
  statuscategorychangedate: (issue) => formatInstant(issue.statusChanged),
  priority: (issue, references) =>
    present(references.priority(issue.priorityId), (row) =>
      renderPriority(references.context, row),
    ),
  resolution: (issue, references) =>
    present(references.resolution(issue.resolutionId), (row) =>
      renderResolution(references.context, row),
    ),
  resolutiondate: (issue) => (issue.resolved === null ? null : formatInstant(issue.resolved)),
  assignee: (issue, references) => person(issue.assigneeAccountId, references),
  reporter: (issue, references) => person(issue.reporterAccountId, references),
  creator: (issue, references) => person(issue.creatorAccountId, references),
  parent: renderParent,
  subtasks: renderSubtasks,
  issuelinks: renderLinks,
  labels: (issue): unknown => JSON.parse(issue.labels),
  fixVersions: (issue, references) => renderVersions(issue.fixVersionIds, references),
  versions: (issue, references) => renderVersions(issue.affectedVersionIds, references),
  components: (issue, references) =>
    idList(issue.componentIds).flatMap((id) => {
      const component = references.component(id);
      return component === undefined ? [] : renderComponent(references.context, component);
    }),
  created: (issue) => formatInstant(issue.created),
  updated: (issue) => formatInstant(issue.updated),
  duedate: (issue) => issue.dueDate,
  security: (issue, references) =>
    present(references.securityLevel(issue.securityLevelId), (row) =>
      renderSecurityLevel(references.context, row),
    ),
  description: (issue): unknown =>
    issue.description === null ? null : JSON.parse(issue.description),
};

/** Fields of every work item that the emulated site fills, by id. */
export const SYSTEM_FIELD_IDS: readonly string[] = Object.keys(SYSTEM_FIELDS);

function renderFields(
  issue: IssueRow,
  selection: FieldSelection,
  references: References,
): Rendered {
  const fields: Record<string, unknown> = {};
  for (const [id, render] of Object.entries(SYSTEM_FIELDS)) {
    if (!selection.includes(id)) continue;
    const value = render(issue, references);
    if (value !== undefined) fields[id] = value;
  }
  // Written by this host only, always as an object.
  const custom = JSON.parse(issue.customValues) as Readonly<Record<string, unknown>>;
  for (const field of references.customFields()) {
    if (!selection.includes(field.id) || !isFieldOf(field, issue.projectId)) continue;
    fields[field.id] = renderCustomValue(field, custom[field.id] ?? null, references);
  }
  return fields;
}

/** A work item on the wire with the selected fields; asked for the id alone it is `{id}`. */
export function renderIssue(
  issue: IssueRow,
  selection: FieldSelection,
  references: References,
): Rendered {
  if (selection.kind === 'id') return { id: String(issue.id) };
  const identity = {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: String(issue.id),
    self: selfUrl(references.context, `/issue/${issue.id}`),
    key: issue.key,
  };
  if (selection.kind === 'key') return identity;
  return { ...identity, fields: renderFields(issue, selection, references) };
}
