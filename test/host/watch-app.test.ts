import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type RunningHost, startHost } from '#host/start-host';
import { type AppBuild } from '#host/watch/app-build';
import { noteAnswer } from '#test/support/openapi/watched-answers';

import { fixtureRoot } from './fixtures/fixture-runner';

/** Long enough for Vite on a busy machine. */
const PATIENCE_MILLISECONDS = 120_000;

let root: string;
let host: RunningHost;
let builds: AppBuild[];
let announce: () => void = () => undefined;

/** A copy of the fixture app that is built anew while it runs. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-watch-'));
  cpSync(fixtureRoot, root, { recursive: true });
  rmSync(join(root, 'static/page/dist'), { recursive: true, force: true });
  symlinkSync(join(__dirname, '../../node_modules'), join(root, 'node_modules'));
  builds = [];
  host = await startHost({
    ...{ port: 0, dataDirectory: join(root, 'data'), appDirectory: root, sample: false },
    watch: true,
    watchAnswer: noteAnswer,
    onBuild: (build) => {
      builds.push(build);
      announce();
    },
  });
}, PATIENCE_MILLISECONDS);

afterAll(async () => {
  await host.stop();
  rmSync(root, { recursive: true, force: true });
});

/** Changes a file of the app and waits until the host has said what became of it. */
async function change(file: string, from: string, to: string): Promise<AppBuild> {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
  const told = new Promise<void>((resolve) => {
    announce = resolve;
  });
  writeFileSync(path, text.replace(from, to));
  await told;
  return builds.at(-1)!;
}

function call(name: string, payload: unknown = {}): ReturnType<RunningHost['runner']['invoke']> {
  return host.runner.invoke({
    functionKey: 'resolver',
    moduleKey: 'fixture-page',
    moduleType: 'jira:projectPage',
    payload: { call: { functionKey: name, payload }, context: {} },
    accountId: 'ada',
  });
}

/** Asked by more calls at once than there are workers that have loaded the functions before. */
async function versionsAtOnce(): Promise<readonly unknown[]> {
  const asked = await Promise.all(Array.from({ length: 6 }, () => call('version')));
  return asked.map((answer) => (answer.success ? answer.body : answer.error));
}

/** What the page of the fixture is made of now, and its parts. */
async function pageOf(): Promise<{ readonly html: string; readonly script: string }> {
  const address = `${host.frameOrigin}/page/index.html`;
  const html = await (await fetch(address)).text();
  const [, file = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec(html) ?? [];
  return { html, script: new URL(file, address).href };
}

test(
  'a function that changed runs at once, what was stored is still there, and no invocation is cut off',
  async () => {
    await call('write', { key: 'a' });
    const waiting = call('version', { waitFor: 'go-on' });

    const build = await change('src/index.ts', "'version one'", "'version two'");
    const answered = await call('version');
    host.storage.handle('/api/v1/set', { key: 'go-on', value: true });

    expect(build).toStrictEqual({ number: 2 });
    expect(host.appBuild()).toStrictEqual(build);
    expect(answered).toMatchObject({ success: true, body: 'version two' });
    expect(await waiting).toMatchObject({ success: true, body: 'version one' });
    expect(host.storage.handle('/api/v1/entity/get', { entityName: 'note', key: 'a' }).status).toBe(
      200,
    );
  },
  PATIENCE_MILLISECONDS,
);

test(
  'what does not build is told, and the build of before goes on',
  async () => {
    const failed = await change('src/index.ts', "'version two'", "'version three");
    expect(failed).toMatchObject({
      number: 2,
      failure: expect.stringContaining('index.ts') as string,
    });
    expect(await call('version')).toMatchObject({ body: 'version two' });

    expect(await change('src/index.ts', "'version three", "'version three'")).toStrictEqual({
      number: 3,
    });
    expect(await call('version')).toMatchObject({ body: 'version three' });
  },
  PATIENCE_MILLISECONDS,
);

test(
  'of a build of which one part fails nothing is taken over, however often it is asked',
  async () => {
    const before = await pageOf();
    await change('static/page/main.tsx', "import './main.css'", "import './nobody.css'");
    const failed = await change('src/index.ts', "'version three'", "'version four'");

    expect(failed.failure).toContain('nobody');
    expect(await versionsAtOnce()).toStrictEqual(Array.from({ length: 6 }, () => 'version three'));

    await change('src/index.ts', "'version four'", 'version four');
    const page = 'static/page/main.tsx';
    await change(page, "import './nobody.css'", "import './main.css'; // Mended");
    await change(page, 'Fixture</p>', 'Half a build</p>');
    expect(await pageOf()).toStrictEqual(before);

    await change(page, 'Half a build</p>', 'Fixture</p>');
    expect(await change('src/index.ts', 'version four', "'version three'")).not.toHaveProperty(
      'failure',
    );
  },
  PATIENCE_MILLISECONDS,
);

test.each([
  ['entities that changed', ['name: note', 'name: remark', 'Start the host again']],
  ['a manifest that a deployment refuses', ['nodejs22.x', 'nodejs20.x', 'nodejs20.x']],
] as const)(
  '%s leave functions and pages as they were',
  async (_name, [from, to, words]) => {
    const before = await pageOf();
    await change('manifest.yml', from, to);
    await change('src/index.ts', "'version three'", "'version four'");
    const refused = await change('static/page/main.tsx', 'Fixture</p>', 'Refused</p>');

    expect(refused.failure).toContain(words);
    expect(await versionsAtOnce()).toStrictEqual(Array.from({ length: 6 }, () => 'version three'));
    expect(await pageOf()).toStrictEqual(before);

    await change('src/index.ts', "'version four'", "'version three'");
    await change('static/page/main.tsx', 'Refused</p>', 'Fixture</p>');
    expect(await change('manifest.yml', to, from)).not.toHaveProperty('failure');
  },
  PATIENCE_MILLISECONDS,
);

test(
  'a page that changed is served anew, and one that is open still finds its own parts',
  async () => {
    const before = await pageOf();
    const { number } = host.appBuild();

    const build = await change('static/page/main.tsx', 'Fixture</p>', 'Changed</p>');

    expect(build.number).toBe(number + 1);
    expect((await fetch(before.script)).status).toBe(200);
    expect((await pageOf()).html).not.toBe(before.html);
  },
  PATIENCE_MILLISECONDS,
);

test(
  'a scope that the manifest loses is gone; entities need another start',
  async () => {
    await change('manifest.yml', '    - storage:app\n', '');
    expect(await call('write', { key: 'b' })).toMatchObject({ success: false });

    const build = await change('manifest.yml', 'name: note', 'name: remark');
    expect(build.failure).toContain('Start the host again');
  },
  PATIENCE_MILLISECONDS,
);
