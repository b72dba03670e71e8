import type { OwedLine } from './customer-plan';
import { matchLines } from './match-lines';
import type { PlanDifference } from './plan-difference';

/**
 * What changed among the things that the customer and third parties owe (CP-4).
 *
 * @param before - Lines of the older plan.
 * @param after - Lines of the newer plan.
 */
export function compareOwedLines(
  before: readonly OwedLine[],
  after: readonly OwedLine[],
): readonly PlanDifference[] {
  const { present, gone } = matchLines(before, after, ({ deliverableId }) => deliverableId);
  return [
    ...present.flatMap((pair) =>
      pair.before === undefined
        ? [{ kind: 'deliverable-added' as const, ...lineAndDay(pair.after) }]
        : changesOf(pair.before, pair.after),
    ),
    ...gone.map((line) => ({ kind: 'deliverable-removed' as const, ...lineAndDay(line) })),
  ];
}

function lineAndDay({
  description,
  due,
}: OwedLine): Pick<PlanDifference & { kind: 'deliverable-added' }, 'line' | 'day'> {
  return { line: description, ...(due === undefined ? {} : { day: due }) };
}

function changesOf(before: OwedLine, after: OwedLine): readonly PlanDifference[] {
  const line = after.description;
  const differences: PlanDifference[] = [];
  if (before.description !== line) {
    differences.push({ kind: 'deliverable-reworded', line, from: before.description });
  }
  if (before.party !== after.party) {
    differences.push({ kind: 'party-changed', line, from: before.party, to: after.party });
  }
  if (before.due !== after.due) {
    differences.push({
      kind: 'deliverable-moved',
      line,
      ...(before.due === undefined ? {} : { from: before.due }),
      ...(after.due === undefined ? {} : { to: after.due }),
    });
  }
  if (before.received !== after.received) {
    differences.push(
      after.received === undefined
        ? { kind: 'receipt-withdrawn', line }
        : { kind: 'deliverable-received', line, on: after.received },
    );
  }
  return differences;
}
