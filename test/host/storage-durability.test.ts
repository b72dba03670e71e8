import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

import { createClock } from '#host/clock';
import { openDatabase } from '#host/database/open-database';
import { createForgeStorage, type ForgeStorage } from '#host/forge-storage/create-forge-storage';

import { type NumberedWrite, numberedWrite } from './fixtures/numbered-writes';
import { note } from './fixtures/storage-entities';

const PACKAGE = join(__dirname, '../..');

let scriptDirectory: string;
let script: string;
let directory: string;

/** Once for all writers: each of them would otherwise spend a second on its TypeScript. */
beforeAll(() => {
  scriptDirectory = mkdtempSync(join(tmpdir(), 'plumbline-writer-'));
  script = join(scriptDirectory, 'write-until-killed.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'fixtures', 'write-until-killed.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['libsql'],
  });
});

afterAll(() => {
  rmSync(scriptDirectory, { recursive: true, force: true });
});

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
    rateLimits: false,
  });
}

/** Runs the writer until it is dead. @returns The numbers of the writes that were answered, in order. */
async function writeUntilKilled(options: {
  readonly rowsUntilDeath?: number;
  /** Kills from outside once so many writes were answered. */
  readonly answersUntilKill?: number;
}): Promise<readonly number[]> {
  const { rowsUntilDeath, answersUntilKill = Infinity } = options;
  const words = rowsUntilDeath === undefined ? [] : [String(rowsUntilDeath)];
  const writer = spawn(process.execPath, [script, directory, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // The script lies in a temporary folder; the database's package is here.
    env: { ...process.env, NODE_PATH: join(PACKAGE, 'node_modules') },
  });
  let said = '';
  writer.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > answersUntilKill) writer.kill('SIGKILL');
  });
  const [, signal] = (await once(writer, 'close')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  // The last line may be cut off; what is before it was said in full.
  return said.split('\n').slice(0, -1).map(Number);
}

/** How many rows of a write are there, each with what the write put into it. */
function rowsThere(storage: ForgeStorage, { path, rows }: NumberedWrite, n: number): number {
  const [prefix] = path.includes('entity') || path.includes('transaction') ? ['entity/'] : [''];
  return rows.filter((address) => {
    const { body } = storage.handle(`/api/v1/${prefix}get`, address);
    const { value } = body as { readonly value?: number | { readonly version: number } };
    return (typeof value === 'object' ? value.version : value) === n;
  }).length;
}

/** Every row that the index of the notes shows, read to its end. */
function indexedKeys(storage: ForgeStorage): readonly string[] {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = storage.handle('/api/v1/entity/query', {
      ...{ entityName: 'note', indexName: 'by-owner', partition: ['writer'] },
      ...{ limit: 100, ...(cursor !== undefined && { cursor }) },
    });
    const page = body as { readonly data: readonly { key: string }[]; readonly cursor?: string };
    keys.push(...page.data.map(({ key }) => key));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return keys;
}

/** What a restart finds after `answered` writes were answered; the writes after them were never begun. */
function afterRestart(answered: readonly number[]): object {
  const storage = open();
  const next = answered.length;
  const whole = numberedWrite(next).rows.length;
  const unanswered = rowsThere(storage, numberedWrite(next), next);
  const notes = [...answered, next]
    .filter((n) => n % 4 === 1 || n % 4 === 3)
    .flatMap((n) => numberedWrite(n).rows.slice(0, n === next ? unanswered : undefined))
    .map(({ key }) => key);
  return {
    lost: answered.filter((n) => {
      const write = numberedWrite(n);
      return rowsThere(storage, write, n) !== write.rows.length;
    }),
    halves: unanswered === 0 || unanswered === whole ? [] : [next],
    indexIsRight: indexedKeys(storage).toSorted().join() === notes.toSorted().join(),
  };
}

const intact = { lost: [], halves: [], indexIsRight: true };

describe('kill -9 loses no answered write and leaves no half transaction', () => {
  test('in the middle of 100 writes, wherever that is', async () => {
    const answered = await writeUntilKilled({ answersUntilKill: 100 });

    expect(answered.length).toBeGreaterThanOrEqual(100);
    expect(answered).toStrictEqual(answered.map((_, index) => index));
    expect(afterRestart(answered)).toStrictEqual(intact);
  }, 60_000);

  // Four writes insert 1, 1, 5 and 25 rows; the fifth round of them begins with row 129.
  test.each([
    ['after its first row', 128 + 8],
    ['after its last row but one', 128 + 31],
    ['after its last row, before it was committed', 128 + 32],
    ['between the rows of a batch', 128 + 5],
  ])(
    '%s',
    async (_where, rowsUntilDeath) => {
      const answered = await writeUntilKilled({ rowsUntilDeath });

      expect(answered.length).toBeGreaterThanOrEqual(18);
      expect(afterRestart(answered)).toStrictEqual(intact);
    },
    60_000,
  );
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

test('a cursor that was kept over a restart is refused', () => {
  const storage = open();
  for (const key of ['a', 'b']) storage.handle('/api/v1/set', { key, value: 1 });
  const { body } = storage.handle('/api/v1/query', { limit: 1 });
  const { cursor: after } = body as { readonly cursor: string };

  const answers = [storage, open()].map((each) =>
    each.handle('/api/v1/query', { limit: 1, after }),
  );

  expect(answers.map(({ status }) => status)).toStrictEqual([200, 400]);
  expect(answers[1]?.body).toMatchObject({ code: 'INVALID_CURSOR' });
});
