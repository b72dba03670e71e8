import { type HostDatabase } from '../../database/open-database';

import { execute, selectOne } from './query';

export type SequenceName = 'issue' | 'link' | 'changelog' | 'shadow' | 'entity' | 'task';

/** First ids; far from the ids of the sample's fixed rows and of imported work. */
const FIRST: Readonly<Record<SequenceName, number>> = {
  issue: 10_000,
  link: 20_000,
  changelog: 30_000,
  shadow: 1,
  entity: 50_000,
  task: 60_000,
};

/** The next free id of a kind; the same calls in the same order give the same ids. */
export function nextId(database: HostDatabase, name: SequenceName): number {
  const row = selectOne<{ value: number }>(
    database,
    'SELECT value FROM jira_sequence WHERE name = ?',
    [name],
  );
  const id = row?.value ?? FIRST[name];
  raiseSequence(database, name, id + 1);
  return id;
}

/** Makes sure that the next id of a kind is at least `atLeast`, after rows came with ids of their own. */
export function raiseSequence(database: HostDatabase, name: SequenceName, atLeast: number): void {
  execute(
    database,
    `INSERT INTO jira_sequence (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)`,
    [name, Math.max(atLeast, FIRST[name])],
  );
}
