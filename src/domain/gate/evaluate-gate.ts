import { assertNever } from '../shared/assert-never';

import type { Acknowledgement, Gate } from './gate';
import type {
  EvaluatedCriterion,
  GateEvaluation,
  PendingReacknowledgement,
  Standing,
} from './gate-evaluation';
import type { ChecklistItem, Criterion } from './lifecycle-template';
import { stageTemplate } from './stage-template';

/**
 * Where a gate stands: each criterion with its reason, the earlier gates that are still open, and the
 * holders of earlier gates who are asked again (GT-2 to GT-4, GT-11).
 *
 * @param gate - The gate.
 * @param earlier - All gates before it; one that is left out is not waited for.
 */
export function evaluateGate(gate: Gate, earlier: readonly Gate[]): GateEvaluation {
  const criteria = evaluateCriteria(gate);
  const earlierOpen = earlier.filter(({ state }) => state === 'open').map(({ stage }) => stage);
  const reacknowledgements = earlier.flatMap(pendingReacknowledgements);
  return {
    gate,
    criteria,
    earlierOpen,
    reacknowledgements,
    ready:
      earlierOpen.length === 0 &&
      reacknowledgements.length === 0 &&
      criteria.every(({ met }) => met),
  };
}

function evaluateCriteria(gate: Gate): EvaluatedCriterion[] {
  return stageTemplate(gate.stage).criteria.map((criterion) => {
    const standing = standingOf(criterion, gate);
    return { criterion, met: isMet(standing), standing };
  });
}

function pendingReacknowledgements(gate: Gate): PendingReacknowledgement[] {
  return evaluateCriteria(gate).flatMap(({ criterion, standing }) =>
    standing.kind === 'asked-again' ? [{ gate, criterion, differences: standing.differences }] : [],
  );
}

function isMet({ kind }: Standing): boolean {
  return kind === 'acknowledged' || kind === 'ticked' || kind === 'recorded';
}

function standingOf(criterion: Criterion, gate: Gate): Standing {
  if (!criterion.recordable) return { kind: 'not-recordable' };
  switch (criterion.type) {
    case 'acknowledgement':
      return acknowledgementStanding(criterion, gate) ?? { kind: 'waiting' };
    case 'checklist':
      return checklistStanding(criterion.key, criterion.items, gate);
    case 'on-behalf':
      return onBehalfStanding(criterion, gate);
    case 'verdict':
      return { kind: 'waiting' };
    default:
      return assertNever(criterion);
  }
}

function acknowledgementStanding(criterion: Criterion, gate: Gate): Standing | undefined {
  const given = gate.acknowledgements.find(({ criterionKey }) => criterionKey === criterion.key);
  return given === undefined ? undefined : standingOfGiven(given);
}

function standingOfGiven({ by, at, lapse, withdrawn }: Acknowledgement): Standing {
  if (withdrawn !== undefined) return { kind: 'withdrawn', by, ...withdrawn };
  if (lapse === undefined) return { kind: 'acknowledged', by, at, noted: [] };
  return lapse.verdict === 'noted'
    ? { kind: 'acknowledged', by, at, noted: lapse.differences }
    : { kind: lapse.verdict, by, at, differences: lapse.differences };
}

function checklistStanding(key: string, items: readonly ChecklistItem[], gate: Gate): Standing {
  const ticks = gate.ticks.filter(({ criterionKey }) => criterionKey === key);
  const open = items.filter((item) => !ticks.some(({ itemKey }) => itemKey === item.key));
  const last = ticks.reduce<(typeof ticks)[number] | undefined>(
    (latest, tick) => (latest === undefined || tick.at > latest.at ? tick : latest),
    undefined,
  );
  return open.length > 0 || last === undefined
    ? { kind: 'unticked', open, of: items.length }
    : { kind: 'ticked', by: last.by, at: last.at };
}

/** A client who has an account acknowledges without anybody's help; otherwise the record with evidence counts. */
function onBehalfStanding(criterion: Criterion, gate: Gate): Standing {
  const own = acknowledgementStanding(criterion, gate);
  if (own?.kind === 'acknowledged') return own;
  const record = gate.records.find(({ criterionKey }) => criterionKey === criterion.key);
  if (record === undefined) return own ?? { kind: 'waiting' };
  return { kind: record.evidence === '' ? 'claimed' : 'recorded', record };
}
