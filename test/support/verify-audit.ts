import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../tools/verify-audit-log.mjs');

/**
 * What somebody does who has the downloaded files and Node, and nothing of Plumbline: `tools/verify-audit-log.mjs`
 * imports node:crypto and node:fs only, and runs in a process and a folder of its own.
 *
 * @param files - Their content.
 * @returns Whether all is well, and what was printed.
 */
export function verifyAudit(...files: readonly string[]): {
  readonly ok: boolean;
  readonly says: string;
} {
  const cwd = mkdtempSync(join(tmpdir(), 'plumbline-audit-'));
  const names = files.map((text, index) => {
    const name = `${String(index)}.json`;
    writeFileSync(join(cwd, name), text);
    return name;
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...names], { cwd });
  rmSync(cwd, { recursive: true });
  return { ok: status === 0, says: `${stdout.toString()}${stderr.toString()}` };
}
