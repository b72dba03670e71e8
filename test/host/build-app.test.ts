import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildApp } from '#host/build/build-app';

import { fixtureRoot } from './fixtures/fixture-runner';

let root: string;
let outputDirectory: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-build-'));
  symlinkSync(join(__dirname, '../../node_modules'), join(root, 'node_modules'));
  outputDirectory = join(root, '.plumbline', 'build');
  cpSync(fixtureRoot, root, { recursive: true });
  rmSync(join(root, 'static/page/dist'), { recursive: true, force: true });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const build = (): ReturnType<typeof buildApp> => buildApp({ root, outputDirectory });

test('functions, UI Kit and Custom UI are built, and nothing again that has not changed', async () => {
  const first = await build();
  const again = await build();
  writeFileSync(join(root, 'static/page/main.css'), '.fixture { color: teal; }');
  const afterStyle = await build();
  rmSync(join(outputDirectory, 'ui-kit'), { recursive: true });
  const afterLoss = await build();

  expect(first).toStrictEqual({ built: ['backend', 'ui-kit-panel', 'custom-ui-page'], fresh: [] });
  expect(again).toStrictEqual({ built: [], fresh: ['backend', 'ui-kit-panel', 'custom-ui-page'] });
  expect(afterStyle.built).toStrictEqual(['custom-ui-page']);
  expect(afterLoss.built).toStrictEqual(['ui-kit-panel']);
}, 60_000);

test('the output can be served as the platform serves it', async () => {
  await build();

  const page = readFileSync(join(root, 'static/page/dist/index.html'), 'utf8');
  const assets = readdirSync(join(root, 'static/page/dist/assets'));
  const functions = createRequire(__filename)(join(outputDirectory, 'backend/index.cjs')) as object;
  expect(page).toMatch(/<script type="module"[^>]* src="\.\/assets\/[^"]+\.js"><\/script>/);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain('<style');
  expect(assets.filter((name) => name.endsWith('.css'))).toHaveLength(1);
  expect(existsSync(join(root, 'static/page/dist/icon.svg'))).toBe(true);
  expect(readFileSync(join(outputDirectory, 'ui-kit/panel/index.html'), 'utf8')).toContain(
    '<script src="./index.js">',
  );
  expect(Object.keys(functions).sort()).toStrictEqual(['resolver', 'validator']);
}, 60_000);

test.each([
  ['a page', 'static/page/index.html', 'static/page has no index.html'],
  ['the functions', 'src/index.ts', 'there is no src/index.ts'],
  ['a UI Kit resource', 'src/panel.tsx', 'names src/panel.tsx, which does not exist'],
  ['an icon', 'static/page/public/icon.svg', 'made no static/page/dist/icon.svg'],
])(
  '%s that is missing is named',
  async (_name, file, sentence) => {
    rmSync(join(root, file));

    await expect(build()).rejects.toThrow(sentence);
  },
  60_000,
);

test('a source that does not compile is named, in the functions and in the page', async () => {
  writeFileSync(join(root, 'src/index.ts'), 'export const resolver = (');
  writeFileSync(join(root, 'static/page/main.tsx'), "import './nobody';");

  const failure = build();

  await expect(failure).rejects.toThrow(/src\/index\.ts/);
  await expect(failure).rejects.toThrow(/nobody/);
}, 60_000);

test('a manifest that would be refused at deployment fails the build', async () => {
  const file = join(root, 'manifest.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('nodejs22.x', 'nodejs20.x'));

  await expect(build()).rejects.toThrow('nodejs20.x');
}, 60_000);
