import { Hono } from 'hono';
import { z } from 'zod';

import { type FunctionFaultKind, type JiraFault } from '../../faults/fault-schemas';
import { findFunction } from '../../manifest/app-manifest';

import { type ShellParts } from './shell-parts';

const DAY = 24 * 60 * 60 * 1000;

const clockSchema = z.strictObject({ days: z.number().int().min(-3650).max(3650) });

const faultKinds = [
  'throw',
  'hang',
  'garbage',
  'lost-response',
] as const satisfies FunctionFaultKind[];

const faultSchema = z.strictObject({
  functionKey: z.string(),
  fault: z.enum(faultKinds).nullable(),
});

const jiraFaultKinds = [
  'rate-limit',
  'unavailable',
  'near-limit',
  'slow',
] as const satisfies JiraFault['kind'][];

const jiraFaultSchema = z.strictObject({ kind: z.enum(jiraFaultKinds).nullable() });

/** The switches that Jira does not have: the host's day, faults of functions and of Jira. */
export function simulationRoutes(parts: ShellParts): Hono {
  const { clock } = parts;
  const routes = new Hono();
  routes.post('/clock', async (context) => {
    const { days } = clockSchema.parse(await context.req.json());
    clock.advance(days * DAY);
    return context.json({ now: new Date(clock.now()).toISOString() });
  });
  addFaults(routes, parts);
  return routes;
}

function addFaults(routes: Hono, { runner, manifest, jira }: ShellParts): void {
  const functions = new Map<string, FunctionFaultKind>();
  let jiraFault: JiraFault['kind'] | null = null;
  routes.get('/faults', (context) =>
    context.json({ functions: Object.fromEntries(functions), jira: jiraFault }),
  );
  routes.put('/faults/functions', async (context) => {
    const { functionKey, fault } = faultSchema.parse(await context.req.json());
    if (findFunction(manifest, functionKey) === undefined) {
      throw new Error(`The manifest has no function "${functionKey}".`);
    }
    runner.setFault(functionKey, fault ?? undefined);
    if (fault === null) functions.delete(functionKey);
    else functions.set(functionKey, fault);
    return context.body(null, 204);
  });
  routes.put('/faults/jira', async (context) => {
    const { kind } = jiraFaultSchema.parse(await context.req.json());
    jira.setFault(kind === null ? undefined : { kind });
    jiraFault = kind;
    return context.body(null, 204);
  });
}
