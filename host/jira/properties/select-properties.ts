import { type HostDatabase } from '../../database/open-database';
import { type IssueRow } from '../store/jira-rows';

import { propertiesOf } from './property-store';

type Rendered = Readonly<Record<string, unknown>>;

/** What a request wants of the properties of a work item. */
export type PropertySelection = {
  readonly asked: boolean;
  readonly includes: (key: string) => boolean;
};

/** Reads Jira's `properties`: keys, `*all`, and `-key` to leave one out. Nothing asked for is no selection. */
export function selectProperties(names: readonly string[]): PropertySelection {
  const wanted = new Set(names.filter((name) => !name.startsWith('-')));
  const leftOut = new Set(
    names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)),
  );
  return {
    asked: names.length > 0,
    includes: (key) => !leftOut.has(key) && (wanted.has('*all') || wanted.has(key)),
  };
}

/** `properties` of a work item on the wire, by key; nothing at all when none was asked for. */
export function renderProperties(
  database: HostDatabase,
  issue: Pick<IssueRow, 'id'>,
  { asked, includes }: PropertySelection,
): Rendered {
  if (!asked) return {};
  const shown = propertiesOf(database, { kind: 'issue', id: issue.id })
    .filter(({ key }) => includes(key))
    .map(({ key, value }) => [key, value] as const);
  return { properties: Object.fromEntries(shown) };
}
