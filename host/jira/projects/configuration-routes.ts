import { SITE_TIME_ZONE } from '../jira-context';
import { refusal } from '../jira-refusal';
import { isVisible } from '../permissions/viewer';
import { formatInstant } from '../rendering/format-instant';
import { SITE_LOCALE } from '../rendering/language';
import {
  renderIssueType,
  renderPriority,
  renderResolution,
  renderStatus,
  renderStatusCategory,
  STATUS_CATEGORY_KEYS,
} from '../rendering/render-configuration';
import { answer, type JiraAnswer, type JiraCall } from '../routing/jira-call';
import {
  type IssueTypeRow,
  type PriorityRow,
  type ResolutionRow,
  type StatusRow,
} from '../store/jira-rows';
import { places, selectAll } from '../store/query';

import { findProject } from './find-project';

/** GET /issuetype: the types of the projects that the viewer sees; all for Jira admins. */
export function readIssueTypes(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  const projects = viewer.browsableProjectIds();
  const all = viewer.canGlobally('ADMINISTER') ? 1 : 0;
  const rows = selectAll<IssueTypeRow>(
    context.database,
    `SELECT DISTINCT t.* FROM jira_issue_type t
     LEFT JOIN jira_project_issue_type u ON u.issueTypeId = t.id
     WHERE ? = 1 OR u.projectId IN (${places(projects.length)}) ORDER BY t.id`,
    [all, ...projects],
  );
  return answer(
    rows.map((row) => renderIssueType(context, row)),
    rows.length,
  );
}

/** GET /issuetype/project: the types of one project, of one level when it is asked for. */
export function readIssueTypesOfProject(call: JiraCall): JiraAnswer {
  const projectId = call.query.get('projectId');
  if (projectId === null) throw refusal(400, "The 'projectId' query parameter is required.");
  const project = findProject(call, projectId);
  const level = call.query.get('level');
  const rows = selectAll<IssueTypeRow>(
    call.context.database,
    `SELECT t.* FROM jira_issue_type t JOIN jira_project_issue_type u ON u.issueTypeId = t.id
     WHERE u.projectId = ? ORDER BY u.position`,
    [project.id],
  ).filter(({ hierarchyLevel }) => level === null || String(hierarchyLevel) === level);
  return answer(
    rows.map((row) => renderIssueType(call.context, row)),
    rows.length,
  );
}

/** GET /status: those of the site, and of the team-managed projects that the viewer browses. */
export function readStatuses(call: JiraCall): JiraAnswer {
  const rows = selectAll<StatusRow>(
    call.context.database,
    'SELECT * FROM jira_status ORDER BY id',
  ).filter((row) => isVisible(call.viewer, row));
  return answer(
    rows.map((row) => renderStatus(call.context, row)),
    rows.length,
  );
}

/** GET /statuscategory */
export function readStatusCategories(call: JiraCall): JiraAnswer {
  const body = STATUS_CATEGORY_KEYS.map((key) => renderStatusCategory(call.context, key));
  return answer(body, body.length);
}

/** GET /resolution */
export function readResolutions(call: JiraCall): JiraAnswer {
  const rows = selectAll<ResolutionRow>(
    call.context.database,
    'SELECT * FROM jira_resolution ORDER BY id',
  );
  return answer(
    rows.map((row) => renderResolution(call.context, row)),
    rows.length,
  );
}

/** GET /priority */
export function readPriorities(call: JiraCall): JiraAnswer {
  const rows = selectAll<PriorityRow>(
    call.context.database,
    'SELECT * FROM jira_priority ORDER BY position',
  );
  return answer(
    rows.map((row) => renderPriority(call.context, row)),
    rows.length,
  );
}

/** GET /serverInfo */
export function readServerInfo(call: JiraCall): JiraAnswer {
  const { siteUrl } = call.context.identity;
  return answer({
    baseUrl: siteUrl,
    displayUrl: siteUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_292,
    buildDate: formatInstant(Date.UTC(2026, 5, 10)),
    serverTime: formatInstant(call.context.clock.now()),
    scmInfo: 'local-host',
    serverTitle: 'Plumbline sample',
    serverTimeZone: SITE_TIME_ZONE,
    defaultLocale: { locale: SITE_LOCALE },
  });
}

/** GET /configuration */
export function readConfiguration(): JiraAnswer {
  return answer({
    votingEnabled: false,
    watchingEnabled: false,
    unassignedIssuesAllowed: true,
    subTasksEnabled: true,
    issueLinkingEnabled: true,
    timeTrackingEnabled: true,
    attachmentsEnabled: false,
    timeTrackingConfiguration: {
      workingHoursPerDay: 8,
      workingDaysPerWeek: 5,
      timeFormat: 'pretty',
      defaultUnit: 'day',
    },
  });
}
