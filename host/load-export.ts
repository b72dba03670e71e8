import { type Backend, type BackendOptions, createBackend } from './create-backend';
import { importJiraExport } from './import/import-jira-export';
import { type ImportReport } from './import/import-report';
import { type AppManifest } from './manifest/app-manifest';

/**
 * Loads exported Jira issues into the site.
 *
 * @throws Error that says where in the file what is wrong; nothing was stored then.
 */
export async function loadExport(
  { database, clock }: Pick<Backend, 'database' | 'clock'>,
  file: string,
  replace: boolean,
): Promise<ImportReport> {
  const result = await importJiraExport({ database, clock, source: { file }, replace });
  if (result.ok) return result.report;
  const { place, message } = result.problem;
  throw new Error(`${file} was not imported${place === undefined ? '' : `: ${place}`}. ${message}`);
}

/**
 * Tries a file on a site in memory that is thrown away, before anything is deleted for it.
 *
 * @throws Error as {@link loadExport}.
 */
export async function checkExport(
  file: string,
  options: BackendOptions,
  manifest: AppManifest,
): Promise<void> {
  const trial = createBackend(
    { ...options, dataDirectory: ':memory:', fresh: false },
    manifest,
    'http://localhost',
  );
  try {
    await loadExport(trial, file, false);
  } finally {
    await trial.runner.stop();
    trial.database.close();
  }
}
