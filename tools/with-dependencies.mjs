// Runs a TypeScript file or an npm script after making sure that what package-lock.json asks for is
// installed. Node built-ins only: on a bare clone nothing else exists yet.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How often it is looked whether whoever started this is still there. */
const LOOK_AGAIN_MILLISECONDS = 500;

/** npm writes this file at the end of a complete install, so a broken install counts as none. */
const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');

/** Runs a program until it ends; it is told to end when this process is. */
function run([program, ...args], stdio = 'inherit') {
  const child = spawn(program, args, {
    cwd: root,
    stdio,
    shell: isWindows && program !== process.execPath,
  });
  const stop = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, stop);
  const watch = watchParent(() => stop('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Could not run ${[program, ...args].join(' ')}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (status) => {
      clearInterval(watch);
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve(status ?? 1);
    });
  });
}

/** `kill` of a running `npm start` ends npm and its shell only; this process gets another parent then. */
function watchParent(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, LOOK_AGAIN_MILLISECONDS);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Plumbline needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

const npm = isWindows ? 'npm.cmd' : 'npm';

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.error('Installing dependencies (npm ci) …');
  // stdout belongs to what runs next: the ready line, or figures as JSON.
  const status = await run([npm, 'ci'], ['ignore', process.stderr, process.stderr]);
  if (status !== 0) {
    console.error('npm ci failed. Its message is above; mend that and run the command again.');
    process.exit(status);
  }
}

const [what = '', ...rest] = process.argv.slice(2);
const program = what.endsWith('.ts')
  ? [process.execPath, '--import', 'tsx', what, ...rest]
  : [npm, 'run', '--silent', what, '--', ...rest];
process.exit(await run(program));
