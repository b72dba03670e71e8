// Proves what the README promises to somebody who has Node and nothing else: clones the last commit into
// an empty folder, runs `npm start` there with an empty npm cache and only node, npm and sh to be found,
// waits for the ready line, walks the tour, stops. Takes about two minutes and needs the npm registry.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const READY = /^Plumbline is running at (http:\S+)$/;

/** A folder with the only programs that there are. */
async function programsIn(folder) {
  const path = join(folder, 'bin');
  await mkdir(path);
  for (const name of ['node', 'npm', 'sh']) symlinkSync(find(name), join(path, name));
  return path;
}

function find(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      return realpathSync(join(folder, name));
    } catch {
      // Not in this folder.
    }
  }
  throw new Error(`There is no ${name} to be found; this proof is for Linux and macOS.`);
}

/** The address of the ready line. */
async function ready(host) {
  for await (const line of createInterface({ input: host.stdout })) {
    const [, url] = READY.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('npm start ended before it was ready.');
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bare-'));
const clone = join(folder, 'plumbline');
let host;
try {
  const cloned = spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
  if (cloned.status !== 0) throw new Error('git could not clone the repository.');
  // HOME stays: npm may be told there which registry to use.
  const env = {
    HOME: process.env.HOME,
    PATH: await programsIn(folder),
    npm_config_cache: join(folder, 'cache'),
  };
  const started = performance.now();
  host = spawn('npm', ['start', '--', '--no-open', '--port', '0', '--data', join(folder, 'data')], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await ready(host);
  console.log(`Ready after ${seconds(started)} at ${url}`);
  const tour = spawn(process.execPath, ['--import', 'tsx', 'test/support/walk-tour.ts', url], {
    ...{ cwd: clone, stdio: 'inherit' },
    // The browser from npm unpacks itself; nothing else of this machine is needed.
    env: { ...env, TMPDIR: folder },
  });
  [process.exitCode] = await once(tour, 'exit');
} finally {
  if (host !== undefined && host.exitCode === null) {
    // Closed when the last program that npm started has let go of it.
    const closed = once(host.stdout.resume(), 'close');
    host.kill();
    await closed;
  }
  rmSync(folder, { recursive: true, force: true });
}
