import { type HostDatabase } from '../database/open-database';
import { addHistory } from '../jira/issues/change-item';
import { documentWords, wordsOf } from '../jira/issues/text-words';
import { type IssueRow } from '../jira/store/jira-rows';
import { insertRow } from '../jira/store/query';

import { DESCRIPTIONS } from './acme-epics';
import { FIELDS, RESOLUTIONS, STATUSES, TYPES } from './sample-configuration';
import { SAMPLE_PEOPLE } from './sample-people';
import { changesOf, historyOf, resolutionOf } from './work-history';
import { type SampleWork } from './work-plan';
import { moveWorkingDays } from './working-days';

export type SeededProject = {
  readonly database: HostDatabase;
  /** The day of seeding, `yyyy-MM-dd`: the story is always told from today. */
  readonly today: string;
  readonly id: number;
  readonly key: string;
  /** The id of the work item with number 0. */
  readonly firstIssueId: number;
  /** Who wrote the work items. */
  readonly reporterAccountId: string;
  readonly securityLevelId: number;
  readonly versionIds: Readonly<Record<string, number>>;
  readonly componentIds: Readonly<Record<string, number>>;
  /** The id of a work item that was seeded before, by key. */
  readonly issueIdOf: (key: string) => number;
};

const MINUTE = 60_000;
/** All work was written down on one day, before anything moved. */
const CREATED_ON = -52;

function instantOf(project: SeededProject, day: number, number: number): number {
  const date = moveWorkingDays(project.today, day);
  return Date.parse(`${date}T08:00:00Z`) + number * 5 * MINUTE;
}

function dayOf(project: SeededProject, offset: number | undefined): string | null {
  return offset === undefined ? null : moveWorkingDays(project.today, offset);
}

/** A text as an Atlassian document of one paragraph. */
function documentOf(text: string): string {
  return JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
}

function idsOf(known: Readonly<Record<string, number>>, name: string | undefined): string {
  if (name === undefined) return '[]';
  const id = known[name];
  if (id === undefined) throw new Error(`The sample has no version or component "${name}".`);
  return JSON.stringify([id]);
}

function customValues(project: SeededProject, item: SampleWork): string {
  return JSON.stringify({
    ...(item.start === undefined ? {} : { [FIELDS.startDate]: dayOf(project, item.start) }),
    ...(item.points === undefined ? {} : { [FIELDS.storyPoints]: item.points }),
  });
}

function rowOf(project: SeededProject, item: SampleWork): IssueRow {
  const { number, parent, summary } = item;
  const key = `${project.key}-${number}`;
  const created = instantOf(project, CREATED_ON, number);
  const lastStep = historyOf(item).at(-1);
  const moved = lastStep === undefined ? created : instantOf(project, lastStep.day, number);
  const text = DESCRIPTIONS[key];
  const description = text === undefined ? null : documentOf(text);
  const resolutionId = resolutionOf(item);
  return {
    id: project.firstIssueId + number,
    key,
    projectId: project.id,
    number,
    issueTypeId: TYPES[item.type],
    statusId: STATUSES[item.status],
    resolutionId,
    priorityId: item.type === 'bug' ? 2 : 3,
    summary,
    summaryWords: wordsOf(summary),
    description,
    descriptionWords: documentWords(description),
    assigneeAccountId: item.who === undefined ? null : SAMPLE_PEOPLE[item.who].accountId,
    reporterAccountId: project.reporterAccountId,
    creatorAccountId: project.reporterAccountId,
    parentId: parent === undefined ? null : project.issueIdOf(parent),
    parentKey: parent ?? null,
    dueDate: dayOf(project, item.due),
    securityLevelId: item.commercial === true ? project.securityLevelId : null,
    labels: JSON.stringify(item.label === undefined ? [] : [item.label]),
    fixVersionIds: idsOf(project.versionIds, item.version),
    affectedVersionIds: '[]',
    componentIds: idsOf(project.componentIds, item.component),
    customValues: customValues(project, item),
    created,
    updated: moved,
    resolved: resolutionId === null ? null : moved,
    statusChanged: moved,
  };
}

/** Stores one work item of the story with the history that brought it to its status. */
export function seedWorkItem(project: SeededProject, item: SampleWork): void {
  const row = rowOf(project, item);
  insertRow(project.database, 'jira_issue', row);
  for (const step of historyOf(item)) {
    addHistory(project, {
      issueId: row.id,
      authorAccountId: row.assigneeAccountId ?? project.reporterAccountId,
      created: instantOf(project, step.day, item.number),
      items: changesOf(step, row.resolutionId ?? RESOLUTIONS.done),
    });
  }
}
