import { type BlockedFacts, peopleToName } from '#domain/gate/blocked-message';
import { evaluateGate } from '#domain/gate/evaluate-gate';
import type { GateEvaluation } from '#domain/gate/gate-evaluation';
import { gateNumber, type Stage, STAGES } from '#domain/gate/stage';
import type { AccountId, DeliveryId } from '#domain/shared/identifiers';

import { deliveryAt, gateAt } from '../ports/row-address';

import { type CheckPorts, findDelivery } from './find-delivery';

/** What a check found out about a transition. */
export type TransitionCheck =
  /** The work item belongs to no delivery, or its gate is passed or skipped. */
  | { readonly kind: 'passes' }
  | { readonly kind: 'held'; readonly facts: BlockedFacts }
  /** Jira or the storage does not show what the check needs. */
  | { readonly kind: 'undecided'; readonly why: 'work-item-unreadable' | 'gate-missing' };

/** A transition that is about to happen. */
export type Transition = { readonly issueKey: string; readonly stage: Stage };

/** Together with the work item's read these stay under the points a validator may use (decision 7). */
const PEOPLE_NAMED = 2;
const JIRA_CALLS = 2;

/**
 * Checks whether the gate of a work item's delivery lets a transition through (GT-8). Reads only: at most
 * three storage reads and two calls to Jira, the second of which names people when the first was enough to
 * find the delivery.
 *
 * @param ports - Storage and Jira, read as the app.
 * @param transition - Which work item, and the gate that must be passed.
 * @param signal - The deadline; nothing new is started after it.
 */
export async function checkTransition(
  ports: CheckPorts,
  { issueKey, stage }: Transition,
  signal: AbortSignal,
): Promise<TransitionCheck> {
  const found = await findDelivery(ports, issueKey, signal);
  if (found.kind === 'not-guarded') return { kind: 'passes' };
  if (found.kind === 'unreadable') return { kind: 'undecided', why: 'work-item-unreadable' };

  const read = await readGates(ports.rows, found.deliveryId, stage);
  signal.throwIfAborted();
  if (read === undefined) return { kind: 'undecided', why: 'gate-missing' };
  const { evaluation, timeZone } = read;
  if (evaluation.gate.state !== 'open') return { kind: 'passes' };
  const names = found.jiraCalls < JIRA_CALLS ? await namesIn(evaluation, ports, signal) : new Map();
  return { kind: 'held', facts: { evaluation, names, timeZone } };
}

type ReadGates = { readonly evaluation: GateEvaluation; readonly timeZone: string };

async function readGates(
  rows: CheckPorts['rows'],
  deliveryId: DeliveryId,
  stage: Stage,
): Promise<ReadGates | undefined> {
  const stages = STAGES.slice(0, gateNumber(stage));
  const [delivery, ...found] = await rows.getMany([
    deliveryAt(deliveryId),
    ...stages.map((one) => gateAt(deliveryId, one)),
  ]);
  const gates = found.flatMap((row) => row?.body ?? []);
  const gate = gates.at(-1);
  if (delivery === undefined || gate === undefined || gates.length < stages.length) {
    return undefined;
  }
  const evaluation = evaluateGate(gate, gates.slice(0, -1));
  return { evaluation, timeZone: delivery.body.calendar.timeZone };
}

/** Names are no part of the decision: without them the message names people by role. */
async function namesIn(
  evaluation: GateEvaluation,
  { transitionJira }: CheckPorts,
  signal: AbortSignal,
): Promise<ReadonlyMap<AccountId, string>> {
  const people = peopleToName(evaluation).slice(0, PEOPLE_NAMED);
  if (people.length === 0) return new Map();
  try {
    return await transitionJira.displayNames(people, signal);
  } catch {
    signal.throwIfAborted();
    return new Map();
  }
}
