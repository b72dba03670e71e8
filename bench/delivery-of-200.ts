import { setTimeout as wait } from 'node:timers/promises';

import type { RunningHost } from '#host/start-host';
import { askApp } from '#test/support/ask-app';
import { readSampleFacts } from '#test/support/sample-facts';

/** What the budgets of pages are given for. */
export const OUTCOMES = 200;
/** The sample's own. */
const ALREADY_THERE = 8;
/** One `plan.accept` takes no more. */
const A_CALL = 100;
/** Tasks of the sample, more than one batch reads: the page lists their marks by the index. */
const KEPT_TASKS = Array.from({ length: 30 }, (_, index) => String(10_612 + index));
/** Queries of Forge storage show a write a second later; until then each missing row costs a read. */
const INDEX_MILLISECONDS = 1500;

/**
 * Fills the sample's delivery up to 200 outcomes of ordinary length and keeps hints of thirty tasks, the way
 * people do.
 *
 * @returns The delivery's id.
 */
export async function fillDelivery(host: RunningHost): Promise<string> {
  const { deliveryId } = await readSampleFacts(host);
  for (let from = ALREADY_THERE; from < OUTCOMES; from += A_CALL) {
    const outcomes = Array.from({ length: Math.min(A_CALL, OUTCOMES - from) }, (_, index) =>
      outcomeNumber(from + index + 1),
    );
    const payload = { commandId: `bench-accept-${from}`, deliveryId, outcomes };
    await askAsAda(host, 'plan.accept', payload);
  }
  await askAsAda(host, 'plan.keepHints', {
    commandId: 'bench-keep',
    deliveryId,
    reason: 'The customer decides after the audit',
    tasks: KEPT_TASKS.map((issueId) => ({ issueId, hints: ['unchanged'] })),
  });
  await wait(INDEX_MILLISECONDS);
  return deliveryId;
}

async function askAsAda(host: RunningHost, call: string, payload: object): Promise<void> {
  const reply = await askApp(host, { person: 'ada', call, payload });
  if (!reply.ok) throw new Error(`The bench could not fill the delivery: ${reply.error.message}`);
}

function outcomeNumber(number: number): object {
  return {
    statement: `Report ${number} of the finance department comes from the new system, with the figures of today`,
    evidence: 'The controller compares it with the last annual statement and signs the comparison',
    owners: [{ kind: 'role', roleKey: 'delivery-owner' }],
    target: '2027-03-31',
    customerWording: `Finance report ${number} available in the new system`,
    epicIds: [],
  };
}
