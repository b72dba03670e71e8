import { randomUUID } from 'node:crypto';

import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { limits } from '../limits';
import { type AppManifest, findFunction } from '../manifest/app-manifest';
import { type ManifestModule } from '../manifest/manifest-schema';
import { createSlidingWindow, type SlidingWindow } from '../sliding-window';

import { type AddDelivery } from './add-delivery';
import { type DeliveryRows } from './delivery-rows';
import { type JobRows } from './job-rows';
import { createPushChains, type PushChains } from './push-chains';
import {
  jobRequestSchema,
  type PushEvent,
  type PushRequest,
  pushSchema,
  type QueueAnswer,
  refused,
} from './queue-requests';

const { events: limit } = limits;
const MINUTE = 60_000;
const PATH = /^\/webhook\/queue\/(publish|stats|cancel)\//;

export type QueueParts = {
  readonly database: HostDatabase;
  readonly manifest: AppManifest;
  readonly clock: Clock;
  readonly rows: DeliveryRows;
  readonly jobs: JobRows;
  readonly add: AddDelivery;
  /** Deliveries whose function runs now; they cannot be cancelled. */
  readonly running: () => ReadonlySet<number>;
  /** Refuses what is beyond the events of a minute; default: yes. */
  readonly rateLimits?: boolean;
};

/** The server's side of `@forge/events`. */
export type Queue = {
  /**
   * Answers a request of the package.
   *
   * @param origin - The invocation from which a chain of pushes began.
   * @returns `undefined` when the path is none of the queue's.
   */
  readonly handle: (
    path: string,
    body: string | undefined,
    origin: string,
  ) => QueueAnswer | undefined;
};

/** A queue on the host's database (platform/forge.md §1.4 and §7). */
export function createQueue(parts: QueueParts): Queue {
  const chains = createPushChains(parts.database);
  const lastMinute = createSlidingWindow(parts.clock, MINUTE);
  return {
    handle: (path, body, origin) => {
      const verb = PATH.exec(path)?.[1];
      if (verb === undefined) return undefined;
      const request: unknown = JSON.parse(body ?? 'null');
      switch (verb) {
        case 'publish':
          return push({ ...parts, chains, lastMinute }, request, origin);
        case 'stats':
          return stats(parts, request);
        default:
          return cancel(parts, request);
      }
    },
  };
}

type PushParts = QueueParts & { readonly chains: PushChains; readonly lastMinute: SlidingWindow };

function push(parts: PushParts, body: unknown, origin: string): QueueAnswer {
  const request = pushSchema.safeParse(body);
  if (!request.success) return refused(400, 'The events to push have not the expected shape.');
  const refusal = refusePush(parts, request.data, origin);
  if (refusal !== undefined) return refusal;
  const consumer = consumerOf(parts.manifest, request.data.queueName);
  if (consumer === undefined) {
    return refused(400, `manifest.yml has no consumer for the queue "${request.data.queueName}".`);
  }
  return record(parts, request.data, { consumer, origin });
}

/** Everything for which nothing of a push is recorded. */
function refusePush(
  { chains, lastMinute, rateLimits = true }: PushParts,
  { payload }: PushRequest,
  origin: string,
): QueueAnswer | undefined {
  if (payload.length > limit.eventsPerPush) {
    return refused(400, `At most ${limit.eventsPerPush} events can be pushed at once.`);
  }
  if (bytesOf(payload) > limit.pushBytes) {
    return refused(413, `The events of a push may have ${limit.pushBytes} bytes together.`);
  }
  const isDelayWrong = ({ delayInSeconds = 0 }: PushEvent): boolean =>
    delayInSeconds < 0 || delayInSeconds > limit.delaySeconds;
  if (payload.some(isDelayWrong)) {
    return refused(400, `delayInSeconds must be between 0 and ${limit.delaySeconds}.`);
  }
  if (chains.count(origin) >= limit.pushesInAChain) {
    return refused(405, `A chain of invocations may push ${limit.pushesInAChain} times.`);
  }
  if (rateLimits && lastMinute.sum() + payload.length > limit.eventsPerMinute) {
    return refused(429, `At most ${limit.eventsPerMinute} events can be pushed in a minute.`);
  }
  return undefined;
}

type Way = { readonly consumer: ManifestModule; readonly origin: string };

function record(parts: PushParts, request: PushRequest, way: Way): QueueAnswer {
  const { database, manifest, chains, lastMinute, jobs } = parts;
  const { payload, jobId, queueName } = request;
  const most = mostBytesOfEvent(manifest, way.consumer);
  const tooLarge = payload.flatMap((event, index) => (bytesOf(event) > most ? [index] : []));
  database.transaction(() => {
    chains.add(way.origin);
    jobs.add(jobId, queueName);
    for (const [index, event] of payload.entries()) {
      if (!tooLarge.includes(index)) addEvent(parts, request, { ...way, event });
    }
  })();
  lastMinute.add(payload.length - tooLarge.length);
  if (tooLarge.length === 0) return { status: 201, body: undefined };
  const errorMessage = `An event for this consumer may have ${most} bytes.`;
  const failedEvents = tooLarge.map((index) => ({ index: String(index), errorMessage }));
  return { status: 202, body: { failedEvents } };
}

function addEvent(
  { add, clock }: PushParts,
  { queueName, jobId }: PushRequest,
  { consumer, origin, event }: Way & { readonly event: PushEvent },
): void {
  const { delayInSeconds = 0, concurrency } = event;
  const eventId = randomUUID();
  add({
    kind: 'queue',
    moduleKey: consumer.key,
    eventId,
    dueAt: clock.now() + Math.ceil(delayInSeconds * 1000),
    event: { ...event, queueName, jobId, eventId },
    jobId,
    concurrency,
    origin,
  });
}

function consumerOf({ modules }: AppManifest, queueName: string): ManifestModule | undefined {
  return modules.find(({ type, queue }) => type === 'consumer' && queue === queueName);
}

/** One event may have less when its function runs long. */
function mostBytesOfEvent(manifest: AppManifest, consumer: ManifestModule): number {
  const { timeoutSeconds = 0 } = findFunction(manifest, consumer.function ?? '') ?? {};
  const isLong = timeoutSeconds * 1000 > limits.functions.longTimeLimitMilliseconds;
  return isLong ? limit.longEventBytes : limit.pushBytes;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function stats({ jobs, rows }: QueueParts, body: unknown): QueueAnswer {
  const job = findJob(jobs, body);
  if (job === undefined) return NO_JOB;
  const { success, failed, jobId } = job;
  return { status: 200, body: { success, inProgress: rows.countOfJob(jobId), failed } };
}

function cancel({ jobs, rows, running }: QueueParts, body: unknown): QueueAnswer {
  const job = findJob(jobs, body);
  if (job === undefined) return NO_JOB;
  jobs.cancel(job.jobId);
  rows.removeOfJob(job.jobId, running());
  return { status: 204, body: undefined };
}

const NO_JOB = refused(404, 'The queue has no such job.');

function findJob(jobs: JobRows, body: unknown): ReturnType<JobRows['find']> {
  const request = jobRequestSchema.safeParse(body);
  if (!request.success) return undefined;
  const job = jobs.find(request.data.jobId);
  return job?.queueName === request.data.queueName ? job : undefined;
}
