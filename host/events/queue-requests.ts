import { z } from 'zod';

/** What `@forge/events` sends, whichever version of it; looser than the package, which checks before. */
const concurrencySchema = z.object({ key: z.string().min(1), limit: z.int().min(1) });

const pushEventSchema = z.object({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().optional(),
  concurrency: concurrencySchema.optional(),
});

const jobSchema = z.object({ queueName: z.string(), jobId: z.string().min(1) });

export const pushSchema = jobSchema.extend({
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: z.array(pushEventSchema).min(1),
});

/** Of `getStats` and `cancel`. */
export const jobRequestSchema = jobSchema;

export type PushRequest = z.output<typeof pushSchema>;
export type PushEvent = z.output<typeof pushEventSchema>;

export type QueueAnswer = {
  readonly status: number;
  /** JSON value; `undefined` for an empty answer. */
  readonly body: unknown;
};

/** A refusal in the words that `@forge/events` passes on. */
export function refused(status: number, message: string): QueueAnswer {
  return { status, body: { message, errorMessage: message } };
}
