import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { buildApp, defaultOutputDirectory } from '#host/build/build-app';
import { loadManifest } from '#host/manifest/load-manifest';
import { readManifest } from '#host/manifest/read-manifest';

const root = join(__dirname, '../..');
const manifest = readManifest(root);

/** The parts that the host does not read, because nothing runs from them. */
const declared = z
  .looseObject({
    app: z.looseObject({ runtime: z.looseObject({ name: z.string() }) }),
    permissions: z.record(z.string(), z.unknown()),
    modules: z.record(z.string(), z.unknown()),
  })
  .parse(parse(readFileSync(join(root, 'manifest.yml'), 'utf8')));

beforeAll(async () => {
  await buildApp({ root, outputDirectory: defaultOutputDirectory(root) });
}, 180_000);

test("Atlassian's own validator accepts the manifest", async () => {
  expect(await loadManifest(root)).toMatchObject({ ok: true });
}, 30_000);

test('the functions run on nodejs22.x', () => {
  expect(declared.app.runtime.name).toBe('nodejs22.x');
});

test.each(manifest.functions)('$key is what $file exports as $exportName', (handler) => {
  const bundle = join(defaultOutputDirectory(root), 'backend', `${handler.file}.cjs`);
  // A module's exports; each is looked at below.
  const exported = createRequire(__filename)(bundle) as Readonly<Record<string, unknown>>;

  expect(exported[handler.exportName]).toBeInstanceOf(Function);
});

test('src/index.ts exports nothing that the manifest does not name', () => {
  const bundle = join(defaultOutputDirectory(root), 'backend', 'index.cjs');
  const exported = createRequire(__filename)(bundle) as object;

  expect(Object.keys(exported).sort()).toStrictEqual(
    manifest.functions.map(({ exportName }) => exportName).sort(),
  );
});

test.each(manifest.resources)('the build makes what $key shows', ({ path, entry }) => {
  const pages = path.endsWith('.tsx') ? [''] : Object.values(entry ?? { only: 'index.html' });

  expect(pages.filter((page) => !existsSync(join(root, path, page)))).toStrictEqual([]);
});

test('every icon is in the folder of its resource', () => {
  const icons = manifest.modules.flatMap(({ icon }) => icon ?? []);
  const folders = new Map(manifest.resources.map(({ key, path }) => [key, path]));
  const files = icons.map((icon) => {
    const [, key = '', file = ''] = /^resource:([^;]+);(.+)$/.exec(icon) ?? [];
    return join(root, folders.get(key) ?? '', file);
  });

  expect(files).not.toHaveLength(0);
  expect(files.filter((file) => !existsSync(file))).toStrictEqual([]);
});

describe('keys', () => {
  const keys = [...manifest.modules, ...manifest.functions, ...manifest.resources].map(
    ({ key }) => key,
  );

  test('are at most 23 characters long', () => {
    expect(keys.filter((key) => key.length > 23)).toStrictEqual([]);
  });

  test('are used once', () => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toStrictEqual([]);
  });
});

describe('nothing leaves the site', () => {
  test('the manifest allows scopes and inline styles, and no other permission', () => {
    expect(declared.permissions).toStrictEqual({
      scopes: manifest.scopes,
      content: { styles: ['unsafe-inline'] },
    });
  });

  test('it names no remotes', () => {
    expect(Object.keys(declared)).not.toContain('remotes');
  });

  test('it has no web trigger, remote endpoint or other door', () => {
    expect(Object.keys(declared.modules).sort()).toStrictEqual([
      'function',
      'jira:issueContext',
      'jira:issuePanel',
      'jira:projectPage',
      'jira:workflowValidator',
    ]);
  });
});
