import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createBackend } from '#host/create-backend';
import { invokeResolver } from '#host/invoke-resolver';
import { readManifest } from '#host/manifest/read-manifest';
import { callAsDeliveryOwner } from '#host/sample/sample-call';
import { startHost } from '#host/start-host';
import { jiraRequestAs } from '#test/support/jira-request-as';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { SCOPE_STORIES, type ScopedApp } from '#test/support/scope-stories';

const manifest = readManifest(join(__dirname, '../..'));

let dataDirectory: string;

/** The sample with its delivery, recorded by an app that has all scopes. */
beforeAll(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'plumbline-scopes-'));
  const host = await startHost({ port: 0, watchAnswer: noteAnswer, dataDirectory });
  await host.stop();
}, 120_000);

afterAll(() => {
  rmSync(dataDirectory, { recursive: true, force: true });
});

/** Lets the delivery owner do something with an app that has only these scopes. */
async function withScopes(
  scopes: readonly string[],
  tell: (app: ScopedApp) => Promise<void>,
): Promise<void> {
  const less = { ...manifest, scopes };
  const { jira, runner, database } = createBackend(
    { dataDirectory, watchAnswer: noteAnswer },
    less,
    'http://localhost',
  );
  const ask = callAsDeliveryOwner((call) => invokeResolver({ manifest: less, runner }, call));
  try {
    await tell({
      ask: (call) => ask(call, {}),
      request: jiraRequestAs({ jira, scopes, person: 'ada' }),
    });
  } finally {
    await runner.stop();
    database.close();
  }
}

test('the manifest asks for the scopes that somebody would miss, and for no other', () => {
  expect([...manifest.scopes].sort()).toStrictEqual(Object.keys(SCOPE_STORIES).sort());
});

describe.each(Object.entries(SCOPE_STORIES))('%s', (scope, { name, tell }) => {
  const others = manifest.scopes.filter((one) => one !== scope);

  test(`with it, ${name}`, async () => {
    await expect(withScopes(manifest.scopes, tell)).resolves.toBeUndefined();
  }, 30_000);

  test(`without it, this cannot be done: ${name}`, async () => {
    await expect(withScopes(others, tell)).rejects.toThrow();
  }, 30_000);
});
