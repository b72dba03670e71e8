import { type RawIssue } from './raw-export';
import { created, numberOf, resolved, updated, urgency } from './raw-facts';

/** A query with an order, and the order in plain JavaScript. Work that is equal by it comes newest id first. */
export type OrderQuery = readonly [jql: string, compare: (a: RawIssue, b: RawIssue) => number];

function text(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function byKey(a: RawIssue, b: RawIssue): number {
  return text(a.fields.project.key, b.fields.project.key) || numberOf(a) - numberOf(b);
}

function byResolved(a: RawIssue, b: RawIssue): number {
  return (resolved(a) ?? Infinity) - (resolved(b) ?? Infinity) || 0;
}

function byAssignee(a: RawIssue, b: RawIssue): number {
  // What belongs to nobody is last.
  return text(a.fields.assignee?.displayName ?? '~', b.fields.assignee?.displayName ?? '~');
}

/** `ORDER BY`, alone and nested, with and without a direction. */
export function orderQueries(): readonly OrderQuery[] {
  return [
    ['created > "2000-01-01" ORDER BY created ASC', (a, b) => created(a) - created(b)],
    ['project = ALOY ORDER BY updated DESC', (a, b) => updated(b) - updated(a)],
    // Without a direction a field has its own: dates, keys and priorities fall, names rise.
    ['project = MOD ORDER BY created', (a, b) => created(b) - created(a)],
    ['project = DAEMON ORDER BY key', (a, b) => byKey(b, a)],
    [
      'project in (MOD, DAEMON) ORDER BY project DESC, key ASC',
      (a, b) => text(b.fields.project.key, a.fields.project.key) || byKey(a, b),
    ],
    [
      'created > "2000-01-01" ORDER BY priority, key ASC',
      (a, b) => urgency(a) - urgency(b) || byKey(a, b),
    ],
    ['project = ALOY ORDER BY resolved ASC, key DESC', (a, b) => byResolved(a, b) || byKey(b, a)],
    [
      'project = MOD ORDER BY assignee ASC, created DESC',
      (a, b) => byAssignee(a, b) || created(b) - created(a),
    ],
    [
      'project = DAEMON ORDER BY status ASC, issuetype DESC, summary',
      (a, b) =>
        text(a.fields.status.name, b.fields.status.name) ||
        text(b.fields.issuetype.name, a.fields.issuetype.name) ||
        text(a.fields.summary.toLowerCase(), b.fields.summary.toLowerCase()),
    ],
  ];
}
