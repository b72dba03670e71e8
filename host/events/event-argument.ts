import { randomUUID } from 'node:crypto';

import { type Delivery } from './delivery-rows';
import { retentionEnd } from './plan-next-attempt';

type Occasion = { readonly cloudId: string; readonly now: number };

/**
 * The first argument of the function that gets an event: a product event as Jira told it with
 * `context`, an `AsyncEvent` of `@forge/events`, or what a scheduled trigger gets (platform/forge.md
 * §1.4 and §6.2). `retryContext` is there on retries only.
 */
export function eventArgument(
  delivery: Delivery,
  { cloudId, now }: Occasion,
): Readonly<Record<string, unknown>> {
  const { kind, event, moduleKey } = delivery;
  const context = { cloudId, moduleKey };
  switch (kind) {
    case 'product':
      return { ...event, context, ...retryContext(delivery) };
    case 'queue':
      return { ...event, ...retryContext(delivery, now) };
    case 'schedule':
      return { context, contextToken: randomUUID() };
  }
}

function retryContext(delivery: Delivery, now?: number): object {
  const { retryCount, retryReason, retryData } = delivery.attempts;
  if (retryReason === undefined) return {};
  const told = { retryCount, retryReason, retryData };
  if (now === undefined) return { retryContext: told };
  const retentionWindow = {
    startTime: new Date(delivery.occurredAt).toISOString(),
    remainingTimeMs: Math.max(0, retentionEnd(delivery) - now),
  };
  return { retryContext: { ...told, retentionWindow } };
}
