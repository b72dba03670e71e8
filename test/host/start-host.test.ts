import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startFixtureHost, userAt } from '#test/support/start-fixture-host';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'plumbline-host-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function exportFile(text: string): string {
  const file = join(directory, 'export.jsonl');
  writeFileSync(file, text);
  return file;
}

async function panelsOf(url: string, method: 'GET' | 'PUT'): Promise<Response> {
  return fetch(`${url}/host/api/issues/10001/panels`, {
    method,
    headers: { 'x-plumbline-shell': '1', 'content-type': 'application/json' },
    ...(method === 'PUT' ? { body: JSON.stringify({ moduleKey: 'fixture-panel' }) } : {}),
  });
}

describe('startHost', () => {
  test('a port that is taken is named in a sentence', async () => {
    const first = await startFixtureHost();
    const port = Number(new URL(first.url).port);

    const second = startFixtureHost({ port });

    await expect(second).rejects.toThrow(`Port ${port} is taken. Choose another with --port`);
    await first.stop();
  }, 60_000);

  test('what was added to a work item is there after a restart, and gone after a fresh one', async () => {
    const first = await startFixtureHost({ dataDirectory: directory });
    await panelsOf(first.url, 'PUT');
    await first.stop();
    const second = await startFixtureHost({ dataDirectory: directory });
    const kept: unknown = await (await panelsOf(second.url, 'GET')).json();
    await second.stop();
    const third = await startFixtureHost({ dataDirectory: directory, fresh: true });
    const gone: unknown = await (await panelsOf(third.url, 'GET')).json();
    await third.stop();

    expect(kept).toStrictEqual(['fixture-panel']);
    expect(gone).toStrictEqual([]);
  }, 60_000);

  test.each([{ fresh: true }, { fresh: false }])(
    'a file that cannot be imported leaves the data as it was ($fresh)',
    async ({ fresh }) => {
      const first = await startFixtureHost({ dataDirectory: directory });
      await panelsOf(first.url, 'PUT');
      await first.stop();
      const importFile = exportFile('{"key": "X-1"');

      const refused = startFixtureHost({ dataDirectory: directory, fresh, importFile });

      await expect(refused).rejects.toThrow(`${importFile} was not imported: line 1.`);
      const second = await startFixtureHost({ dataDirectory: directory });
      expect(await (await panelsOf(second.url, 'GET')).json()).toStrictEqual(['fixture-panel']);
      await second.stop();
    },
    60_000,
  );

  test('without the sample its people can log in and browse nothing yet', async () => {
    const host = await startFixtureHost({ sample: false });
    const response = await fetch(`${host.url}/rest/api/3/project/search`, {
      headers: {
        'x-plumbline-shell': '1',
        cookie: `plumbline-user=${userAt(host, 0).accountId}`,
      },
    });
    await host.stop();

    expect(host.users).toHaveLength(6);
    expect(await response.json()).toMatchObject({ values: [] });
  }, 60_000);
});
