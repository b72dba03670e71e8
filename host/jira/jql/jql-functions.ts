import { notEmulated } from '../jira-refusal';

import { isDateFunction } from './jql-dates';

/** What the functions of this host give: one value, or a list that only `in` and `not in` take. */
const GIVES: Readonly<Record<string, 'one' | 'list'>> = {
  currentuser: 'one',
  membersof: 'list',
  standardissuetypes: 'list',
  subtaskissuetypes: 'list',
  projectsleadbyuser: 'list',
  projectswhereuserhaspermission: 'list',
  projectswhereuserhasrole: 'list',
  releasedversions: 'list',
  unreleasedversions: 'list',
  latestreleasedversion: 'one',
  earliestunreleasedversion: 'one',
  opensprints: 'list',
  closedsprints: 'list',
  futuresprints: 'list',
  linkedissues: 'list',
  updatedby: 'list',
};

/** Names of the functions of this host, in lower case, without those for dates. */
export const EMULATED_FUNCTIONS: readonly string[] = Object.keys(GIVES);

/** Functions that Jira has and this host does not run. Others do not exist. */
const NOT_EMULATED = new Set([
  'approved',
  'approver',
  'breached',
  'cascadeoption',
  'childissuesof',
  'choiceoption',
  'completed',
  'componentsleadbyuser',
  'currentlogin',
  'elapsed',
  'everbreached',
  'issuehistory',
  'issueswithremotelinksbyglobalid',
  'issueswithtext',
  'lastlogin',
  'myapproval',
  'mypending',
  'organizationmembers',
  'parentepic',
  'paused',
  'pending',
  'pendingby',
  'remaining',
  'running',
  'votedissues',
  'watchedissues',
  'withincalendarhours',
]);

/**
 * What a function of JQL gives; `undefined` for one that no Jira has.
 *
 * @throws JiraRefusal 501 for one that Jira has and this host does not run.
 */
export function functionGives(name: string): 'one' | 'list' | undefined {
  const known = name.toLowerCase();
  if (NOT_EMULATED.has(known)) throw notEmulated(`the JQL function '${name}()'`);
  return isDateFunction(name) ? 'one' : GIVES[known];
}
