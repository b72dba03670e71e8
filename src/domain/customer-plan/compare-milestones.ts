import type { CustomerMilestone, CustomerStatus } from './customer-plan';
import { matchLines } from './match-lines';
import type { PlanDifference } from './plan-difference';

/**
 * What changed among the milestones (CP-4).
 *
 * @param before - Milestones of the older plan.
 * @param after - Milestones of the newer plan.
 */
export function compareMilestones(
  before: readonly CustomerMilestone[],
  after: readonly CustomerMilestone[],
): readonly PlanDifference[] {
  const { present, gone } = matchLines(before, after, ({ outcomeId }) => outcomeId);
  return [
    ...present.flatMap((pair) =>
      pair.before === undefined
        ? [{ kind: 'milestone-added' as const, ...lineAndDay(pair.after) }]
        : changesOf(pair.before, pair.after),
    ),
    ...gone.map((line) => ({ kind: 'milestone-dropped' as const, ...lineAndDay(line) })),
  ];
}

function lineAndDay({
  wording,
  day,
}: CustomerMilestone): Pick<PlanDifference & { kind: 'milestone-added' }, 'line' | 'day'> {
  return { line: wording, ...(day === undefined ? {} : { day }) };
}

function changesOf(before: CustomerMilestone, after: CustomerMilestone): readonly PlanDifference[] {
  return [
    ...rewording(before, after),
    ...move(before, after),
    ...statusChange(before, after),
    ...signOffChange(before, after),
  ];
}

type Comparison = (
  before: CustomerMilestone,
  after: CustomerMilestone,
) => readonly PlanDifference[];

const rewording: Comparison = (before, { wording }) =>
  before.wording === wording
    ? []
    : [{ kind: 'milestone-reworded', line: wording, from: before.wording }];

const move: Comparison = (before, after) =>
  before.day === after.day
    ? []
    : [
        {
          kind: 'milestone-moved',
          line: after.wording,
          ...(before.day === undefined ? {} : { from: before.day }),
          ...(after.day === undefined ? {} : { to: after.day }),
        },
      ];

const statusChange: Comparison = (before, after) => {
  const [from, to] = [before.status, after.status];
  // The sentence about the day says already that a milestone moved.
  const saidByTheDay = before.day !== after.day && to.kind === 'moved' && from.kind !== 'done';
  if (saidByTheDay || equalStatus(from, to)) return [];
  return [{ kind: 'status-changed', line: after.wording, from, to }];
};

const signOffChange: Comparison = ({ signOff: from = '' }, { wording: line, signOff: to = '' }) =>
  from === to ? [] : [{ kind: 'sign-off-changed', line, from, to }];

function equalStatus(one: CustomerStatus, other: CustomerStatus): boolean {
  if (one.kind !== 'moved' || other.kind !== 'moved') return one.kind === other.kind;
  return one.from === other.from && one.to === other.to;
}
