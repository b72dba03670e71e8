import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { limits } from '#host/limits';
import { findFunction, findModule, resolverFunctionKey } from '#host/manifest/app-manifest';
import { lintManifest } from '#host/manifest/lint-manifest';
import { loadManifest } from '#host/manifest/load-manifest';
import { type ManifestContent, manifestSchema } from '#host/manifest/manifest-schema';
import { readManifest } from '#host/manifest/read-manifest';

import { fixtureRoot } from './fixtures/fixture-runner';

let root: string;

/** A copy of the fixture app whose manifest was changed; its page counts as built. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-manifest-'));
  cpSync(fixtureRoot, root, { recursive: true });
  cpSync(join(root, 'static/page/public'), join(root, 'static/page/dist'), { recursive: true });
  writeFileSync(join(root, 'static/page/dist/index.html'), '<!doctype html><title>x</title>');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function change(from: string, to: string): void {
  const file = join(root, 'manifest.yml');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`The fixture's manifest has no "${from}".`);
  writeFileSync(file, text.replace(from, to));
}

test('a good manifest is read with its modules, functions, entities and scopes', async () => {
  const loaded = await loadManifest(root);

  expect(loaded).toMatchObject({
    ok: true,
    manifest: {
      root,
      appId: 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111',
      scopes: ['storage:app', 'read:jira-work', 'manage:jira-configuration'],
      entities: [
        { name: 'note', indexes: [{ name: 'version', partition: [], range: ['version'] }] },
      ],
      resources: [{ key: 'page', path: 'static/page/dist' }, { key: 'panel' }],
      functions: [
        { key: 'resolver', file: 'index', exportName: 'resolver', memoryMegabytes: 128 },
        { key: 'validator', file: 'index', exportName: 'validator' },
      ],
    },
  });
  // Atlassian's validator compiles its schema first.
}, 60_000);

test('the manifest decides which function answers for a module', () => {
  const manifest = readManifest(root);

  expect(resolverFunctionKey(manifest, 'fixture-page')).toBe('resolver');
  expect(resolverFunctionKey(manifest, 'fixture-validator')).toBeUndefined();
  expect(resolverFunctionKey(manifest, 'nobody')).toBeUndefined();
  expect(findModule(manifest, 'fixture-panel')?.type).toBe('jira:issuePanel');
  expect(findFunction(manifest, 'nobody')).toBeUndefined();
});

test("Atlassian's validator names the line of what it refuses", async () => {
  change('src/panel.tsx', 'src/nobody.tsx');

  const loaded = await loadManifest(root);

  const line = readFileSync(join(root, 'manifest.yml'), 'utf8')
    .split('\n')
    .findIndex((text) => text.includes('src/nobody.tsx'));
  expect(loaded).toMatchObject({ ok: false, problems: [{ line: line + 1 }] });
});

test.each([
  ['text that is no YAML', 'app:', 'app: ['],
  ['a function that no file has', 'handler: index.validator', 'handler: other.validator'],
  ['a resource that does not exist', 'src/panel.tsx', 'src/nobody.tsx'],
  ['an entity name in capitals', 'name: note', 'name: Note'],
  ['a key twice', 'key: fixture-panel', 'key: fixture-page'],
  ['a runtime that is refused at deployment', 'nodejs22.x', 'nodejs20.x'],
])('%s is refused', async (_name, from, to) => {
  change(from, to);

  expect((await loadManifest(root)).ok).toBe(false);
});

/** Numbers of platform/forge.md §6.1 that Atlassian's own validator knows. */
describe("what Atlassian's validator counts", () => {
  const entity = '      - name: note\n        attributes:\n          version: { type: integer }\n';
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('');
  const attributes = (count: number): string =>
    entity + many(count - 1, (index) => `          a${index}: { type: string }\n`);
  const indexes = (count: number): string =>
    `${entity}        indexes:\n${many(
      count,
      (index) => `          - { name: by-${index}, range: [version] }\n`,
    )}`;
  const named = (length: number): string =>
    `${entity}          ${'a'.repeat(length)}: { type: string }\n`;
  const entityNamed = (length: number): string => entity.replace('note', 'n'.repeat(length));

  test.each([
    ['50 attributes', attributes, 50, 51],
    ['7 indexes', indexes, 7, 8],
    ['30 characters of an attribute', named, 30, 31],
    ['60 characters of an entity', entityNamed, 60, 61],
    ['3 characters of an entity', entityNamed, 3, 2],
  ])('%s and not one beyond', async (...[, storage, fits, over]) => {
    const original = readFileSync(join(root, 'manifest.yml'), 'utf8');
    const isTaken = async (number: number): Promise<boolean> => {
      writeFileSync(
        join(root, 'manifest.yml'),
        original.replace(/ {6}- name: note\n(?: {8,}.*\n)*/, storage(number)),
      );
      return (await loadManifest(root)).ok;
    };

    expect([await isTaken(fits), await isTaken(over)]).toStrictEqual([true, false]);
  });
});

describe("what only Atlassian's server refuses", () => {
  const { entities, indexNameMinimum, indexNameMaximum } = limits.storage;
  const withEntities = (count: number, index?: object): ManifestContent => ({
    ...manifestSchema.parse({
      app: {
        id: 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111',
        runtime: { name: 'nodejs22.x' },
        storage: {
          entities: Array.from({ length: count }, (_, number) => ({
            name: `entity-${number}`,
            attributes: { at: { type: 'string' } },
            indexes: index === undefined ? [] : [index],
          })),
        },
      },
      modules: {},
    }),
  });
  const named = (length: number): object => ({ name: 'n'.repeat(length), range: ['at'] });

  test.each<[string, ManifestContent, ManifestContent]>([
    ['more than 20 entities', withEntities(entities), withEntities(entities + 1)],
    [
      'an index name that is too short',
      withEntities(1, named(indexNameMinimum)),
      withEntities(1, named(indexNameMinimum - 1)),
    ],
    [
      'an index name that is too long',
      withEntities(1, named(indexNameMaximum)),
      withEntities(1, named(indexNameMaximum + 1)),
    ],
    [
      'an index name with a space',
      withEntities(1, { name: 'by-at', range: ['at'] }),
      withEntities(1, { name: 'by at', range: ['at'] }),
    ],
    [
      'an index without a range attribute',
      withEntities(1, { name: 'by-at', range: ['at'] }),
      withEntities(1, { name: 'by-at', partition: ['at'] }),
    ],
    [
      'an index with two range attributes',
      withEntities(1, { name: 'by-at', range: ['at'] }),
      withEntities(1, { name: 'by-at', range: ['at', 'to'] }),
    ],
  ])('%s', (_name, good, bad) => {
    expect(lintManifest(good)).toStrictEqual([]);
    expect(lintManifest(bad)).toHaveLength(1);
  });

  test('512 MB are given when the manifest does not say', () => {
    expect(withEntities(0).app.runtime.memoryMB).toBe(limits.functions.memoryMegabytes);
  });

  test('more memory than 1,024 MB is refused, for all functions and for one', () => {
    const content = withEntities(0);
    const { memoryMegabytesMaximum: most } = limits.functions;
    const lint = (all: number, one: number): readonly string[] =>
      lintManifest({
        ...content,
        app: { ...content.app, runtime: { ...content.app.runtime, memoryMB: all } },
        modules: {
          ...content.modules,
          function: [{ key: 'f', handler: 'index.f', runtime: { memoryMB: one } }],
        },
      });

    expect(lint(most, most)).toStrictEqual([]);
    expect(lint(most + 1, most)).toStrictEqual([expect.stringContaining('app.runtime asks')]);
    expect(lint(most, most + 1)).toStrictEqual([expect.stringContaining('function "f" asks')]);
  });

  test('a panel with a function but no resource is UI Kit 1, which is switched off', () => {
    const content = withEntities(0);
    const panel = { key: 'panel', function: 'render' };
    const modules = { ...content.modules, 'jira:issuePanel': [panel] };

    expect(lintManifest({ ...content, modules })).toStrictEqual([
      expect.stringContaining('UI Kit 1 was switched off'),
    ]);
  });
});
