import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { z } from 'zod';

import type { LoggedInvocation } from '#host/functions/function-runner-interface';
import { type RunningHost, startHost } from '#host/start-host';
import { askApp } from '#test/support/ask-app';
import { noteAnswer } from '#test/support/openapi/watched-answers';

import { budgeted, skipped } from '../../bench/bench-row';
import { fillDelivery } from '../../bench/delivery-of-200';
import { jqlRows } from '../../bench/measures/jql';
import { pageOpeningRows } from '../../bench/measures/page-opening';
import { measureValidator, validatorRows } from '../../bench/measures/validator';
import { asTable } from '../../bench/report';

const PACKAGE = join(__dirname, '../..');

const rowSchema = z.strictObject({
  name: z.string().min(1),
  value: z.number().nullable(),
  unit: z.string().min(1),
  budget: z.number().nullable(),
  within: z.boolean().nullable(),
});

let host: RunningHost;

beforeAll(async () => {
  host = await startHost({ port: 0, watchAnswer: noteAnswer, dataDirectory: ':memory:' });
}, 120_000);

afterAll(async () => {
  await host.stop();
});

/** The log as it would be if the first invocation had made more storage calls. */
function withExtraStorageCalls(
  [first, ...others]: readonly LoggedInvocation[],
  count: number,
): readonly LoggedInvocation[] {
  if (first === undefined) throw new Error('Nothing was logged.');
  const extra = {
    path: '/api/v1/entity/get',
    kind: 'read',
    units: 1,
    status: 200,
    keys: [],
  } as const;
  const storageCalls = [...first.storageCalls, ...Array.from({ length: count }, () => extra)];
  return [{ ...first, storageCalls }, ...others];
}

test('one storage call beyond the budget of opening the page turns `within` false', async () => {
  await fillDelivery(host);
  host.callLog.clear();
  await askApp(host, { person: 'ada', call: 'delivery.open' });
  const log = host.callLog.entries();
  const calls = (more: number) =>
    pageOpeningRows(withExtraStorageCalls(log, more)).find(({ name }) =>
      name.endsWith('storage calls'),
    );
  const left = 8 - (calls(0)?.value ?? 0);

  expect(pageOpeningRows(log).map(({ within }) => within)).toStrictEqual([true, true, true, true]);
  expect(calls(left)).toMatchObject({ value: 8, budget: 8, within: true });
  expect(calls(left + 1)).toMatchObject({ value: 9, budget: 8, within: false });
}, 60_000);

test('the validator uses its whole budget in the worst case, and one storage call more turns `within` false', async () => {
  const measured = await measureValidator(host);
  const log = host.callLog.entries().filter(({ functionKey }) => functionKey === 'gate-validator');

  expect(measured).toMatchObject([
    { value: 3, unit: 'calls', budget: 3, within: true },
    { value: 2, unit: 'calls', budget: 2, within: true },
    { unit: 'ms', budget: 200 },
  ]);
  expect(validatorRows(withExtraStorageCalls(log, 1))).toMatchObject([
    { value: 4, within: false },
    { value: 2, within: true },
    { unit: 'ms' },
  ]);
}, 60_000);

test('a search that grows faster than the work items turns `within` false', () => {
  const times = (factor: number) => jqlRows([1, 1, 1, 1], [1, 2, 2.1, factor]);
  const growth = (factor: number) =>
    times(factor).flatMap(({ name, within }) => (name.endsWith('growth') ? within : []));

  expect(growth(20).slice(0, 4)).toStrictEqual([true, true, false, true]);
  expect(growth(20.1).slice(0, 4)).toStrictEqual([true, true, false, false]);
});

test('--json prints an array of rows and nothing else, and a budget never fails it', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [require.resolve('tsx/cli'), 'bench/main.ts', '--json', '--only', 'generated'],
    { cwd: PACKAGE, encoding: 'utf8' },
  );

  const rows = z.array(rowSchema).min(1).parse(JSON.parse(stdout));
  expect(rows.every(({ value, budget, within }) => within === value! <= budget!)).toBe(true);
  expect(status).toBe(0);
}, 120_000);

test('a measure that does not exist is refused with the names of those that do', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve('tsx/cli'), 'bench/main.ts', '--only', 'nothing'],
    { cwd: PACKAGE, encoding: 'utf8' },
  );

  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('--only takes one of app, import, generated, javascript, host, jql.');
}, 60_000);

test('the table says of each row whether it is within its budget', () => {
  const table = asTable([
    budgeted({ name: 'good', value: 3, unit: 'calls' }, 3),
    budgeted({ name: 'bad', value: 3.25, unit: 'kB' }, 3),
    skipped({ name: 'absent', unit: 'calls' }, 'the file is not there'),
  ]);

  expect(table.split('\n').map((line) => line.split(/\s{2,}/))).toStrictEqual([
    ['what', 'value', 'budget', 'within'],
    ['good', '3 calls', '3 calls', 'yes'],
    ['bad', '3.3 kB', '3 kB', 'NO'],
    ['absent (skipped: the file is not there)', '-', '-', '-'],
  ]);
});
