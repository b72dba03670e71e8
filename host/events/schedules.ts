import { randomUUID } from 'node:crypto';

import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { limits } from '../limits';
import { type AppManifest } from '../manifest/app-manifest';
import { type ManifestModule } from '../manifest/manifest-schema';

import { type AddDelivery } from './add-delivery';
import { readDeployment, writeDeployment } from './event-tables';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const INTERVALS = {
  fiveMinute: 5 * MINUTE,
  hour: HOUR,
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
} as const satisfies Record<NonNullable<ManifestModule['interval']>, number>;

/** A scheduled trigger of the manifest. Instants are milliseconds since 1970. */
export type Schedule = {
  readonly moduleKey: string;
  readonly interval: keyof typeof INTERVALS;
  readonly nextAt: number;
  readonly lastAt: number | undefined;
};

export type Schedules = {
  readonly list: () => readonly Schedule[];
  /**
   * Puts a run on its way for every schedule that is due, once, however long it has been due; one that
   * is farther away than its interval, because the clock was set back, is due after its interval.
   */
  readonly addDue: () => void;
  readonly nextAt: () => number | undefined;
  /**
   * Puts a run on its way that is not of the schedule.
   *
   * @throws Error when the manifest has no such scheduled trigger.
   */
  readonly runNow: (moduleKey: string) => void;
};

type Parts = {
  readonly database: HostDatabase;
  readonly manifest: AppManifest;
  readonly clock: Clock;
  readonly add: AddDelivery;
};

type Row = { readonly moduleKey: string; readonly nextAt: number; readonly lastAt: number | null };

/**
 * The scheduled triggers of the manifest: the first run about five minutes after they were deployed,
 * all begin anew when any of them was changed (documented). Runs that were missed are not made up for.
 */
export function createSchedules(parts: Parts): Schedules {
  const { database, manifest, clock, add } = parts;
  const modules = manifest.modules.filter(({ type }) => type === 'scheduledTrigger');
  deploy(parts, modules);
  const select = database.prepare('SELECT * FROM forge_schedule ORDER BY moduleKey');
  const update = database.prepare(
    'UPDATE forge_schedule SET nextAt = ?, lastAt = ? WHERE moduleKey = ?',
  );
  // Only this file writes the table.
  const read = (): readonly Schedule[] =>
    (select.all() as Row[]).map(({ moduleKey, nextAt, lastAt }) => ({
      ...{ moduleKey, nextAt, lastAt: lastAt ?? undefined },
      interval: intervalOf(modules, moduleKey),
    }));
  const addRun = (moduleKey: string, dueAt: number): void => {
    add({
      ...{ kind: 'schedule', moduleKey, dueAt, eventId: randomUUID(), event: {} },
      ...{ jobId: undefined, concurrency: undefined, origin: undefined },
    });
  };
  const addDue = (): void => {
    const now = clock.now();
    for (const { moduleKey, nextAt, lastAt, interval } of read()) {
      const length = INTERVALS[interval];
      if (nextAt <= now) {
        const missed = Math.floor((now - nextAt) / length);
        addRun(moduleKey, nextAt);
        update.run(nextAt + (missed + 1) * length, now, moduleKey);
      } else if (nextAt > now + Math.max(length, limits.events.firstRunMilliseconds)) {
        // The clock was set back; the app does not wait for the time that it had been.
        update.run(now + length, lastAt ?? null, moduleKey);
      }
    }
  };
  return {
    list: read,
    addDue: () => {
      database.transaction(addDue)();
    },
    nextAt: () => {
      const instants = read().map(({ nextAt }) => nextAt);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    runNow: (moduleKey) => {
      if (modules.every(({ key }) => key !== moduleKey)) {
        throw new Error(`The manifest has no scheduled trigger "${moduleKey}".`);
      }
      addRun(moduleKey, clock.now());
    },
  };
}

function intervalOf(modules: readonly ManifestModule[], moduleKey: string): keyof typeof INTERVALS {
  const interval = modules.find(({ key }) => key === moduleKey)?.interval;
  if (interval === undefined) throw new Error(`The schedule of "${moduleKey}" was not deployed.`);
  return interval;
}

const DEPLOYED = 'scheduled triggers';

function deploy({ database, clock }: Parts, modules: readonly ManifestModule[]): void {
  const deployed = JSON.stringify(modules);
  if (readDeployment(database, DEPLOYED) === deployed) return;
  const firstAt = clock.now() + limits.events.firstRunMilliseconds;
  database.transaction(() => {
    database.exec('DELETE FROM forge_schedule');
    const insert = database.prepare('INSERT INTO forge_schedule (moduleKey, nextAt) VALUES (?, ?)');
    for (const { key } of modules) insert.run(key, firstAt);
    writeDeployment(database, DEPLOYED, deployed);
  })();
}
