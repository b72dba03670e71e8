import { SAMPLE } from '#host/sample/sample-keys';

import { plusDays, wallClock } from './wall-clock';
import { changesOf, stretchesOf, type WireIssue } from './wire-issue';

/** The day on which the sample is told and asked: a Wednesday, in the morning of Berlin. */
const TODAY = '2026-11-18';
const DAY = 24 * 60 * 60_000;
const NOW = Date.parse(`${TODAY}T09:30:00Z`);

/** A query, asked by Ada in Berlin, with what plain JavaScript says of the work items on the wire. */
export type SampleQuery = readonly [jql: string, holds: (issue: WireIssue) => boolean];

const { ada, dev, jonas } = SAMPLE.people;

function inAcme({ fields }: WireIssue): boolean {
  return fields.project.key === 'ACME';
}

function text(issue: WireIssue): string {
  return JSON.stringify([issue.fields.summary, issue.fields.description]).toLowerCase();
}

function due({ fields }: WireIssue): string | undefined {
  return fields.duedate ?? undefined;
}

function berlin(instant: string): string {
  return wallClock('Europe/Berlin', Date.parse(instant));
}

/** Days, numbers, texts, security levels, people: what the imported file has none of. */
export function fieldQueries(): readonly SampleQuery[] {
  return [
    ['due = 2026-11-20', (issue) => due(issue) === '2026-11-20'],
    ['due < startOfDay()', (issue) => (due(issue) ?? TODAY) < TODAY],
    [
      'due >= now() and due <= endOfWeek()',
      (issue) => (due(issue) ?? '') >= TODAY && (due(issue) ?? '~') <= '2026-11-21',
    ],
    [
      'due <= 5d and due > -1w',
      (issue) =>
        (due(issue) ?? '') > plusDays(TODAY, -7) && (due(issue) ?? '~') <= plusDays(TODAY, 5),
    ],
    ['duedate is EMPTY and project = ACME', (issue) => due(issue) === undefined && inAcme(issue)],
    [
      'due in ("2026/11/20", 2026-12-08)',
      (issue) => ['2026-11-20', '2026-12-08'].includes(due(issue) ?? ''),
    ],
    [
      'due >= startOfYear() and due < endOfMonth("+14d")',
      (issue) => (due(issue) ?? '') >= '2026-01-01' && (due(issue) ?? '~') < '2026-12-14',
    ],
    [
      'statusCategoryChangedDate >= startOfDay(-2)',
      ({ fields }) => berlin(fields.statuscategorychangedate) >= '2026-11-16 00:00',
    ],
    ['"Story Points" >= 5', ({ fields }) => (fields.customfield_10133 ?? 0) >= 5],
    ['cf[10133] in (1, 2)', ({ fields }) => [1, 2].includes(fields.customfield_10133 ?? 0)],
    [
      '"story points[Number]" is EMPTY and project = ACME',
      (issue) => issue.fields.customfield_10133 === null && inAcme(issue),
    ],
    [
      '"Start date" < -10d',
      ({ fields }) => (fields.customfield_10122 ?? '~') < plusDays(TODAY, -10),
    ],
    [
      'description ~ "gate OR profit" and text ~ "reports AND finance"',
      (issue) =>
        /gate|profit/.test(text(issue)) &&
        /\breports\b/.test(text(issue)) &&
        text(issue).includes('finance'),
    ],
    [
      'description ~ "finance report*"',
      ({ fields }) => /finance\b.*\breport/i.test(JSON.stringify(fields.description)),
    ],
    ['description is not EMPTY', ({ fields }) => fields.description !== null],
    ['text ~ figures', (issue) => /\bfigures\b/.test(text(issue))],
    ['level = Commercial', ({ fields }) => fields.security?.name === 'Commercial'],
    [
      'level is EMPTY and issuetype = Task',
      ({ fields }) => fields.security === null && fields.issuetype.name === 'Task',
    ],
    [
      'assignee in (currentUser(), "Jonas Beck")',
      ({ fields }) =>
        [ada.displayName, jonas.displayName].includes(fields.assignee?.displayName as never),
    ],
    ['project in projectsLeadByUser("Oscar Nunn")', (issue) => !inAcme(issue)],
    ['project in projectsWhereUserHasPermission("Administer Projects")', inAcme],
    ['project in projectsWhereUserHasRole("Clients")', (issue) => !inAcme(issue)],
  ];
}

const IN_REVIEW = 'In Review';

function wasInReview(issue: WireIssue) {
  const now = issue.fields.status.name;
  return stretchesOf(issue, 'status', now).filter(({ value }) => value === IN_REVIEW);
}

/** `was` and `changed` where Jira keeps the history: assignee, fix version, priority, reporter, resolution, status. */
export function historyQueries(): readonly SampleQuery[] {
  const weekAgo = NOW - 7 * DAY;
  const changes = (issue: WireIssue) => changesOf(issue, 'status');
  const had = (issue: WireIssue, value: string | null) =>
    stretchesOf(issue, 'resolution', null).filter((stretch) => stretch.value === value);
  return [
    ['status was "In Review"', (issue) => wasInReview(issue).length > 0],
    [
      'status was not "To Do" and project = ACME',
      (issue) =>
        inAcme(issue) &&
        stretchesOf(issue, 'status', issue.fields.status.name).every(
          ({ value }) => value !== 'To Do',
        ),
    ],
    [
      'status was in ("In Review", 10101) and status = Done',
      (issue) =>
        issue.fields.status.name === 'Done' &&
        stretchesOf(issue, 'status', 'Done').some(
          ({ value }) => value === IN_REVIEW || value === 'In Progress',
        ),
    ],
    [
      'status was not in ("In Progress", Done, Planning)',
      (issue) =>
        stretchesOf(issue, 'status', issue.fields.status.name).every(
          ({ value }) => !['In Progress', 'Done', 'Planning'].includes(value ?? ''),
        ),
    ],
    [
      'status was "In Review" after -1w',
      (issue) => wasInReview(issue).some(({ until }) => until > weekAgo),
    ],
    [
      'status was "In Review" before -1w',
      (issue) => wasInReview(issue).some(({ since }) => since < weekAgo),
    ],
    [
      'status was "In Review" by "Dev Patel" during ("2026-10-01", "2026-10-31")',
      (issue) =>
        wasInReview(issue).some(
          ({ since, until, by }) =>
            by === dev.displayName &&
            since <= Date.parse('2026-10-30T23:00:00Z') &&
            until > Date.parse('2026-09-30T22:00:00Z'),
        ),
    ],
    [
      'status was "In Progress" on 2026-10-20',
      (issue) =>
        stretchesOf(issue, 'status', issue.fields.status.name).some(
          ({ value, since, until }) =>
            value === 'In Progress' &&
            since < Date.parse('2026-10-20T22:00:00Z') &&
            until > Date.parse('2026-10-19T22:00:00Z'),
        ),
    ],
    [
      'resolution was Done and resolution is EMPTY',
      (issue) =>
        had(issue, 'Done').length > 0 && had(issue, null).some(({ until }) => until === Infinity),
    ],
    ['status changed', (issue) => changes(issue).length > 0],
    [
      'not status changed and project = ACME',
      (issue) => changes(issue).length === 0 && inAcme(issue),
    ],
    ['status changed from Done', (issue) => changes(issue).some(({ from }) => from === 'Done')],
    [
      'status changed from ("In Review") to Done after -2w by "Jonas Beck"',
      (issue) =>
        changes(issue).some(
          ({ from, to, at, by }) =>
            from === IN_REVIEW && to === 'Done' && at > NOW - 14 * DAY && by === jonas.displayName,
        ),
    ],
    [
      'status changed on "2026-11-17"',
      (issue) =>
        changes(issue).some(({ at }) => wallClock('Europe/Berlin', at).startsWith('2026-11-17')),
    ],
    [
      'resolution changed to "Won\'t Do" before startOfDay()',
      (issue) =>
        changesOf(issue, 'resolution').some(
          ({ to, at }) => to === "Won't Do" && at < Date.parse('2026-11-17T23:00:00Z'),
        ),
    ],
    [
      'issue in updatedBy("Jonas Beck", "-10d", "-1d")',
      (issue) =>
        issue.changelog.histories.some(
          ({ author, created }) =>
            author.displayName === jonas.displayName &&
            Date.parse(created) >= NOW - 10 * DAY &&
            Date.parse(created) <= NOW - DAY,
        ),
    ],
  ];
}
