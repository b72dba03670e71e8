import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

let directory: string;
let script: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'plumbline-zone-'));
  script = join(directory, 'print-dates.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'fixtures', 'print-dates.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
  });
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

function printDates(timeZone: string, ...words: readonly string[]): readonly string[] {
  const env = { ...process.env, TZ: timeZone };
  return execFileSync(process.execPath, [script, ...words], { env })
    .toString()
    .split('\n');
}

describe('a function cannot tell that the machine is not in UTC', () => {
  let inUtc: readonly string[];

  beforeAll(() => {
    inUtc = printDates('UTC');
  });

  // Summer time in the west, half an hour, a day that was skipped.
  test.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Apia'])('%s', (timeZone) => {
    expect(printDates(timeZone, 'emulated')).toStrictEqual(inUtc);
  });

  test('without the emulation it could', () => {
    expect(printDates('Asia/Kolkata')).not.toStrictEqual(inUtc);
  });
});
