import { type HostDatabase } from '../database/open-database';

/** How many pushes began with one invocation, over all the consumers that pushed in turn. */
export type PushChains = {
  readonly count: (origin: string) => number;
  readonly add: (origin: string) => void;
};

/** Counts on the host's database; chains that no waiting event belongs to are forgotten at the start. */
export function createPushChains(database: HostDatabase): PushChains {
  database.exec(
    `DELETE FROM forge_push_chain WHERE origin NOT IN
     (SELECT origin FROM forge_delivery WHERE origin IS NOT NULL)`,
  );
  const select = database.prepare('SELECT pushes FROM forge_push_chain WHERE origin = ?');
  const insert = database.prepare(
    `INSERT INTO forge_push_chain (origin, pushes) VALUES (?, 1)
     ON CONFLICT (origin) DO UPDATE SET pushes = pushes + 1`,
  );
  return {
    // Only this file writes the table.
    count: (origin) => (select.all(origin) as { pushes: number }[])[0]?.pushes ?? 0,
    add: (origin) => {
      insert.run(origin);
    },
  };
}
