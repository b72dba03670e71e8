import { type HostDatabase } from '../../database/open-database';
import { createPropertyTable } from '../properties/property-store';

import { upgradeJiraTables } from './upgrade-tables';

/** Columns of a work item; the search shadow keeps older copies of the same columns. */
const ISSUE_COLUMNS = `
  key TEXT NOT NULL, projectId INTEGER NOT NULL, number INTEGER NOT NULL, issueTypeId INTEGER NOT NULL,
  statusId INTEGER NOT NULL, resolutionId INTEGER, priorityId INTEGER, summary TEXT NOT NULL,
  summaryWords TEXT NOT NULL, description TEXT, descriptionWords TEXT NOT NULL, assigneeAccountId TEXT, reporterAccountId TEXT,
  creatorAccountId TEXT, parentId INTEGER, parentKey TEXT, dueDate TEXT, securityLevelId INTEGER,
  labels TEXT NOT NULL, fixVersionIds TEXT NOT NULL, affectedVersionIds TEXT NOT NULL,
  componentIds TEXT NOT NULL, customValues TEXT NOT NULL, created INTEGER NOT NULL,
  updated INTEGER NOT NULL, resolved INTEGER, statusChanged INTEGER NOT NULL`;

const PEOPLE_AND_RIGHTS = `
CREATE TABLE IF NOT EXISTS jira_sequence (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_user (accountId TEXT PRIMARY KEY, displayName TEXT NOT NULL,
  emailAddress TEXT NOT NULL, timeZone TEXT NOT NULL, active INTEGER NOT NULL, accountType TEXT NOT NULL,
  canLogIn INTEGER NOT NULL, rights TEXT NOT NULL, position INTEGER NOT NULL, locale TEXT);
CREATE TABLE IF NOT EXISTS jira_group (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS jira_group_member (groupId TEXT NOT NULL, accountId TEXT NOT NULL,
  PRIMARY KEY (accountId, groupId));
CREATE TABLE IF NOT EXISTS jira_global_grant (permission TEXT NOT NULL, holderType TEXT NOT NULL,
  holder TEXT NOT NULL, PRIMARY KEY (permission, holderType, holder));
CREATE TABLE IF NOT EXISTS jira_project (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, style TEXT NOT NULL, leadAccountId TEXT NOT NULL, nextIssueNumber INTEGER NOT NULL,
  hiddenFromApp INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_project_grant (projectId INTEGER NOT NULL, permission TEXT NOT NULL,
  holderType TEXT NOT NULL, holder TEXT NOT NULL, PRIMARY KEY (projectId, permission, holderType, holder));
CREATE TABLE IF NOT EXISTS jira_role (id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL,
  scopeProjectId INTEGER);
CREATE TABLE IF NOT EXISTS jira_role_actor (projectId INTEGER NOT NULL, roleId INTEGER NOT NULL,
  holderType TEXT NOT NULL, holder TEXT NOT NULL, PRIMARY KEY (projectId, roleId, holderType, holder));
CREATE TABLE IF NOT EXISTS jira_security_level (id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL,
  name TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_security_holder (levelId INTEGER NOT NULL, holderType TEXT NOT NULL,
  holder TEXT NOT NULL, PRIMARY KEY (levelId, holderType, holder));`;

const CONFIGURATION = `
CREATE TABLE IF NOT EXISTS jira_issue_type (id INTEGER PRIMARY KEY, name TEXT NOT NULL,
  description TEXT NOT NULL, hierarchyLevel INTEGER NOT NULL, scopeProjectId INTEGER);
CREATE TABLE IF NOT EXISTS jira_project_issue_type (projectId INTEGER NOT NULL, issueTypeId INTEGER NOT NULL,
  workflowId TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (projectId, issueTypeId));
CREATE TABLE IF NOT EXISTS jira_status (id INTEGER PRIMARY KEY, name TEXT NOT NULL,
  description TEXT NOT NULL, category TEXT NOT NULL, scopeProjectId INTEGER);
CREATE TABLE IF NOT EXISTS jira_resolution (id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_priority (id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_workflow (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL, versionId TEXT NOT NULL, versionNumber INTEGER NOT NULL, document TEXT NOT NULL,
  scopeProjectId INTEGER);
CREATE TABLE IF NOT EXISTS jira_version (id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL,
  name TEXT NOT NULL, description TEXT NOT NULL, startDate TEXT, releaseDate TEXT,
  released INTEGER NOT NULL, archived INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_component (id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL,
  name TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_sprint (id INTEGER PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL,
  boardId INTEGER NOT NULL, startDate TEXT, endDate TEXT, completeDate TEXT);
CREATE TABLE IF NOT EXISTS jira_field (id TEXT PRIMARY KEY, name TEXT NOT NULL, customType TEXT NOT NULL,
  schemaType TEXT NOT NULL, schemaItems TEXT, scopeProjectId INTEGER);
CREATE TABLE IF NOT EXISTS jira_link_type (id INTEGER PRIMARY KEY, name TEXT NOT NULL,
  inward TEXT NOT NULL, outward TEXT NOT NULL);`;

const WORK = `
CREATE TABLE IF NOT EXISTS jira_issue (id INTEGER PRIMARY KEY,${ISSUE_COLUMNS});
CREATE UNIQUE INDEX IF NOT EXISTS jira_issue_key ON jira_issue (key);
CREATE INDEX IF NOT EXISTS jira_issue_project ON jira_issue (projectId, updated);
CREATE INDEX IF NOT EXISTS jira_issue_project_id ON jira_issue (projectId);
CREATE INDEX IF NOT EXISTS jira_issue_project_number ON jira_issue (projectId, number);
CREATE INDEX IF NOT EXISTS jira_issue_parent ON jira_issue (parentId);
CREATE INDEX IF NOT EXISTS jira_issue_updated ON jira_issue (updated);
CREATE TABLE IF NOT EXISTS jira_search_shadow (id INTEGER NOT NULL,${ISSUE_COLUMNS},
  sequence INTEGER NOT NULL, visibleAt INTEGER NOT NULL, absent INTEGER NOT NULL, PRIMARY KEY (id, sequence));
CREATE TABLE IF NOT EXISTS jira_link (id INTEGER PRIMARY KEY, typeId INTEGER NOT NULL,
  sourceId INTEGER NOT NULL, targetId INTEGER NOT NULL, UNIQUE (typeId, sourceId, targetId));
CREATE INDEX IF NOT EXISTS jira_link_source ON jira_link (sourceId);
CREATE INDEX IF NOT EXISTS jira_link_target ON jira_link (targetId);
CREATE TABLE IF NOT EXISTS jira_link_shadow (id INTEGER NOT NULL, typeId INTEGER NOT NULL,
  sourceId INTEGER NOT NULL, targetId INTEGER NOT NULL, sequence INTEGER NOT NULL,
  visibleAt INTEGER NOT NULL, absent INTEGER NOT NULL, PRIMARY KEY (id, sequence));
CREATE TABLE IF NOT EXISTS jira_changelog (id INTEGER PRIMARY KEY, issueId INTEGER NOT NULL,
  authorAccountId TEXT, created INTEGER NOT NULL, items TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_changelog_issue ON jira_changelog (issueId, created, id);
CREATE TABLE IF NOT EXISTS jira_bulk_task (id INTEGER PRIMARY KEY, submittedBy TEXT NOT NULL, status TEXT NOT NULL,
  total INTEGER NOT NULL, created INTEGER NOT NULL, started INTEGER, updated INTEGER NOT NULL, outcomes TEXT NOT NULL);`;

/** Makes the tables of the emulated Jira site where they are missing; what they hold is kept. */
export function createJiraTables(database: HostDatabase): void {
  upgradeJiraTables(database);
  database.exec(PEOPLE_AND_RIGHTS);
  database.exec(CONFIGURATION);
  database.exec(WORK);
  createPropertyTable(database);
}
