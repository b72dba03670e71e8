import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ENTITY_SHAPES, ownerIndexOf } from '#adapters/kvs/entity-shapes';
import { encodeRow } from '#adapters/kvs/row-codec';
import {
  deliveryAt,
  headAt,
  issueLinkAt,
  outcomeAt,
  settingsAt,
} from '#application/ports/row-address';
import { EMPTY_HEAD } from '#domain/audit/row-head';
import { DEFAULT_PROJECT_SETTINGS } from '#domain/delivery/project-settings';
import { issueLinkSchema } from '#domain/plan/outcome';
import { instantSchema } from '#domain/shared/calendar-date';
import { commandIdSchema } from '#domain/shared/identifiers';
import type { StorageEntity } from '#host/manifest/manifest-schema';
import { aDelivery } from '#test/builders/delivery-builder';
import { anOutcome } from '#test/builders/outcome-builder';
import { manifestEntities } from '#test/support/manifest-entities';

const page = readFileSync(join(process.cwd(), 'docs', 'storage.md'), 'utf8');
const EVERY_ROW = ['v', 'version', 'body'];

/** The page's table, without what the last column says. */
function documented(): readonly (readonly string[])[] {
  return page
    .split('\n')
    .filter((line) => /^\| `[a-z-]+` +\|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, 5)
        .map((cell) => cell.trim()),
    );
}

/** The same row of the table, as manifest.yml and the adapter have it. */
function declared({ name, attributes, indexes }: StorageEntity): readonly string[] {
  const others = Object.keys(attributes).filter((attribute) => !EVERY_ROW.includes(attribute));
  const described = indexes.map(
    (index) => `${index.name}: ${index.partition.join(', ')} → ${index.range.join(', ')}`,
  );
  return [`\`${name}\``, others.join(', ') || '–', described.join('; ') || '–'];
}

test('the page names every entity of the manifest with its attributes and indexes', () => {
  const rows = documented().map(([entity, , attributes, indexes]) => [entity, attributes, indexes]);
  expect(rows).toStrictEqual(manifestEntities().map(declared));
});

test('the page names the prefix of every key that is written', () => {
  const prefixes = documented().map(([entity, key]) => [
    entity!.replaceAll('`', ''),
    key!.slice(1, 2),
  ]);
  const known = Object.entries(ENTITY_SHAPES).map(([entity, { prefix }]) => [entity, prefix]);
  for (const pair of known) expect(prefixes).toContainEqual(pair);
});

test('every row has exactly the attributes that its entity declares', () => {
  const delivery = aDelivery();
  const outcome = anOutcome();
  const createdAt = instantSchema.parse('2026-03-02T09:00:00.000Z');
  const link = issueLinkSchema.parse({
    issueId: '10010',
    deliveryId: delivery.id,
    as: 'delivery',
    state: 'claimed',
    at: createdAt,
  });
  const commandId = commandIdSchema.parse('command-0001');
  const rows = [
    { address: deliveryAt(delivery.id), row: { version: 1, createdAt, body: delivery } },
    { address: headAt(delivery.id, 'gate'), row: { version: 1, createdAt, body: EMPTY_HEAD } },
    { address: outcomeAt(delivery.id, outcome.id), row: { version: 1, createdAt, body: outcome } },
    { address: issueLinkAt(link.issueId), row: { version: 1, commandId, body: link } },
    {
      address: settingsAt(delivery.projectId),
      row: { version: 1, body: DEFAULT_PROJECT_SETTINGS },
    },
  ];
  for (const { address, row } of rows) {
    const entity = manifestEntities().find(({ name }) => name === address.entity);
    const written = Object.keys(encodeRow(address, row)).sort();
    expect(written).toStrictEqual(Object.keys(entity!.attributes).sort());
  }
});

test('every index that lists are read by is declared', () => {
  const entities = manifestEntities();
  const listed = [
    'delivery',
    'outcome',
    'gate',
    'plan-version',
    'deliverable',
    'mark',
    'role',
    'contact',
    'audit',
  ] as const;
  for (const name of listed) {
    const entity = entities.find((candidate) => candidate.name === name);
    expect(entity?.indexes.map((index) => index.name)).toContain(ownerIndexOf(name));
  }
});
