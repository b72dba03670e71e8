import { type JiraContext } from '../jira-context';
import { refusal } from '../jira-refusal';
import { dayIn } from '../rendering/format-instant';
import { createReferences, type References } from '../rendering/references';
import {
  entityIdOf,
  renderComponent,
  renderIssueType,
  renderProjectReference,
  renderStatus,
  renderVersion,
} from '../rendering/render-configuration';
import { renderUser } from '../rendering/render-user';
import {
  answer,
  type JiraAnswer,
  type JiraCall,
  listParameter,
  parameter,
} from '../routing/jira-call';
import { pageBean } from '../routing/page-bean';
import {
  type ComponentRow,
  type IssueTypeRow,
  type ProjectRow,
  type VersionRow,
} from '../store/jira-rows';
import { selectAll } from '../store/query';
import { orderVersions } from '../versions/order-versions';
import { readDocument, workflowFor } from '../workflows/workflow-document';

import { findProject, seesProject } from './find-project';

type Rendered = Readonly<Record<string, unknown>>;

function typesOf(context: JiraContext, projectId: number): readonly IssueTypeRow[] {
  return selectAll<IssueTypeRow>(
    context.database,
    `SELECT t.* FROM jira_issue_type t JOIN jira_project_issue_type u ON u.issueTypeId = t.id
     WHERE u.projectId = ? ORDER BY u.position`,
    [projectId],
  );
}

function versionsOf(context: JiraContext, projectId: number): readonly VersionRow[] {
  return selectAll<VersionRow>(
    context.database,
    'SELECT * FROM jira_version WHERE projectId = ? ORDER BY id',
    [projectId],
  );
}

function summarise(project: ProjectRow, references: References): Rendered {
  const { context, viewer } = references;
  const lead = references.user(project.leadAccountId);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...renderProjectReference(context, project),
    style: project.style,
    ...(project.style === 'next-gen' ? { uuid: entityIdOf('project', project.id) } : {}),
    isPrivate: false,
    properties: {},
    ...(lead === undefined ? {} : { lead: renderUser(context, lead, viewer.accountId) }),
  };
}

/** GET /project/search */
export function searchProjects(call: JiraCall): JiraAnswer {
  const action = call.query.get('action') ?? 'view';
  if (!['view', 'browse', 'edit', 'create'].includes(action)) {
    throw refusal(400, `Unknown action '${action}'.`);
  }
  const { context, viewer } = call;
  const keys = listParameter(call, 'keys');
  const ids = listParameter(call, 'id');
  const query = (call.query.get('query') ?? '').toLowerCase();
  const projects = selectAll<ProjectRow>(
    context.database,
    'SELECT * FROM jira_project ORDER BY key',
  )
    .filter(({ id }) => seesProject(viewer, id))
    .filter(({ id }) => action !== 'edit' || viewer.can('ADMINISTER_PROJECTS', id))
    .filter(({ id }) => action !== 'create' || viewer.can('CREATE_ISSUES', id))
    .filter(({ key }) => keys.length === 0 || keys.includes(key))
    .filter(({ id }) => ids.length === 0 || ids.includes(String(id)))
    .filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(query));
  const references = createReferences(context, viewer);
  const page = pageBean(call, projects, {
    path: '/project/search',
    defaultSize: 50,
    largestSize: 100,
  });
  const values = page.values.map((project) => summarise(project, references));
  return answer({ ...page, values }, values.length);
}

/** GET /project/{projectIdOrKey} */
export function readProject(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  const project = findProject(call, parameter(call, 'projectIdOrKey'));
  const references = createReferences(context, viewer);
  const today = dayIn(viewer.timeZone, context.clock.now());
  const components = selectAll<ComponentRow>(
    context.database,
    'SELECT * FROM jira_component WHERE projectId = ? ORDER BY name',
    [project.id],
  );
  const body = {
    ...summarise(project, references),
    description: '',
    assigneeType: 'UNASSIGNED',
    issueTypes: typesOf(context, project.id).map((type) => renderIssueType(context, type)),
    versions: versionsOf(context, project.id).map((row) => renderVersion(context, row, today)),
    components: components.map((row) => renderComponent(context, row)),
    roles: {},
  };
  return answer(body, 1);
}

/** GET /project/{projectIdOrKey}/statuses: the statuses of each type's workflow. */
export function readProjectStatuses(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  const project = findProject(call, parameter(call, 'projectIdOrKey'));
  const references = createReferences(context, viewer);
  const body = typesOf(context, project.id).map((type) => {
    const workflow = workflowFor(context.database, { projectId: project.id, issueTypeId: type.id });
    const statuses = readDocument(workflow).statuses.flatMap(({ statusReference }) => {
      const status = references.status(Number(statusReference));
      return status === undefined ? [] : renderStatus(context, status);
    });
    const { self, id, name, subtask } = renderIssueType(context, type);
    return { self, id, name, subtask, statuses };
  });
  return answer(body, body.length);
}

/** GET /project/{projectId}/hierarchy: levels from the top, with their types. */
export function readProjectHierarchy(call: JiraCall): JiraAnswer {
  const project = findProject(call, parameter(call, 'projectId'));
  const types = typesOf(call.context, project.id);
  const levels = [...new Set(types.map(({ hierarchyLevel }) => hierarchyLevel))].sort(
    (a, b) => a - b,
  );
  const nameOf = (level: number): string =>
    level < 0 ? 'Sub-task' : level === 0 ? 'Base' : level === 1 ? 'Epic' : `Level ${level}`;
  const hierarchy = levels.map((level) => ({
    level,
    name: nameOf(level),
    issueTypes: types
      .filter(({ hierarchyLevel }) => hierarchyLevel === level)
      .map(({ id, name }) => ({ id, name })),
  }));
  return answer({ projectId: project.id, hierarchy }, 1);
}

/** GET /project/{projectIdOrKey}/versions: a bare list. */
export function readVersions(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  const project = findProject(call, parameter(call, 'projectIdOrKey'));
  const today = dayIn(viewer.timeZone, context.clock.now());
  const rows = versionsOf(context, project.id);
  return answer(
    rows.map((row) => renderVersion(context, row, today)),
    rows.length,
  );
}

type VersionTest = (version: VersionRow) => boolean;

const VERSION_STATES: Readonly<Record<string, VersionTest>> = {
  released: ({ released, archived }) => released === 1 && archived === 0,
  unreleased: ({ released, archived }) => released === 0 && archived === 0,
  archived: ({ archived }) => archived === 1,
};

function versionState(name: string): VersionTest {
  const state = Object.hasOwn(VERSION_STATES, name) ? VERSION_STATES[name] : undefined;
  if (state === undefined) throw refusal(400, `Versions have no status '${name}'.`);
  return state;
}

/** GET /project/{projectIdOrKey}/version: a page; a query looks in names and descriptions. */
export function readVersionPage(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  const project = findProject(call, parameter(call, 'projectIdOrKey'));
  const query = (call.query.get('query') ?? '').toLowerCase();
  const states = listParameter(call, 'status').map(versionState);
  const rows = versionsOf(context, project.id)
    .filter(({ name, description }) =>
      [name, description].some((text) => text.toLowerCase().includes(query)),
    )
    .filter((row) => states.length === 0 || states.some((isIn) => isIn(row)));
  const ordered = orderVersions(rows, call.query.get('orderBy'));
  const page = pageBean(call, ordered, {
    path: `/project/${project.id}/version`,
    defaultSize: 50,
    largestSize: 50,
  });
  const today = dayIn(viewer.timeZone, context.clock.now());
  const values = page.values.map((row) => renderVersion(context, row, today));
  return answer({ ...page, values }, values.length);
}
