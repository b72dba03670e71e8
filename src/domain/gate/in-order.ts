import type { Gate } from './gate';
import { gateNumber, type Stage } from './stage';

/**
 * Gates in the order in which they pass (GT-4).
 *
 * @param gates - In any order.
 */
export function inOrder(gates: readonly Gate[]): Gate[] {
  return [...gates].sort((a, b) => gateNumber(a.stage) - gateNumber(b.stage));
}

/**
 * The gates that come before a stage's own, in order.
 *
 * @param gates - In any order.
 * @param stage - The stage that is not included any more.
 */
export function gatesBefore(gates: readonly Gate[], stage: Stage): Gate[] {
  return inOrder(gates).filter((gate) => gateNumber(gate.stage) < gateNumber(stage));
}

/**
 * The next gate of a delivery: the first that is neither passed nor skipped.
 *
 * @param gates - In any order.
 * @returns `undefined` when all are closed.
 */
export function nextGate(gates: readonly Gate[]): Gate | undefined {
  return inOrder(gates).find((gate) => gate.state === 'open');
}
