import { Hono } from 'hono';
import { z } from 'zod';

import { describeInvocation, summarizeInvocation } from '../../call-log/describe-invocation';
import { type CallLog } from '../../functions/function-runner-interface';

const numberSchema = z.coerce.number().int().nonnegative();

/** What the page of the call log asks: the list, what came since, one invocation, forget all. */
export function callLogRoutes(callLog: CallLog): Hono {
  const routes = new Hono();
  routes.get('/', (context) => {
    const after = numberSchema.parse(context.req.query('after') ?? 0);
    const { oldest = null, newest = null } = callLog.span() ?? {};
    return context.json({
      oldest,
      newest,
      invocations: callLog.since(after).map(summarizeInvocation),
    });
  });
  routes.get('/whole', (context) => context.json(callLog.entries()));
  routes.get('/:number{[0-9]+}', (context) => {
    const entry = callLog.find(numberSchema.parse(context.req.param('number')));
    return entry === undefined
      ? context.json({ message: 'The call log does not remember this invocation any more.' }, 404)
      : context.json(describeInvocation(entry));
  });
  routes.delete('/', (context) => {
    callLog.clear();
    return context.body(null, 204);
  });
  return routes;
}
