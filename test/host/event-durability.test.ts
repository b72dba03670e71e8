import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

import { openDatabase } from '#host/database/open-database';
import { readManifest } from '#host/manifest/read-manifest';
import { stoppedClock } from '#test/support/stopped-clock';

import { numberOf, startEventsAlone } from './fixtures/events-alone';
import { eventsAppRoot } from './fixtures/events-host';

const PACKAGE = join(__dirname, '..', '..');

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'plumbline-events-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** What a process said until it was killed after so many lines. */
async function pushUntilKilled(lines: number): Promise<readonly string[]> {
  const script = join(directory, 'push-until-killed.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'fixtures', 'push-until-killed.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['libsql'],
  });
  const manifest = { ...readManifest(eventsAppRoot) };
  const modules = manifest.modules.filter(({ type }) => type === 'consumer');
  const words = [script, join(directory, 'data'), JSON.stringify({ ...manifest, modules })];
  const pusher = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    // The script lies in a temporary folder; the database's package is here.
    env: { ...process.env, NODE_PATH: join(PACKAGE, 'node_modules') },
  });
  let said = '';
  pusher.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > lines) pusher.kill('SIGKILL');
  });
  const [, signal] = (await once(pusher, 'close')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  // The last line may be cut off; what is before it was said in full.
  return said.split('\n').slice(0, -1);
}

test('kill -9 loses no event that was pushed: it ran before, or it runs after the next start', async () => {
  const said = await pushUntilKilled(100);
  const numbersOf = (what: string): number[] =>
    said.filter((line) => line.startsWith(what)).map((line) => Number(line.split(' ')[1]));

  const database = openDatabase({ directory: join(directory, 'data') });
  const { events, calls } = startEventsAlone({
    database,
    clock: stoppedClock(Date.now() + 60_000),
  });
  await events.deliverDue();
  database.close();

  const ran = new Set([...numbersOf('ran'), ...calls.map(numberOf)]);
  const pushed = numbersOf('pushed');
  expect(pushed.length).toBeGreaterThan(20);
  expect(pushed.filter((number) => !ran.has(number))).toStrictEqual([]);
}, 30_000);
