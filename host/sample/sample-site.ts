import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { type JiraIdentity, SITE_TIME_ZONE } from '../jira/jira-context';
import { dayIn } from '../jira/rendering/format-instant';
import { nextId, raiseSequence } from '../jira/store/next-id';
import { insertRow, insertRows, inTransaction, selectOne } from '../jira/store/query';

import { ACME_EPICS } from './acme-epics';
import { ACME_WORK } from './acme-work';
import { OPS_WORK } from './ops-work';
import { LINK_TYPES, SAMPLE_CONFIGURATION } from './sample-configuration';
import { SAMPLE } from './sample-keys';
import { SAMPLE_LINKS } from './sample-links';
import { SAMPLE_WORKFLOWS } from './sample-workflows';
import { seedPeople } from './seed-people';
import {
  COMMERCIAL_LEVEL,
  COMPONENT_IDS,
  seedClientProject,
  seedOtherProject,
  VERSION_IDS,
} from './seed-projects';
import { type SeededProject, seedWorkItem } from './seed-work';
import { parseWorkTable } from './work-plan';

type SampleOptions = {
  readonly database: HostDatabase;
  readonly clock: Clock;
  readonly identity: JiraIdentity;
};

function seedConfiguration(database: HostDatabase): void {
  const configuration = SAMPLE_CONFIGURATION;
  insertRows(database, 'jira_issue_type', configuration.jira_issue_type);
  insertRows(database, 'jira_status', configuration.jira_status);
  insertRows(database, 'jira_resolution', configuration.jira_resolution);
  insertRows(database, 'jira_priority', configuration.jira_priority);
  insertRows(database, 'jira_link_type', configuration.jira_link_type);
  insertRows(database, 'jira_field', configuration.jira_field);
  insertRows(database, 'jira_workflow', SAMPLE_WORKFLOWS);
}

function issueIdOf(database: HostDatabase, key: string): number {
  const row = selectOne<{ id: number }>(database, 'SELECT id FROM jira_issue WHERE key = ?', [key]);
  if (row === undefined) throw new Error(`The sample has no work item ${key}.`);
  return row.id;
}

function seedWork(database: HostDatabase, today: string): void {
  const shared = {
    database,
    today,
    securityLevelId: COMMERCIAL_LEVEL,
    issueIdOf: (key: string) => issueIdOf(database, key),
  };
  const other: SeededProject = {
    ...shared,
    ...SAMPLE.otherProject,
    firstIssueId: 11_000,
    reporterAccountId: SAMPLE.people.oscar.accountId,
    versionIds: {},
    componentIds: {},
  };
  const client: SeededProject = {
    ...shared,
    ...SAMPLE.project,
    firstIssueId: 10_600,
    reporterAccountId: SAMPLE.people.ada.accountId,
    versionIds: VERSION_IDS,
    componentIds: COMPONENT_IDS,
  };
  for (const item of parseWorkTable(OPS_WORK)) seedWorkItem(other, item);
  for (const table of [ACME_EPICS, ACME_WORK]) {
    for (const item of parseWorkTable(table)) seedWorkItem(client, item);
  }
  raiseSequence(database, 'issue', 12_000);
}

function seedLinks(database: HostDatabase): void {
  for (const { type, from, to } of SAMPLE_LINKS) {
    insertRow(database, 'jira_link', {
      id: nextId(database, 'link'),
      typeId: LINK_TYPES[type],
      sourceId: issueIdOf(database, from),
      targetId: issueIdOf(database, to),
    });
  }
}

/**
 * Fills an empty site, all or nothing.
 *
 * @param extent - `people`: the people, their rights and the configuration, no project; `story`: also
 *   client ACME's migration in mid-flight and the project of the operations team.
 */
export function seedSampleSite(options: SampleOptions, extent: 'people' | 'story'): void {
  const { database, clock, identity } = options;
  const today = dayIn(SITE_TIME_ZONE, clock.now());
  inTransaction(database, () => {
    seedPeople(database, identity);
    seedConfiguration(database);
    if (extent === 'people') return;
    seedClientProject(database, identity.appAccountId, today);
    seedOtherProject(database, identity.appAccountId);
    seedWork(database, today);
    seedLinks(database);
  });
}
