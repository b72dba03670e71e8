import { Hono } from 'hono';
import { z } from 'zod';

import { eventRoutes } from './event-routes';
import { faultRoutes } from './fault-routes';
import { type ShellParts } from './shell-parts';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const FARTHEST_DAYS = 3650;

const daysSchema = z.number().int().min(-FARTHEST_DAYS).max(FARTHEST_DAYS);
const clockSchema = z.union([
  z.strictObject({ days: daysSchema }),
  z.strictObject({ minutes: z.number().int().min(1).max(FARTHEST_DAYS) }),
  /** An instant. */
  z.strictObject({ at: z.iso.datetime() }),
]);

/** The switches that Jira does not have: the host's time, events on their way, faults. */
export function simulationRoutes(parts: ShellParts): Hono {
  const { clock, events } = parts;
  const routes = new Hono();
  routes.post('/clock', async (context) => {
    const distance = distanceOf(clockSchema.parse(await context.req.json()), clock.now());
    clock.advance(distance);
    events.clockMoved(distance);
    return context.json({ now: new Date(clock.now()).toISOString() });
  });
  routes.route('/events', eventRoutes(parts));
  routes.route('/faults', faultRoutes(parts));
  return routes;
}

/** How far the clock goes, in milliseconds; negative goes back. */
function distanceOf(wanted: z.infer<typeof clockSchema>, now: number): number {
  if ('at' in wanted) return Date.parse(wanted.at) - now;
  return 'days' in wanted ? wanted.days * DAY : wanted.minutes * MINUTE;
}
