import { type HostDatabase } from '../database/open-database';
import { documentWords, wordsOf } from '../jira/issues/text-words';
import { SPRINT_FIELD_TYPE } from '../jira/rendering/render-custom-value';
import { type IssueRow } from '../jira/store/jira-rows';
import { insertRow, selectOne } from '../jira/store/query';

import { type EntityIds } from './entity-ids';
import { sprintsOf } from './export-fields';
import { type ExportedFields, type ExportedIssue, type ExportedNamed } from './exported-issue';
import { type LevelOf, type StoredParent } from './resolve-parents';
import { type People } from './store-people';

type Scope = {
  readonly database: HostDatabase;
  readonly ids: EntityIds;
  readonly people: People;
  readonly levelOf: LevelOf;
  /** For work items whose file says no instant. */
  readonly now: number;
};

type Placed = { readonly projectId: number; readonly parent: StoredParent | undefined };

function named({ id, name, description }: ExportedNamed): {
  readonly id: number;
  readonly name: string;
  readonly description: string;
} {
  return { id, name, description: description ?? '' };
}

/** Server writes plain text where Cloud has an Atlassian document. */
function descriptionOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  const paragraphs = value.split(/\r?\n\r?\n/).map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  return JSON.stringify({ type: 'doc', version: 1, content: paragraphs });
}

function versionIds(
  versions: ExportedFields['versions'],
  projectId: number,
  ids: EntityIds,
): string {
  const kept = (versions ?? []).map((version) =>
    ids.keep('jira_version', {
      ...named(version),
      projectId,
      startDate: version.startDate ?? null,
      releaseDate: version.releaseDate ?? null,
      released: version.released === true ? 1 : 0,
      archived: version.archived === true ? 1 : 0,
    }),
  );
  return JSON.stringify([...new Set(kept)]);
}

function customValues(fields: ExportedFields, { database, ids }: Scope): string {
  const field = selectOne<{ id: string }>(
    database,
    'SELECT id FROM jira_field WHERE customType = ?',
    [SPRINT_FIELD_TYPE],
  );
  const sprints = sprintsOf(fields).map((sprint) =>
    ids.keep('jira_sprint', {
      id: sprint.id,
      name: sprint.name,
      state: sprint.state ?? 'closed',
      boardId: sprint.boardId ?? sprint.originBoardId ?? 0,
      startDate: sprint.startDate ?? null,
      endDate: sprint.endDate ?? null,
      completeDate: sprint.completeDate ?? null,
    }),
  );
  return JSON.stringify(field === undefined || sprints.length === 0 ? {} : { [field.id]: sprints });
}

function configurationOf(
  issue: ExportedIssue,
  { ids, levelOf }: Scope,
): Pick<IssueRow, 'issueTypeId' | 'statusId' | 'resolutionId' | 'priorityId'> {
  const { issuetype, status, resolution, priority } = issue.fields;
  return {
    issueTypeId: ids.keep('jira_issue_type', {
      ...named(issuetype),
      hierarchyLevel: levelOf(issue),
    }),
    statusId: ids.keep('jira_status', { ...named(status), category: status.statusCategory.key }),
    resolutionId: resolution == null ? null : ids.keep('jira_resolution', named(resolution)),
    priorityId:
      priority == null
        ? null
        : ids.keep('jira_priority', {
            id: priority.id,
            name: priority.name,
            position: priority.id,
          }),
  };
}

function instantsOf(
  fields: ExportedFields,
  now: number,
): Pick<IssueRow, 'created' | 'updated' | 'resolved' | 'statusChanged'> {
  const created = fields.created ?? fields.updated ?? now;
  const updated = fields.updated ?? created;
  return {
    created,
    updated,
    resolved: fields.resolution == null ? null : (fields.resolutiondate ?? updated),
    statusChanged: fields.statuscategorychangedate ?? fields.resolutiondate ?? updated,
  };
}

/** Stores one work item of a file, with everything that it refers to. */
export function storeIssue(
  issue: ExportedIssue,
  { projectId, parent }: Placed,
  scope: Scope,
): IssueRow {
  const { fields } = issue;
  const { ids, people } = scope;
  const components = (fields.components ?? []).map((component) =>
    ids.keep('jira_component', { ...named(component), projectId }),
  );
  const description = descriptionOf(fields.description);
  const row: IssueRow = {
    id: issue.id,
    key: issue.key,
    projectId,
    number: Number(issue.key.split('-').at(-1)),
    ...configurationOf(issue, scope),
    summary: fields.summary,
    summaryWords: wordsOf(fields.summary),
    description,
    descriptionWords: documentWords(description),
    assigneeAccountId: people.keep(fields.assignee),
    reporterAccountId: people.keep(fields.reporter),
    creatorAccountId: people.keep(fields.creator),
    parentId: parent?.id ?? null,
    parentKey: parent?.key ?? null,
    dueDate: fields.duedate ?? null,
    securityLevelId: null,
    labels: JSON.stringify(fields.labels ?? []),
    fixVersionIds: versionIds(fields.fixVersions, projectId, ids),
    affectedVersionIds: versionIds(fields.versions, projectId, ids),
    componentIds: JSON.stringify(components),
    customValues: customValues(fields, scope),
    ...instantsOf(fields, scope.now),
  };
  insertRow(scope.database, 'jira_issue', row);
  return row;
}
