import { bulkFetchChangelogs, readChangelog } from '../issues/changelog';
import { createIssue } from '../issues/create-issue';
import { deleteIssue, editIssue } from '../issues/edit-issue';
import { createLink, deleteLink, readLinkTypes } from '../issues/links';
import { bulkFetchIssues, readIssue } from '../issues/read-issue';
import {
  findAssignableUsers,
  pickUsersAndGroups,
  readMyself,
  readUsers,
} from '../people/people-routes';
import { checkPermissions, readMyPermissions } from '../permissions/permission-routes';
import {
  readConfiguration,
  readIssueTypes,
  readIssueTypesOfProject,
  readPriorities,
  readResolutions,
  readServerInfo,
  readStatusCategories,
  readStatuses,
} from '../projects/configuration-routes';
import { readFields } from '../projects/field-routes';
import {
  readProject,
  readProjectHierarchy,
  readProjectStatuses,
  readVersionPage,
  readVersions,
  searchProjects,
} from '../projects/project-routes';
import {
  deleteIssueProperty,
  deleteProjectProperty,
  readIssueProperty,
  readIssuePropertyKeys,
  readProjectProperty,
  readProjectPropertyKeys,
  setIssueProperty,
  setProjectProperty,
} from '../properties/property-routes';
import { addRoleActors, removeRoleActor, setRoleActors } from '../roles/role-actor-routes';
import {
  readProjectRole,
  readProjectRoles,
  readRoleDetails,
  readSiteRole,
  readSiteRoles,
} from '../roles/role-routes';
import { countApproximately, searchByGet, searchByPost } from '../search/search-issues';
import { createVersion, readVersion, updateVersion } from '../versions/version-routes';
import { readBulkProgress } from '../workflows/bulk-task';
import { readBulkTransitions, submitBulkTransition } from '../workflows/bulk-transition';
import { readTransitions, transitionIssue } from '../workflows/transition-issue';
import { updateWorkflows } from '../workflows/update-workflows';
import {
  readIssueTypeUsages,
  readProjectUsages,
  readWorkflows,
  searchWorkflows,
} from '../workflows/workflow-routes';

import { type JiraHandler, type JiraRoute } from './jira-call';
import { refusingParameters } from './refused-parameters';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];
const PEOPLE = ['read:jira-user'];
const CONFIGURE = ['manage:jira-configuration'];
const ADMINISTER = ['manage:jira-project'];

type Entry = readonly [path: string, scopes: readonly string[], handle: JiraHandler];

function routes(method: JiraRoute['method'], entries: readonly Entry[]): readonly JiraRoute[] {
  return entries.map(([path, scopes, handle]) => ({
    method,
    path,
    scopes,
    handle: refusingParameters(`${method} ${path}`, handle),
  }));
}

/** Every endpoint of the emulated Jira, with the classic scopes of the OpenAPI document. */
export const JIRA_ROUTES: readonly JiraRoute[] = [
  ...routes('GET', [
    ['/search/jql', READ, searchByGet],
    ['/issue/{issueIdOrKey}', READ, readIssue],
    ['/issue/{issueIdOrKey}/transitions', READ, readTransitions],
    ['/issue/{issueIdOrKey}/changelog', READ, readChangelog],
    ['/bulk/issues/transition', READ, readBulkTransitions],
    ['/bulk/queue/{taskId}', READ, readBulkProgress],
    ['/issue/{issueIdOrKey}/properties', READ, readIssuePropertyKeys],
    ['/issue/{issueIdOrKey}/properties/{propertyKey}', READ, readIssueProperty],
    ['/project/search', READ, searchProjects],
    ['/project/{projectIdOrKey}', READ, readProject],
    ['/project/{projectIdOrKey}/statuses', READ, readProjectStatuses],
    ['/project/{projectId}/hierarchy', READ, readProjectHierarchy],
    ['/project/{projectIdOrKey}/role', READ, readProjectRoles],
    ['/project/{projectIdOrKey}/role/{id}', READ, readProjectRole],
    ['/project/{projectIdOrKey}/roledetails', READ, readRoleDetails],
    ['/role', CONFIGURE, readSiteRoles],
    ['/role/{id}', CONFIGURE, readSiteRole],
    ['/project/{projectIdOrKey}/properties', READ, readProjectPropertyKeys],
    ['/project/{projectIdOrKey}/properties/{propertyKey}', READ, readProjectProperty],
    ['/project/{projectIdOrKey}/version', READ, readVersionPage],
    ['/project/{projectIdOrKey}/versions', READ, readVersions],
    ['/version/{id}', READ, readVersion],
    ['/mypermissions', READ, readMyPermissions],
    ['/myself', PEOPLE, readMyself],
    ['/user/bulk', PEOPLE, readUsers],
    ['/user/assignable/search', PEOPLE, findAssignableUsers],
    ['/groupuserpicker', READ, pickUsersAndGroups],
    ['/field', READ, readFields],
    ['/issuetype', READ, readIssueTypes],
    ['/issuetype/project', READ, readIssueTypesOfProject],
    ['/status', READ, readStatuses],
    ['/statuscategory', READ, readStatusCategories],
    ['/resolution', READ, readResolutions],
    ['/priority', READ, readPriorities],
    ['/issueLinkType', READ, readLinkTypes],
    ['/workflow/{workflowId}/projectUsages', CONFIGURE, readProjectUsages],
    ['/workflow/{workflowId}/project/{projectId}/issueTypeUsages', CONFIGURE, readIssueTypeUsages],
    ['/workflows/search', CONFIGURE, searchWorkflows],
    ['/serverInfo', [], readServerInfo],
    ['/configuration', PEOPLE, readConfiguration],
  ]),
  ...routes('POST', [
    ['/search/jql', READ, searchByPost],
    ['/search/approximate-count', READ, countApproximately],
    ['/issue', WRITE, createIssue],
    ['/issue/bulkfetch', READ, bulkFetchIssues],
    ['/issue/{issueIdOrKey}/transitions', WRITE, transitionIssue],
    ['/bulk/issues/transition', WRITE, submitBulkTransition],
    ['/changelog/bulkfetch', READ, bulkFetchChangelogs],
    // The list of the OpenAPI document is empty, its text announces this scope.
    ['/permissions/check', READ, checkPermissions],
    ['/issueLink', WRITE, createLink],
    ['/version', ADMINISTER, createVersion],
    ['/project/{projectIdOrKey}/role/{id}', CONFIGURE, addRoleActors],
    ['/workflows', CONFIGURE, readWorkflows],
    ['/workflows/update', CONFIGURE, updateWorkflows],
  ]),
  ...routes('PUT', [
    ['/issue/{issueIdOrKey}', WRITE, editIssue],
    ['/issue/{issueIdOrKey}/properties/{propertyKey}', WRITE, setIssueProperty],
    ['/project/{projectIdOrKey}/properties/{propertyKey}', ADMINISTER, setProjectProperty],
    ['/version/{id}', ADMINISTER, updateVersion],
    ['/project/{projectIdOrKey}/role/{id}', ADMINISTER, setRoleActors],
  ]),
  ...routes('DELETE', [
    ['/issue/{issueIdOrKey}', WRITE, deleteIssue],
    ['/issueLink/{linkId}', WRITE, deleteLink],
    ['/issue/{issueIdOrKey}/properties/{propertyKey}', WRITE, deleteIssueProperty],
    ['/project/{projectIdOrKey}/properties/{propertyKey}', ADMINISTER, deleteProjectProperty],
    ['/project/{projectIdOrKey}/role/{id}', ADMINISTER, removeRoleActor],
  ]),
];
