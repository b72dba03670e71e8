import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A package of its own: half a thousand packages that only exactness needs (docs/decisions/0015). */
const TOOLS = join(__dirname, '..', '..', 'tools', 'exact');

/** A program in that folder. */
type ExactTool = 'bundle-app.cjs' | 'lint-app.cjs';

let installing: Promise<void> | undefined;

/**
 * Runs one of Atlassian's own tools on an app, in a process of its own; installs them when they are
 * not there yet.
 *
 * @param words - After the program's name.
 * @returns What it wrote to stdout.
 * @throws Error with what it wrote to stderr.
 */
export async function runExactTool(tool: ExactTool, words: readonly string[]): Promise<string> {
  installing ??= install().catch((error: unknown) => {
    // The next one tries again.
    installing = undefined;
    throw error;
  });
  await installing;
  return run(process.execPath, [join(TOOLS, tool), ...words]);
}

/** npm writes its own lock last, so a broken install counts as none. */
async function install(): Promise<void> {
  const installed = join(TOOLS, 'node_modules', '.package-lock.json');
  const lock = join(TOOLS, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  process.stderr.write('Installing Atlassian’s bundler and linters (npm ci in tools/exact) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['ci', '--no-audit', '--no-fund']);
}

async function run(program: string, words: readonly string[]): Promise<string> {
  const child = spawn(program, words, {
    cwd: TOOLS,
    // The bundler builds for production, whatever runs this.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: program.endsWith('.cmd'),
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${words[0] ?? program} failed:\n${errors.trim()}`));
    });
  });
}
