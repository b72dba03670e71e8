import { join } from 'node:path';

import { createBackend } from '#host/create-backend';
import type { Jira } from '#host/jira/jira-interface';
import { loadExport } from '#host/load-export';
import { readManifest } from '#host/manifest/read-manifest';

/** An emulated Jira with an export in it, and the scopes that the app has there. */
export type JiraOfExport = {
  readonly jira: Jira;
  readonly scopes: readonly string[];
  /** Keys of the imported projects. */
  readonly projectKeys: readonly string[];
  readonly now: () => number;
  readonly close: () => Promise<void>;
};

/** Loads an export into a Jira in memory; nobody looks at it, so no server is started. */
export async function openJiraOfExport(file: string): Promise<JiraOfExport> {
  const manifest = readManifest(join(__dirname, '..'));
  // Calls are counted here; how many of them an hour of Jira's points allows is another question.
  const options = { dataDirectory: ':memory:', rateLimits: false };
  const backend = createBackend(options, manifest, 'http://localhost');
  const { projects } = await loadExport(backend, file, false);
  return {
    jira: backend.jira,
    scopes: manifest.scopes,
    projectKeys: projects,
    now: backend.clock.now,
    close: async () => {
      await backend.runner.stop();
      backend.database.close();
    },
  };
}
