import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { type AppManifest } from '#host/manifest/app-manifest';
import { lintSources } from '#host/manifest/lint-sources';
import { readManifest } from '#host/manifest/read-manifest';

const app = readManifest(join(__dirname, '../..'));

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-sources-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The rules that an app of one file breaks. */
function rulesOf(
  file: string,
  text: string,
  changes: Partial<AppManifest> = {},
): readonly string[] {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  const manifest = { ...app, root, scopes: [], resources: [], ...changes };
  return lintSources(manifest).map(({ rule }) => rule);
}

test('this app breaks none of them', () => {
  expect(lintSources(app)).toStrictEqual([]);
});

test('each scope that this app asks for would be missed by a call in its sources', () => {
  const missed = app.scopes.map(
    (scope) => lintSources({ ...app, scopes: app.scopes.filter((one) => one !== scope) }).length,
  );

  // Writing is a method of a path that is read as well; test/host/scopes.test.ts tries it.
  expect(app.scopes.filter((_, index) => missed[index] === 0)).toStrictEqual(['write:jira-work']);
});

test('storage needs storage:app, which the linters of forge lint do not see', () => {
  const text = "import { kvs } from '@forge/kvs';";

  expect(rulesOf('src/index.ts', text)).toStrictEqual(['storage-scope']);
  expect(rulesOf('src/index.ts', text, { scopes: ['storage:app'] })).toStrictEqual([]);
});

test.each([
  ['route`/rest/api/3/issue/${id}?fields=a`', 'read:jira-work'],
  ["'/rest/api/3/search/jql'", 'read:jira-work'],
  ['`/rest/api/3/user/bulk?${query}`', 'read:jira-user'],
])('%s needs %s, wherever it is sent from', (path, scope) => {
  const text = `const path = ${path};`;

  expect(rulesOf('static/page/src/a.tsx', text)).toStrictEqual(['endpoint-scope']);
  expect(rulesOf('static/page/src/a.tsx', text, { scopes: [scope] })).toStrictEqual([]);
});

test('an endpoint that the emulated Jira does not have is named; built pages are not looked at', () => {
  expect(rulesOf('src/a.ts', "'/rest/api/3/nothing/like/this'")).toStrictEqual([
    'unknown-endpoint',
  ]);
  rmSync(join(root, 'src'), { recursive: true });
  expect(rulesOf('static/page/dist/a.js', "'/rest/api/3/nothing/like/this'")).toStrictEqual([]);
});

test('a tsconfig.json that includes a folder lets forge lint look at nothing', () => {
  expect(rulesOf('tsconfig.json', '{"include":["src"]}')).toStrictEqual(['tsconfig-globs']);
  expect(rulesOf('tsconfig.json', '{"include":["src/**/*.ts"]}')).toStrictEqual([]);
});

test('UI Kit in .jsx imports React, or Atlassian’s bundler breaks it', () => {
  const resources = [{ key: 'panel', path: 'src/panel.jsx' }];

  expect(rulesOf('src/panel.jsx', 'export const a = <b />;', { resources })).toStrictEqual([
    'jsx-without-react',
  ]);
  const text = "import React from 'react';\nexport const a = <b />;";
  expect(rulesOf('src/panel.jsx', text, { resources })).toStrictEqual([]);
});
