import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createClock } from '#host/clock';
import { openDatabase } from '#host/database/open-database';
import { createForgeStorage, type ForgeStorage } from '#host/forge-storage/create-forge-storage';
import { limits } from '#host/limits';
import { note } from '#test/host/fixtures/storage-entities';

import { type BenchRow, told } from '../bench-row';

const TRANSACTIONS = 300;
/** An ordinary command of the app, and the most that a transaction takes. */
const SIZES = [3, limits.storage.transactionOperations] as const;

/** How fast storage commits on a disk, where every answer waits until it is written down. */
export function measureHostStorage(): readonly BenchRow[] {
  return SIZES.map((rows) => {
    const directory = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
    const database = openDatabase({ directory });
    try {
      const clock = createClock();
      const storage = createForgeStorage({ database, entities: [note], clock, rateLimits: false });
      const name = `host: transactions of ${rows} rows, on disk`;
      return told({ name, value: committedPerSecond(storage, rows), unit: 'a second' });
    } finally {
      database.close();
      rmSync(directory, { recursive: true, force: true });
    }
  });
}

function committedPerSecond(storage: ForgeStorage, rows: number): number {
  const begun = performance.now();
  for (let number = 0; number < TRANSACTIONS; number += 1) {
    const { status } = storage.handle('/api/v1/transaction', transactionOf(number, rows));
    if (status !== 204) throw new Error(`The bench was refused a transaction: ${status}.`);
  }
  return Math.round((TRANSACTIONS / (performance.now() - begun)) * 1_000);
}

/** Indexed rows of a kilobyte, as an outcome's are. */
function transactionOf(number: number, rows: number): object {
  const set = Array.from({ length: rows }, (_, index) => ({
    ...{ entityName: 'note', key: `o.${number}.${index}` },
    value: { owner: `delivery-${number}`, at: '2026-03-02', version: 1, body: 'x'.repeat(1_000) },
  }));
  return { set };
}
