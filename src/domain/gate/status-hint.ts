import { type DeliveryStatus, deliveryStatus } from './delivery-status';
import type { Gate } from './gate';
import { inOrder, nextGate } from './in-order';
import type { Stage } from './stage';

/** How the status of the delivery's work item in Jira compares with its gates (GT-9). */
export type StatusHint =
  /** The gate is passed or skipped, the work item can move on. */
  | { readonly kind: 'can-move'; readonly stage: Stage }
  /** The work item is beyond a gate that is still open. */
  | { readonly kind: 'beyond-open-gate'; readonly stage: Stage };

const ORDER: readonly (DeliveryStatus | 'complete')[] = [
  'planning',
  'in-production',
  'qa',
  'deployment',
  'handover',
  'complete',
];

/**
 * Compares the Jira status of the work item that stands for a delivery with the status that its gates give
 * it (DL-2). Only ever a hint: nothing follows from what Jira says.
 *
 * @param gates - All gates of the delivery, in any order.
 * @param jiraStatus - What the work item's status stands for, as {@link statusNamed} found it.
 * @returns `undefined` when both are level.
 */
export function statusHint(
  gates: readonly Gate[],
  jiraStatus: DeliveryStatus | 'complete',
): StatusHint | undefined {
  const difference = ORDER.indexOf(jiraStatus) - ORDER.indexOf(deliveryStatus(gates));
  const next = nextGate(gates);
  if (difference > 0 && next !== undefined) return { kind: 'beyond-open-gate', stage: next.stage };
  const closed = inOrder(gates).filter(({ state }) => state !== 'open');
  const last = closed[closed.length - 1];
  return difference < 0 && last !== undefined ? { kind: 'can-move', stage: last.stage } : undefined;
}

/**
 * Which status of a delivery a Jira status is named after. Sites rename and translate statuses, so there may
 * be none; then nothing is compared.
 *
 * @param name - The status as Jira shows it.
 * @param labels - How Plumbline words each status.
 */
export function statusNamed(
  name: string,
  labels: Readonly<Record<DeliveryStatus | 'complete', string>>,
): DeliveryStatus | 'complete' | undefined {
  return ORDER.find((status) => plain(labels[status]) === plain(name));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
