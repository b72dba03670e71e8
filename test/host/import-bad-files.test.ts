import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { importJiraExport } from '#host/import/import-jira-export';
import { LARGEST_EXPORT_BYTES } from '#host/import/read-export';
import { createTestSite, type TestSite } from '#test/support/jira-site';

const issue = (number: number, patch: { id?: unknown; key?: unknown; fields?: object } = {}) => ({
  id: String(70_000 + number),
  key: `NEW-${number}`,
  ...patch,
  fields: {
    summary: `Work ${number}`,
    project: { id: '70000', key: 'NEW', name: 'New' },
    issuetype: { id: '71', name: 'Task', subtask: false },
    status: { id: '72', name: 'Open', statusCategory: { key: 'new' } },
    ...patch.fields,
  },
});

const lines = (...issues: unknown[]): string => issues.map((one) => JSON.stringify(one)).join('\n');
const whole = lines(issue(1), issue(2), issue(3));
const under = (number: number, parent: number) =>
  issue(number, { fields: { parent: { id: String(70_000 + parent), key: `NEW-${parent}` } } });

/** Everything that the emulated Jira has stored, to see that nothing changed. */
function contents(site: TestSite): string {
  const tables = site.database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'jira_%' ORDER BY name",
    )
    .all([]) as { name: string }[];
  const rows = tables.map(({ name }) => [
    name,
    site.database.prepare(`SELECT * FROM ${name}`).all([]),
  ]);
  return JSON.stringify(rows);
}

type Case = readonly [what: string, text: string, problem: object];

const CASES: readonly Case[] = [
  ['an empty file', '', { kind: 'empty' }],
  ['blank lines only', '\n\n', { kind: 'empty' }],
  ['no JSON at all', 'PK\u0003\u0004 this is a zip', { kind: 'not-json', place: 'line 1' }],
  [
    'a line that is no JSON',
    `${lines(issue(1))}\n{oops}\n${lines(issue(2))}`,
    { kind: 'not-json', place: 'line 2' },
  ],
  ['a truncated last line', whole.slice(0, -30), { kind: 'truncated', place: 'line 3' }],
  [
    'a truncated last line inside a text',
    whole.slice(0, whole.lastIndexOf('Work 3') + 3),
    { kind: 'truncated', place: 'line 3' },
  ],
  [
    'a truncated list',
    JSON.stringify([issue(1), issue(2)], null, 1).slice(0, -40),
    { kind: 'truncated' },
  ],
  [
    'a list that is no JSON on its third line',
    '[\n{},\n{oops}]',
    { kind: 'not-json', place: 'line 3' },
  ],
  [
    'a long list with a word between its work items',
    `[${JSON.stringify(issue(1))},\n${JSON.stringify(issue(2))},\noops,\n${JSON.stringify(issue(3))}]`,
    { kind: 'not-json', place: 'line 3' },
  ],
  ['an object that is no export', '{"version": 1}', { kind: 'wrong-shape' }],
  [
    'a line that is no work item',
    `${whole}\n{"key":"NEW-9"}`,
    { kind: 'wrong-shape', place: 'line 4' },
  ],
  ['a list of numbers', '[1, 2]', { kind: 'wrong-shape', place: 'work item 1' }],
  [
    'a key that is none',
    lines(issue(1, { key: 'new 1' })),
    { kind: 'wrong-shape', place: 'line 1' },
  ],
  [
    'an id that is none',
    lines(issue(1), issue(2, { id: 'x' })),
    { kind: 'wrong-shape', place: 'line 2' },
  ],
  [
    'a day that does not exist',
    lines(issue(1, { fields: { duedate: '2026-02-30' } })),
    { kind: 'wrong-shape', place: 'line 1' },
  ],
  [
    'an instant that is none',
    lines(issue(1, { fields: { created: 'yesterday' } })),
    { kind: 'wrong-shape', place: 'line 1' },
  ],
  [
    'a status without category',
    lines(issue(1, { fields: { status: { id: '1', name: 'Open' } } })),
    { kind: 'wrong-shape', place: 'line 1' },
  ],
  [
    'the same key twice',
    lines(issue(1), issue(2), issue(1, { id: '70009' })),
    { kind: 'duplicate', place: 'line 3' },
  ],
  [
    'the same id twice',
    lines(issue(1), issue(2, { id: '70001' })),
    { kind: 'duplicate', place: 'line 2' },
  ],
  [
    'a work item that is its own parent',
    lines(under(1, 1)),
    { kind: 'parent-cycle', place: 'line 1' },
  ],
  [
    'a circle of parents',
    lines(issue(4), under(1, 2), under(2, 3), under(3, 1)),
    { kind: 'parent-cycle', place: 'line 2' },
  ],
  [
    'a key that the site has',
    lines(issue(1), issue(1, { id: '70002', key: 'ACME-2' })),
    { kind: 'already-there', place: 'line 2' },
  ],
  [
    'an id that the site has',
    lines(issue(1, { id: '10602' })),
    { kind: 'already-there', place: 'line 1' },
  ],
];

describe('a file that cannot be imported', () => {
  test.each(CASES)(
    '%s is refused with its place, and nothing changes',
    async (_what, text, problem) => {
      const site = createTestSite();
      const before = contents(site);
      const result = await importJiraExport({ ...site, source: { text } });

      expect(result).toMatchObject({ ok: false, problem });
      expect(contents(site)).toBe(before);
    },
  );

  test('replace puts a file in place of projects of its own keys only', async () => {
    const site = createTestSite();
    const text = lines(issue(1), issue(1, { id: '70002', key: 'ACME-2' }));
    const result = await importJiraExport({ ...site, source: { text }, replace: true });

    expect(result).toMatchObject({ ok: false, problem: { kind: 'already-there' } });
  });

  test('every message says what to do', async () => {
    for (const [, text] of CASES) {
      const result = await importJiraExport({ ...createTestSite(), source: { text } });
      expect(result.ok ? '' : result.problem.message).toMatch(
        /(Mend|Export|Check|Remove|Start with|Split)[^.]*\.$/,
      );
    }
  });
});

describe('files on the disk', () => {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-import-'));
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  test('a file that is not there', async () => {
    const file = join(directory, 'nothing.json');

    expect(await importJiraExport({ ...createTestSite(), source: { file } })).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });

  test('a file over 200 MB is refused by its size, before it is read', async () => {
    const file = join(directory, 'large.json');
    writeFileSync(file, '');
    truncateSync(file, LARGEST_EXPORT_BYTES + 1);
    const before = performance.now();
    const result = await importJiraExport({ ...createTestSite(), source: { file } });

    expect(result).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test('a byte order mark and Windows line ends do no harm', async () => {
    const file = join(directory, 'windows.jsonl');
    writeFileSync(file, `\uFEFF${whole.replaceAll('\n', '\r\n')}\r\n`);

    expect(await importJiraExport({ ...createTestSite(), source: { file } })).toMatchObject({
      ok: true,
      report: { records: 3, created: 3 },
    });
  });
});
