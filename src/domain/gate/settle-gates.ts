import type { Instant } from '../shared/calendar-date';

import { evaluateGate } from './evaluate-gate';
import type { Gate } from './gate';
import { inOrder } from './in-order';

/**
 * Lets every gate pass that has nothing missing any more (GT-4). Gates pass in order and by themselves, so
 * one command may let several pass: what was recorded ahead counts as soon as its turn comes.
 *
 * @param gates - All gates of the delivery, in any order.
 * @param at - When the command happens.
 * @returns The gates in order; those that did not pass just now are the same objects.
 */
export function settleGates(gates: readonly Gate[], at: Instant): Gate[] {
  const settled: Gate[] = [];
  for (const gate of inOrder(gates)) {
    const passes = gate.state === 'open' && evaluateGate(gate, settled).ready;
    settled.push(passes ? { ...gate, state: 'passed', closedAt: at } : gate);
  }
  return settled;
}
