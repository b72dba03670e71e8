import type { DeliveryView } from '#contracts/delivery-contract';
import { classifyWork, type WorkClass } from '#domain/plan/classify-work';
import { outsideIds } from '#domain/plan/mark';
import { missingParts, type OutcomePart } from '#domain/plan/missing-parts';
import type { Outcome } from '#domain/plan/outcome';
import { type OutcomeHint, outcomeHints } from '#domain/plan/outcome-hints';
import { type OutcomeWork, outcomeWork } from '#domain/plan/outcome-work';
import type { PlanDays } from '#domain/plan/plan-days';
import { growWorkTree, type WorkTree } from '#domain/plan/work-tree';
import type { IssueId } from '#domain/shared/identifiers';

import type { JiraSnapshot } from '../jira/jira-snapshot';

import { listWork, type WorkLists } from './list-work';

/** One line of the table: what was stored, and what this reader sees of its work. */
export type OutcomeRow = {
  readonly version: number;
  readonly outcome: Outcome;
  /** Absent until Jira was read. */
  readonly work?: OutcomeWork;
  readonly missing: readonly OutcomePart[];
  readonly hints: readonly OutcomeHint[];
};

/** Everything that is computed from Jira for the plan page. */
export type PlanWork = {
  readonly tree: WorkTree;
  readonly classes: ReadonlyMap<IssueId, WorkClass>;
  readonly lists: WorkLists;
};

export type Plan = {
  /** Active outcomes in their order by hand (PL-10). */
  readonly rows: readonly OutcomeRow[];
  /** Deleted, merged and dropped ones. */
  readonly removed: readonly OutcomeRow[];
  /** Absent until Jira was read. */
  readonly work?: PlanWork;
};

export type PlanInput = {
  readonly selected: DeliveryView;
  readonly snapshot: JiraSnapshot | undefined;
  readonly homeProjectId: string;
  readonly rejectedResolutionIds: readonly string[];
  /** Epics of outcomes of the project's other deliveries, and the work items that stand for them. */
  readonly claimedElsewhere: ReadonlySet<IssueId>;
  readonly days: PlanDays;
};

/**
 * Puts together what was stored and what Jira shows this reader.
 *
 * @param input - Both sides.
 */
export function buildPlan(input: PlanInput): Plan {
  const { selected, snapshot } = input;
  const work = snapshot === undefined ? undefined : buildWork(input, snapshot);
  const rejected = new Set(input.rejectedResolutionIds);
  const rows = inOrder(selected).map(({ version, body }): OutcomeRow => {
    const own =
      work &&
      outcomeWork(body, work.tree, {
        homeProjectId: input.homeProjectId,
        rejectedResolutionIds: rejected,
      });
    return {
      version,
      outcome: body,
      ...(own === undefined ? {} : { work: own }),
      missing: missingParts(body),
      hints: outcomeHints(body.statement, taskCount(own)),
    };
  });
  return {
    rows: rows.filter(({ outcome }) => outcome.state === 'active'),
    removed: rows.filter(({ outcome }) => outcome.state !== 'active'),
    ...(work === undefined ? {} : { work }),
  };
}

/** Unknown while an epic is not readable, and of no interest while none is mapped: that is said elsewhere. */
function taskCount(work: OutcomeWork | undefined): number | undefined {
  if (work === undefined || work.epics.length === 0 || work.unreadableEpics > 0) return undefined;
  return work.tasks.length;
}

function inOrder(selected: DeliveryView): DeliveryView['outcomes'] {
  const positions = new Map(selected.outcomeOrder.ids.map((id, position) => [id, position]));
  const positionOf = (id: string): number => positions.get(id) ?? selected.outcomeOrder.ids.length;
  return [...selected.outcomes].sort((a, b) => positionOf(a.body.id) - positionOf(b.body.id));
}

function buildWork(input: PlanInput, snapshot: JiraSnapshot): PlanWork {
  const { selected, homeProjectId, claimedElsewhere } = input;
  const own = selected.delivery.body.issueId;
  const outcomes = selected.outcomes.map((row) => row.body);
  const tree = growWorkTree(snapshot.items);
  const classes = classifyWork(snapshot.items, {
    homeProjectId,
    outcomes,
    outside: new Set(outsideIds(selected.marks.map((row) => row.body))),
    claimedElsewhere,
    deliveryItems: new Set(own === undefined ? [] : [own]),
  });
  const targets = new Map(outcomes.map((outcome) => [outcome.id, outcome.target]));
  const lists = listWork(tree, classes, { targets, dueSoon: input.days.dueSoon });
  return { tree, classes, lists };
}
