// Runs an npm script after making sure that what package-lock.json asks for is installed.
// Node built-ins only: on a bare clone nothing else exists yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** npm writes this file at the end of a complete install, so a broken install counts as none. */
const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');

function run(args) {
  const { status, error } = spawnSync(npm, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`Could not run npm ${args.join(' ')}: ${error.message}`);
  return status ?? 1;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Plumbline needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Installing dependencies (npm ci) …');
  const status = run(['ci']);
  if (status !== 0) {
    console.error('npm ci failed. Its message is above; mend that and run the command again.');
    process.exit(status);
  }
}

const [script, ...rest] = process.argv.slice(2);
process.exit(run(['run', '--silent', script, '--', ...rest]));
