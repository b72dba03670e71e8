import { type HostDatabase } from '../database/open-database';

/** What became of the events of one push. */
export type Job = {
  readonly jobId: string;
  readonly queueName: string;
  readonly success: number;
  readonly failed: number;
  readonly isCancelled: boolean;
};

export type JobRows = {
  /** Makes a job; one that is there already stays as it is. */
  readonly add: (jobId: string, queueName: string) => void;
  readonly find: (jobId: string) => Job | undefined;
  /** The last ones, newest first. */
  readonly latest: () => readonly Job[];
  readonly count: (jobId: string, outcome: 'success' | 'failed') => void;
  readonly cancel: (jobId: string) => void;
};

/** As many as somebody looks through. */
const LATEST = 20;

type Row = Omit<Job, 'isCancelled'> & { readonly isCancelled: 0 | 1 };

/** The jobs of the host's database. */
export function createJobRows(database: HostDatabase): JobRows {
  const insert = database.prepare(
    `INSERT INTO forge_job (jobId, queueName, success, failed, isCancelled) VALUES (?, ?, 0, 0, 0)
     ON CONFLICT (jobId) DO NOTHING`,
  );
  const select = database.prepare('SELECT * FROM forge_job WHERE jobId = ?');
  const selectLatest = database.prepare('SELECT * FROM forge_job ORDER BY rowid DESC LIMIT ?');
  const succeed = database.prepare('UPDATE forge_job SET success = success + 1 WHERE jobId = ?');
  const fail = database.prepare('UPDATE forge_job SET failed = failed + 1 WHERE jobId = ?');
  const cancel = database.prepare('UPDATE forge_job SET isCancelled = 1 WHERE jobId = ?');
  return {
    add: (jobId, queueName) => {
      insert.run(jobId, queueName);
    },
    // Only this file writes the table.
    find: (jobId) => (select.all(jobId) as Row[]).map(toJob)[0],
    latest: () => (selectLatest.all(LATEST) as Row[]).map(toJob),
    count: (jobId, outcome) => {
      (outcome === 'success' ? succeed : fail).run(jobId);
    },
    cancel: (jobId) => {
      cancel.run(jobId);
    },
  };
}

function toJob(row: Row): Job {
  return { ...row, isCancelled: row.isCancelled === 1 };
}
