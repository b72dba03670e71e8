import { EMPTY_HEAD } from '#domain/audit/row-head';
import { SAMPLE } from '#host/sample/sample-keys';
import type { AppInProcess } from '#test/support/app-in-process';

/** Everything that is stored, by name, as texts that two runs of the same story have in common. */
export type NormalState = ReadonlyMap<string, string>;

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)/g;
const HASH = /\b[0-9a-f]{64}\b/g;

/** A value as text, without when it happened and the hashes that are made of it. */
export function normalText(value: unknown): string {
  return JSON.stringify(value).replace(INSTANT, '<instant>').replace(HASH, '<hash>');
}

/**
 * All rows, and the history of the work item that is moved.
 *
 * What a command writes before its transaction means nothing without it, and is left out: heads that list
 * nothing, and reservations (decision 5).
 */
export async function readState(app: AppInProcess): Promise<NormalState> {
  const rows = [...app.rows()].filter(([, { body }]) => !isPreparation(body));
  const path = `GET /issue/${SAMPLE.deliveryIssueKey}?fields=status&expand=changelog`;
  const { body } = await app.site.send('ada', path);
  return new Map<string, string>([
    ...rows.map(([name, row]) => [name, normalText(row)] as const),
    ['jira/history', normalText(body)],
  ]);
}

function isPreparation(body: unknown): boolean {
  if (JSON.stringify(body) === JSON.stringify(EMPTY_HEAD)) return true;
  return typeof body === 'object' && body !== null && 'state' in body && body.state === 'reserved';
}

/** Which rows differ, for a message. */
export function differenceOf(actual: NormalState, expected: NormalState): readonly string[] {
  const names = new Set([...actual.keys(), ...expected.keys()]);
  return [...names].filter((name) => actual.get(name) !== expected.get(name));
}

/** Ids of commands in the audit logs that the other state does not have. */
export function newEntries(state: NormalState, before: NormalState): readonly string[] {
  return [...state.keys()].filter((name) => name.startsWith('audit/') && !before.has(name));
}
