import { Hono } from 'hono';
import { z } from 'zod';

import { type Delivery } from '../../events/delivery-rows';

import { sessionUser } from './session';
import { type ShellParts } from './shell-parts';

const settingsSchema = z.strictObject({
  delay: z.boolean(),
  reorder: z.boolean(),
  duplicates: z.boolean(),
});

const viewSchema = z.strictObject({ issueKey: z.string() });

/** What is on its way to the app, what its schedules will do, and what happens to events on the way. */
export function eventRoutes({ events, jira }: ShellParts): Hono {
  const routes = new Hono();
  routes.get('/', (context) =>
    context.json({
      settings: events.settings(),
      waiting: events.waiting().map(describeDelivery),
      jobs: events.jobs(),
      schedules: events.schedules().map(({ nextAt, lastAt, ...schedule }) => ({
        ...schedule,
        nextAt: isoOf(nextAt),
        lastAt: lastAt === undefined ? null : isoOf(lastAt),
      })),
    }),
  );
  routes.put('/settings', async (context) => {
    events.change(settingsSchema.parse(await context.req.json()));
    return context.body(null, 204);
  });
  routes.post('/views', async (context) => {
    const { issueKey } = viewSchema.parse(await context.req.json());
    jira.noteView(sessionUser(context, jira).accountId, issueKey);
    return context.body(null, 204);
  });
  routes.post('/schedules/:moduleKey/run', (context) => {
    events.runNow(context.req.param('moduleKey'));
    return context.body(null, 204);
  });
  return routes;
}

function describeDelivery(delivery: Delivery): object {
  const { id, kind, moduleKey, isCopy, dueAt, attempts } = delivery;
  return {
    ...{ id, kind, moduleKey, isCopy, dueAt: isoOf(dueAt), retryCount: attempts.retryCount },
    what: whatOf(delivery),
  };
}

/** An event in the words of its sender; values stay out of it. */
function whatOf({ kind, event }: Delivery): string {
  const text = (name: string): string => {
    const value = event[name];
    return typeof value === 'string' ? value : '';
  };
  switch (kind) {
    case 'product':
      return text('eventType');
    case 'queue':
      return `queue ${text('queueName')}`;
    case 'schedule':
      return 'scheduled run';
  }
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
