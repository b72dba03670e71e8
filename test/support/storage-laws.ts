import { nodeHashing } from '#adapters/node/node-hashing';
import { auditHash } from '#application/command/audit-hash';
import { headOfRow } from '#application/command/head-of-row';
import type { Entity } from '#application/ports/entity-bodies';
import type { StoredRow } from '#application/ports/row-store';
import type { AuditEntry } from '#domain/audit/audit-entry';
import type { RowHead } from '#domain/audit/row-head';
import type { IssueLink, Outcome } from '#domain/plan/outcome';

type Rows = ReadonlyMap<string, StoredRow<unknown>>;

/** Everything in a store that contradicts itself (architecture decision 5); empty when all is well. */
export function storageContradictions(rows: Rows): readonly string[] {
  return [...headContradictions(rows), ...chainContradictions(rows), ...linkContradictions(rows)];
}

/** Heads name exactly the rows that there are, in their versions. */
function headContradictions(rows: Rows): readonly string[] {
  const heads = bodiesOf(rows, 'head').map(([name, body]) => [name, body as RowHead] as const);
  const listed = new Set(heads.flatMap(([name, { order }]) => order.map((id) => rowOf(name, id))));
  return [
    ...heads.flatMap(([name, head]) => problemsOfHead(rows, name, head)),
    ...[...rows.keys()]
      .filter((name) => isHeaded(name, rows.get(name)) && !listed.has(name))
      .map((name) => `${name} is in no head`),
  ];
}

function problemsOfHead(rows: Rows, name: string, { order, versions }: RowHead): readonly string[] {
  const isConsistent = order.toSorted().join() === Object.keys(versions).toSorted().join();
  const stale = order.filter((id) => rows.get(rowOf(name, id))?.version !== versions[id]);
  return [
    ...(isConsistent ? [] : [`${name}: order and versions differ`]),
    ...stale.map((id) => `${name}: ${id} is stale`),
  ];
}

function rowOf(headName: string, id: string): string {
  const [owner = '', kind = ''] = headName.split('.');
  return kind === 'delivery' || kind === 'settings' ? `${kind}/${id}` : `${kind}/${owner}.${id}`;
}

function isHeaded(name: string, after: StoredRow<unknown> | undefined): boolean {
  const [entity = '', key = ''] = name.split('/');
  const dot = key.indexOf('.');
  const parts = dot === -1 ? [key] : [key.slice(0, dot), key.slice(dot + 1)];
  // Names in a store begin with the name of an entity.
  return headOfRow({ address: { entity: entity as Entity, key: parts }, after }) !== undefined;
}

/** From the newest hash in each head back to the first entry, without a gap, and nothing beside it (GT-10). */
function chainContradictions(rows: Rows): readonly string[] {
  const entries = bodiesOf(rows, 'audit').map(([, body]) => body as AuditEntry);
  const byHash = new Map(entries.map((entry) => [entry.hash, entry]));
  const changed = entries.filter(({ hash, ...rest }) => auditHash(rest, nodeHashing) !== hash);
  const problems = changed.map(({ commandId }) => `${commandId} was changed`);
  let reached = 0;
  for (const [name, head] of bodiesOf(rows, 'head')) {
    for (let hash = (head as RowHead).lastAuditHash; hash !== ''; reached += 1) {
      const entry = byHash.get(hash);
      if (!entry) problems.push(`${name}: no entry ${hash}`);
      hash = entry?.previousHash ?? '';
    }
  }
  if (reached !== entries.length) problems.push(`${entries.length - reached} are in no chain`);
  return problems;
}

/** An outcome has an epic exactly when the epic's claim says so (PL-1). */
function linkContradictions(rows: Rows): readonly string[] {
  const mapped = bodiesOf(rows, 'outcome')
    .map(([, body]) => body as Outcome)
    .filter(({ state }) => state === 'active')
    .flatMap(({ id, epicIds }) => epicIds.map((epic) => `${epic} ${id}`));
  const claimed = bodiesOf(rows, 'issue-link')
    .map(([, body]) => body as IssueLink)
    .filter((link) => link.state === 'claimed' && link.as === 'epic')
    .map(({ issueId, outcomeId }) => `${issueId} ${outcomeId ?? ''}`);
  return [
    ...mapped.filter((pair) => !claimed.includes(pair)).map((pair) => `${pair} is not claimed`),
    ...claimed.filter((pair) => !mapped.includes(pair)).map((pair) => `${pair} is not mapped`),
  ];
}

/** Names without the entity, and bodies, which are of the entity that the caller names. */
function bodiesOf(rows: Rows, entity: Entity): readonly (readonly [string, unknown])[] {
  const prefix = `${entity}/`;
  return [...rows]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, { body }]) => [name.slice(prefix.length), body]);
}
