import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { type FunctionRunner } from '../functions/function-runner-interface';
import { type Installation } from '../functions/installation';
import { type TellApps } from '../jira/events/product-event';
import { type AppManifest } from '../manifest/app-manifest';

import { createAddDelivery } from './add-delivery';
import { createQueue, type Queue } from './create-queue';
import { createDeliverer } from './deliver-events';
import { createChance, type DeliverySettings, PLATFORM_DELIVERY } from './delivery-chance';
import { createDeliveryRows, type Delivery } from './delivery-rows';
import { createEventTables } from './event-tables';
import { createEventTimer } from './event-timer';
import { createJobRows, type Job } from './job-rows';
import { tellInstalled } from './lifecycle-events';
import { createProductEvents } from './product-events';
import { createSchedules, type Schedule, type Schedules } from './schedules';

type EventsOptions = {
  readonly database: HostDatabase;
  readonly manifest: AppManifest;
  readonly clock: Clock;
  readonly installation: Installation;
  readonly runner: Pick<FunctionRunner, 'invoke'>;
  /** Default: everything that the platform may do. */
  readonly settings?: DeliverySettings;
  /** The same seed, the same delays, duplicates and order. */
  readonly seed?: string;
  /** Refuses what is beyond the events of a minute; default: yes. */
  readonly rateLimits?: boolean;
};

/** Product events, the queue of `@forge/events` and scheduled triggers. */
export type Events = {
  /** Takes what Jira tells. */
  readonly tellApps: TellApps;
  readonly queue: Queue;
  readonly settings: () => DeliverySettings;
  /** Changes what happens to events that occur from now on. */
  readonly change: (settings: DeliverySettings) => void;
  /** What is on its way, the earliest due first. */
  readonly waiting: () => readonly Delivery[];
  /** The last jobs of the queue, newest first, with what of them is on its way. */
  readonly jobs: () => readonly (Job & { readonly inProgress: number })[];
  readonly schedules: () => readonly Schedule[];
  /** Runs a scheduled trigger out of turn. */
  readonly runNow: Schedules['runNow'];
  /** Delivers what is due at the clock's time, and what becomes due by that; waits for all of it. */
  readonly deliverDue: () => Promise<void>;
  /**
   * Lets so many milliseconds pass: the clock stops at every instant at which something is due, and
   * goes on when that was delivered. For a clock that stands still by itself.
   */
  readonly passTime: (milliseconds: number) => Promise<void>;
  /** From now on everything is delivered by itself when its time has come. */
  readonly start: () => void;
  /**
   * Told after somebody set the clock, by how many milliseconds: what waits goes back with it, and
   * what is due is looked for at once.
   */
  readonly clockMoved: (milliseconds: number) => void;
  /**
   * Nothing is delivered any more. What was not, and what runs now, is delivered after the next start.
   * Resolves when the runner has given up what runs.
   */
  readonly stop: () => Promise<void>;
};

const DEFAULT_SEED = 'plumbline';

/** Events of one installation, on the host's database and clock. */
export function createEvents(options: EventsOptions): Events {
  const { database, manifest, clock, installation, seed = DEFAULT_SEED } = options;
  let settings = options.settings ?? PLATFORM_DELIVERY;
  createEventTables(database);
  const rows = createDeliveryRows(database);
  // A host that starts again has the machine's time, whatever time it had when these occurred.
  const ahead = (rows.lastOccurredAt() ?? 0) - clock.now();
  if (ahead > 0) rows.moveBack(ahead);
  const jobs = createJobRows(database);
  const { cloudId } = installation;
  const chance = createChance(seed);
  const shared = { ...options, rows, jobs, cloudId, chance, settings: () => settings };
  const wake = (): void => {
    timer.wake();
  };
  const add = createAddDelivery({ ...shared, onAdded: wake });
  const schedules = createSchedules({ ...options, add });
  const deliverer = createDeliverer({ ...shared, onDone: wake });
  const startDue = (): number => {
    schedules.addDue();
    return deliverer.startDue();
  };
  const nextAt = (): number | undefined =>
    earliest(rows.nextDueAt(deliverer.running()), schedules.nextAt());
  const timer = createEventTimer({ clock, nextAt, startDue });
  tellInstalled({ ...options, add });
  const deliverDue = async (): Promise<void> => {
    do await deliverer.idle();
    while (startDue() > 0);
  };
  return {
    tellApps: createProductEvents({ manifest, clock, add }),
    queue: createQueue({ ...options, rows, jobs, add, running: deliverer.running }),
    settings: () => settings,
    change: (changed) => {
      settings = changed;
    },
    waiting: rows.waiting,
    jobs: () => jobs.latest().map((job) => ({ ...job, inProgress: rows.countOfJob(job.jobId) })),
    schedules: schedules.list,
    runNow: schedules.runNow,
    deliverDue,
    passTime: (milliseconds) => passTime({ clock, nextAt, deliverDue }, milliseconds),
    start: timer.start,
    clockMoved: (milliseconds) => {
      if (milliseconds < 0) rows.moveBack(-milliseconds);
      wake();
    },
    stop: async () => {
      timer.stop();
      deliverer.stop();
      await deliverer.idle();
    },
  };
}

type Passing = Pick<EventsOptions, 'clock'> &
  Pick<Events, 'deliverDue'> & { readonly nextAt: () => number | undefined };

async function passTime(
  { clock, nextAt, deliverDue }: Passing,
  milliseconds: number,
): Promise<void> {
  const until = clock.now() + milliseconds;
  await deliverDue();
  // What is due still could not be delivered: the host was stopped.
  const isAhead = (next = Infinity): next is number => next > clock.now() && next <= until;
  for (let next = nextAt(); isAhead(next); next = nextAt()) {
    clock.advance(next - clock.now());
    await deliverDue();
  }
  clock.advance(Math.max(0, until - clock.now()));
}

function earliest(...instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
