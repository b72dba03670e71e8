import { z } from 'zod';

import { request } from '../request';

const settingsSchema = z.object({
  delay: z.boolean(),
  reorder: z.boolean(),
  duplicates: z.boolean(),
});

const eventsSchema = z.object({
  settings: settingsSchema,
  waiting: z.array(
    z.object({
      id: z.number(),
      moduleKey: z.string(),
      what: z.string(),
      dueAt: z.string(),
      isCopy: z.boolean(),
      retryCount: z.number(),
    }),
  ),
  jobs: z.array(
    z.object({
      jobId: z.string(),
      queueName: z.string(),
      success: z.number(),
      inProgress: z.number(),
      failed: z.number(),
      isCancelled: z.boolean(),
    }),
  ),
  schedules: z.array(
    z.object({
      moduleKey: z.string(),
      interval: z.string(),
      nextAt: z.string(),
      lastAt: z.string().nullable(),
    }),
  ),
});

export type DeliverySettings = z.infer<typeof settingsSchema>;
export type HostEvents = z.infer<typeof eventsSchema>;

export async function loadEvents(): Promise<HostEvents> {
  return eventsSchema.parse(await request('GET', '/host/api/events'));
}

export async function changeDelivery(settings: DeliverySettings): Promise<void> {
  await request('PUT', '/host/api/events/settings', settings);
}

/** Runs a scheduled trigger out of turn. */
export async function runSchedule(moduleKey: string): Promise<void> {
  await request('POST', `/host/api/events/schedules/${encodeURIComponent(moduleKey)}/run`);
}
