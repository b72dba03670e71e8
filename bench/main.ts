import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildApp, defaultOutputDirectory } from '#host/build/build-app';
import { REAL_EXPORT, realExportIsThere } from '#test/support/count-import';

import type { BenchRow } from './bench-row';
import { writeGeneratedExport } from './generated-export';
import { measureHostFunctions } from './measures/host-functions';
import { measureHostStorage } from './measures/host-storage';
import { measureInitialJavaScript } from './measures/initial-javascript';
import { measureJql } from './measures/jql';
import { measureReadingJira } from './measures/reading-jira';
import { measureRunningApp } from './measures/running-app';
import { asJson, asTable } from './report';

const PACKAGE = join(__dirname, '..');

/** What `--only` can name. */
const MEASURES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  app: measureRunningApp,
  import: () => measureReadingJira('imported project', realExportIsThere ? REAL_EXPORT : undefined),
  generated: measureGenerated,
  javascript: () => measureInitialJavaScript(join(PACKAGE, 'static', 'project-page', 'dist')),
  host: async () => [...(await measureHostFunctions()), ...measureHostStorage()],
  jql: measureJql,
};

async function measureGenerated(): Promise<readonly BenchRow[]> {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const file = join(directory, 'generated.jsonl');
  try {
    writeGeneratedExport(file);
    return await measureReadingJira('generated project', file);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Figures inform: only a measurement that could not be made ends with an error, a budget never does. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const chosen = Object.entries(MEASURES).filter(([name]) =>
    [undefined, name].includes(values.only),
  );
  if (chosen.length === 0) {
    throw new Error(`--only takes one of ${Object.keys(MEASURES).join(', ')}.`);
  }
  await buildApp({ root: PACKAGE, outputDirectory: defaultOutputDirectory(PACKAGE) });
  const rows: BenchRow[] = [];
  for (const [name, measure] of chosen) {
    // Not on stdout: that is for the figures.
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...(await measure()));
  }
  process.stdout.write(`${values.json ? asJson(rows) : asTable(rows)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
