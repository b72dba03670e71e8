import { findIssue, requireOnIssue } from '../issues/find-issue';
import { issueNotFound, refusal } from '../jira-refusal';
import { findProject } from '../projects/find-project';
import { selfUrl } from '../rendering/self-url';
import {
  answer,
  type JiraAnswer,
  type JiraCall,
  NO_CONTENT,
  parameter,
} from '../routing/jira-call';
import { type IssueRow, type ProjectRow } from '../store/jira-rows';
import { inTransaction } from '../store/query';

import { checkProperty } from './check-property';
import {
  findProperty,
  propertiesOf,
  type PropertyOwner,
  removeProperties,
  storeProperty,
} from './property-store';

function issueOwner({ id }: IssueRow): PropertyOwner {
  return { kind: 'issue', id };
}

function projectOwner({ id }: ProjectRow): PropertyOwner {
  return { kind: 'project', id };
}

function issueOf(call: JiraCall): IssueRow {
  return findIssue(call, parameter(call, 'issueIdOrKey'));
}

function projectOf(call: JiraCall): ProjectRow {
  return findProject(call, parameter(call, 'projectIdOrKey'));
}

/** For project admins and Jira admins. */
function administeredProject(call: JiraCall): ProjectRow {
  const project = projectOf(call);
  const { viewer } = call;
  if (viewer.canGlobally('ADMINISTER') || viewer.can('ADMINISTER_PROJECTS', project.id)) {
    return project;
  }
  throw refusal(403, 'You do not have permission to administer this project.');
}

function keysAnswer(call: JiraCall, owner: PropertyOwner): JiraAnswer {
  const keys = propertiesOf(call.context.database, owner).map(({ key }) => ({
    self: selfUrl(call.context, `/${owner.kind}/${owner.id}/properties/${encodeURIComponent(key)}`),
    key,
  }));
  return answer({ keys }, keys.length);
}

function noSuchProperty(key: string): Error {
  return refusal(404, `The property with key '${key}' does not exist.`);
}

function valueAnswer(call: JiraCall, owner: PropertyOwner): JiraAnswer {
  const key = parameter(call, 'propertyKey');
  const property = findProperty(call.context.database, owner, key);
  if (property === undefined) throw noSuchProperty(key);
  return answer(property, 1);
}

/** 201 for the first value, 200 for each one after it; both without a body. */
function setAnswer(call: JiraCall, owner: PropertyOwner): JiraAnswer {
  const { database } = call.context;
  const property = checkProperty({ key: parameter(call, 'propertyKey'), value: call.body });
  const status = inTransaction(database, () => {
    const known = findProperty(database, owner, property.key) !== undefined;
    storeProperty(database, owner, property);
    return known ? 200 : 201;
  });
  return { status, body: undefined, extraPoints: 0 };
}

function deleteAnswer(call: JiraCall, owner: PropertyOwner): JiraAnswer {
  const { database } = call.context;
  const key = parameter(call, 'propertyKey');
  if (findProperty(database, owner, key) === undefined) throw noSuchProperty(key);
  removeProperties(database, owner, [key]);
  return NO_CONTENT;
}

/** GET /issue/{issueIdOrKey}/properties: for everybody who may see the work item. */
export function readIssuePropertyKeys(call: JiraCall): JiraAnswer {
  return keysAnswer(call, issueOwner(issueOf(call)));
}

/** GET /issue/{issueIdOrKey}/properties/{propertyKey} */
export function readIssueProperty(call: JiraCall): JiraAnswer {
  return valueAnswer(call, issueOwner(issueOf(call)));
}

/** PUT /issue/{issueIdOrKey}/properties/{propertyKey}: 403 for who sees the work item and may not edit it. */
export function setIssueProperty(call: JiraCall): JiraAnswer {
  const issue = issueOf(call);
  requireOnIssue(call.viewer, 'EDIT_ISSUES', issue);
  return setAnswer(call, issueOwner(issue));
}

/** DELETE /issue/{issueIdOrKey}/properties/{propertyKey}: unlike for setting, 404 without the right to edit. */
export function deleteIssueProperty(call: JiraCall): JiraAnswer {
  const issue = issueOf(call);
  if (!call.viewer.can('EDIT_ISSUES', issue.projectId)) throw issueNotFound();
  return deleteAnswer(call, issueOwner(issue));
}

/** GET /project/{projectIdOrKey}/properties: for everybody who may browse the project. */
export function readProjectPropertyKeys(call: JiraCall): JiraAnswer {
  return keysAnswer(call, projectOwner(projectOf(call)));
}

/** GET /project/{projectIdOrKey}/properties/{propertyKey} */
export function readProjectProperty(call: JiraCall): JiraAnswer {
  return valueAnswer(call, projectOwner(projectOf(call)));
}

/** PUT /project/{projectIdOrKey}/properties/{propertyKey} */
export function setProjectProperty(call: JiraCall): JiraAnswer {
  return setAnswer(call, projectOwner(administeredProject(call)));
}

/** DELETE /project/{projectIdOrKey}/properties/{propertyKey} */
export function deleteProjectProperty(call: JiraCall): JiraAnswer {
  return deleteAnswer(call, projectOwner(administeredProject(call)));
}
