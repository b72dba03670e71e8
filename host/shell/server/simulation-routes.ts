import { Hono } from 'hono';
import { z } from 'zod';

import { faultRoutes } from './fault-routes';
import { type ShellParts } from './shell-parts';

const DAY = 24 * 60 * 60 * 1000;

const clockSchema = z.strictObject({ days: z.number().int().min(-3650).max(3650) });

/** The switches that Jira does not have: the host's day and faults. */
export function simulationRoutes(parts: ShellParts): Hono {
  const { clock } = parts;
  const routes = new Hono();
  routes.post('/clock', async (context) => {
    const { days } = clockSchema.parse(await context.req.json());
    clock.advance(days * DAY);
    return context.json({ now: new Date(clock.now()).toISOString() });
  });
  routes.route('/faults', faultRoutes(parts));
  return routes;
}
