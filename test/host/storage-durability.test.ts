import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createClock } from '#host/clock';
import { openDatabase } from '#host/database/open-database';
import { createForgeStorage, type ForgeStorage } from '#host/forge-storage/create-forge-storage';

import { note } from './fixtures/storage-entities';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'plumbline-storage-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function open(entities = [note]): ForgeStorage {
  return createForgeStorage({
    database: openDatabase({ directory }),
    entities,
    clock: createClock(),
    queryLagMilliseconds: 0,
  });
}

test('kill -9 loses no answered write and leaves no half transaction', async () => {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'fixtures', 'write-until-killed.ts'), directory],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  await new Promise<void>((resolve, reject) => {
    writer.on('exit', () => {
      reject(new Error('The writer ended before it was killed.'));
    });
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > 200) resolve();
    });
  });
  writer.removeAllListeners('exit');
  writer.kill('SIGKILL');
  await once(writer, 'exit');
  // The last line may be cut off; what is before it was said in full.
  const answered = said.split('\n').slice(0, -1).map(Number);
  const storage = open();
  const has = (key: string): boolean => storage.handle('/api/v1/get', { key }).status === 200;

  const lost = answered.filter((number) => !has(`left.${number}`));
  const last = Math.max(...answered);
  const halves = [last, last + 1, last + 2].filter((n) => has(`left.${n}`) !== has(`right.${n}`));

  expect(answered.length).toBeGreaterThanOrEqual(200);
  expect({ lost, halves }).toStrictEqual({ lost: [], halves: [] });
});

test('an index that a later manifest adds has the rows that were there before', () => {
  const before = { ...note, indexes: [] };
  open([before]).handle('/api/v1/entity/set', {
    entityName: 'note',
    key: 'a',
    value: { owner: 'x', at: '2026-03-02' },
  });

  const answer = open().handle('/api/v1/entity/query', {
    entityName: 'note',
    indexName: 'by-owner',
    partition: ['x'],
  });

  expect(answer.body).toMatchObject({ data: [{ key: 'a' }] });
});
