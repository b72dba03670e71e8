import { inspect } from 'node:util';

import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import {
  type FunctionRunner,
  type Invocation,
  type InvocationResult,
} from '../functions/function-runner-interface';
import { type AppManifest, findModule } from '../manifest/app-manifest';

import { type Chance, type DeliverySettings } from './delivery-chance';
import { type Delivery, type DeliveryRows } from './delivery-rows';
import { eventArgument } from './event-argument';
import { type JobRows } from './job-rows';
import { judgeOutcome } from './judge-outcome';
import { type NextStep, planAfterNoRoom, planNextAttempt } from './plan-next-attempt';

type DeliveryParts = {
  readonly database: HostDatabase;
  readonly rows: DeliveryRows;
  readonly jobs: JobRows;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly settings: () => DeliverySettings;
  readonly manifest: AppManifest;
  readonly cloudId: string;
  readonly runner: Pick<FunctionRunner, 'invoke'>;
  /** Told after every delivery: something else may have room now. */
  readonly onDone: () => void;
};

export type Deliverer = {
  /**
   * Starts what is due and has room, except what is being delivered already; what has none waits longer.
   *
   * @returns How many deliveries are no longer waiting to be started now.
   */
  readonly startDue: () => number;
  /** Deliveries whose function runs now. */
  readonly running: () => ReadonlySet<number>;
  /** Waits until nothing runs. */
  readonly idle: () => Promise<void>;
  /** Nothing is started any more, and what runs leaves its delivery as it is. */
  readonly stop: () => void;
};

/** Calls the functions that events are for, and keeps what has to be delivered again. */
export function createDeliverer(parts: DeliveryParts): Deliverer {
  const { rows, clock, chance, settings } = parts;
  const running = new Map<number, { delivery: Delivery; done: Promise<void> }>();
  let isStopped = false;

  const hasRoom = ({ concurrency }: Delivery): boolean => {
    if (concurrency === undefined) return true;
    const others = [...running.values()].filter(
      ({ delivery }) => delivery.concurrency?.key === concurrency.key,
    );
    return others.length < concurrency.limit;
  };
  const run = async (delivery: Delivery, invocation: Invocation): Promise<void> => {
    const result = await invoke(parts, invocation);
    running.delete(delivery.id);
    if (isStopped) return;
    const verdict = judgeOutcome(result);
    if (verdict.kind === 'interrupted') {
      // The runner gives no more answers than this one.
      isStopped = true;
      return;
    }
    // The clock may have gone back while the function ran, and the row with it.
    const current = rows.find(delivery.id) ?? delivery;
    follow(parts, current, planNextAttempt(current, verdict, clock.now()));
    parts.onDone();
  };
  const start = (delivery: Delivery): void => {
    const invocation = invocationOf(parts, delivery);
    if (invocation === undefined || !hasRoom(delivery)) {
      const step: NextStep =
        // An app update may have taken the module away while the event was on its way.
        invocation === undefined
          ? { kind: 'end', outcome: 'failed' }
          : planAfterNoRoom(delivery, clock.now());
      follow(parts, delivery, step);
      return;
    }
    running.set(delivery.id, { delivery, done: run(delivery, invocation) });
  };
  const startDue = (): number => {
    if (isStopped) return 0;
    const due = rows.due(clock.now()).filter(({ id }) => !running.has(id));
    const { reorder } = settings();
    const busy = [...running.values()].map(({ delivery }) => delivery);
    const next = reorder ? shuffled(due, chance) : oneOfEachModule(due, busy);
    for (const delivery of next) start(delivery);
    return next.length;
  };
  return {
    startDue,
    running: () => new Set(running.keys()),
    idle: async () => {
      await Promise.all([...running.values()].map(({ done }) => done));
    },
    stop: () => {
      isStopped = true;
    },
  };
}

function shuffled(due: readonly Delivery[], chance: Chance): readonly Delivery[] {
  const place = ({ id }: Delivery): number => chance('order', id);
  return due.toSorted((a, b) => place(a) - place(b));
}

/** Of each module the first, unless one of its events is being delivered. */
function oneOfEachModule(due: readonly Delivery[], busy: readonly Delivery[]): readonly Delivery[] {
  const modules = new Set(busy.map(({ moduleKey }) => moduleKey));
  return due.filter(({ moduleKey }) => {
    if (modules.has(moduleKey)) return false;
    modules.add(moduleKey);
    return true;
  });
}

function invocationOf(
  { manifest, cloudId, clock }: DeliveryParts,
  delivery: Delivery,
): Invocation | undefined {
  const { moduleKey, origin } = delivery;
  const module = findModule(manifest, moduleKey);
  if (module?.function === undefined) return undefined;
  return {
    functionKey: module.function,
    moduleKey,
    moduleType: module.type,
    payload: eventArgument(delivery, { cloudId, now: clock.now() }),
    origin,
  };
}

async function invoke(
  { runner }: DeliveryParts,
  invocation: Invocation,
): Promise<InvocationResult> {
  try {
    return await runner.invoke(invocation);
  } catch (error) {
    // A mistake in the host must not lose the event.
    const errorMessage = `The local host failed: ${inspect(error)}`;
    return {
      success: false,
      invocationId: '',
      error: { errorType: 'LOST_RESPONSE', errorMessage },
    };
  }
}

function follow({ database, rows, jobs }: DeliveryParts, delivery: Delivery, step: NextStep): void {
  const { id, jobId, isCopy } = delivery;
  const isCancelled = jobId !== undefined && jobs.find(jobId)?.isCancelled === true;
  if (step.kind === 'wait' && !isCancelled) {
    rows.postpone(id, step.dueAt, step.attempts);
    return;
  }
  database.transaction(() => {
    rows.remove(id);
    if (jobId === undefined || isCopy || step.kind === 'wait') return;
    jobs.count(jobId, step.outcome);
  })();
}
