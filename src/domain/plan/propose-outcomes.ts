import type { CalendarDate } from '../shared/calendar-date';
import type { AccountId, IssueId } from '../shared/identifiers';

import { EPIC_LEVEL, isDone, type WorkItem } from './work-item';
import type { WorkTree } from './work-tree';

/** Why an outcome is proposed (DL-7, ux.md "First open"). */
export type ProposalSource =
  | { readonly kind: 'epic'; readonly epicId: IssueId; readonly isDone: boolean }
  | { readonly kind: 'release'; readonly releaseId: string; readonly name: string }
  | { readonly kind: 'component'; readonly name: string };

/** A candidate that a person can accept, edit, merge or put outside. Nothing of it is stored before. */
export type Proposal = {
  /** Stable across readings, for selecting and merging. */
  readonly key: string;
  readonly source: ProposalSource;
  /** Empty when the epic's text may not be copied (EV-1). */
  readonly statement: string;
  readonly isTextWithheld: boolean;
  readonly epicIds: readonly IssueId[];
  readonly ownerIds: readonly AccountId[];
  readonly target?: CalendarDate;
  /** How many work items it stands on (EV-8): the epic's children, or the work of the release or component. */
  readonly workItemCount: number;
  readonly openCount: number;
};

export type ProposalScope = {
  readonly homeProjectId: string;
  /** Epics that outcomes of any delivery own, and work items that are marked outside or stand for a delivery. */
  readonly settled: ReadonlySet<IssueId>;
};

/**
 * Candidates for outcomes: epics of the home project that nobody settled yet, open ones first, in the
 * order of their numbers. A project without any epic gets its releases, and without those its top-level work
 * by component (ux.md "First open").
 *
 * @param tree - What the reader may see.
 * @param scope - What is new: everything that is not settled.
 */
export function proposeOutcomes(tree: WorkTree, scope: ProposalScope): readonly Proposal[] {
  const home = [...tree.items.values()].filter((item) => item.projectId === scope.homeProjectId);
  const epics = home.filter((item) => item.level === EPIC_LEVEL);
  if (epics.length === 0) {
    return proposeWithoutEpics(home.filter((item) => isTopLevel(item, scope)));
  }
  return epics
    .filter((epic) => !scope.settled.has(epic.id))
    .map((epic) => fromEpic(epic, tree.childrenOf.get(epic.id) ?? [], scope.homeProjectId))
    .sort(openFirst);
}

function isTopLevel(item: WorkItem, scope: ProposalScope): boolean {
  return item.level === 0 && item.parent === undefined && !scope.settled.has(item.id);
}

/**
 * The candidate for one epic. An epic with a security level, or of another project, lends no text: it
 * would be stored where people read it who may not see the epic (EV-1).
 *
 * @param epic - The epic.
 * @param children - Its direct children that the reader may see.
 * @param homeProjectId - The delivery's home project.
 */
function fromEpic(epic: WorkItem, children: readonly WorkItem[], homeProjectId: string): Proposal {
  const isTextWithheld = epic.hasSecurityLevel || epic.projectId !== homeProjectId;
  const tasks = children.filter((child) => child.level >= 0);
  return {
    key: `epic:${epic.id}`,
    source: { kind: 'epic', epicId: epic.id, isDone: isDone(epic) },
    statement: isTextWithheld ? '' : epic.summary,
    isTextWithheld,
    epicIds: [epic.id],
    ownerIds: epic.assigneeId === undefined ? [] : [epic.assigneeId],
    ...(epic.due === undefined ? {} : { target: epic.due }),
    workItemCount: tasks.length,
    openCount: tasks.filter((task) => !isDone(task)).length,
  };
}

function openFirst(one: Proposal, other: Proposal): number {
  const rank = (proposal: Proposal): number =>
    proposal.source.kind === 'epic' && proposal.source.isDone ? 1 : 0;
  return rank(one) - rank(other) || Number(one.epicIds[0]) - Number(other.epicIds[0]);
}

function proposeWithoutEpics(work: readonly WorkItem[]): readonly Proposal[] {
  const open = work.filter((item) => !isDone(item) && !item.hasSecurityLevel);
  const byRelease = groupBy(open, (item) =>
    item.releases.map((release) => ({
      key: `release:${release.id}`,
      source: { kind: 'release', releaseId: release.id, name: release.name } as const,
    })),
  );
  if (byRelease.length > 0) return byRelease;
  return groupBy(open, (item) =>
    item.componentNames.map((name) => ({
      key: `component:${name}`,
      source: { kind: 'component', name } as const,
    })),
  );
}

type Group = {
  readonly key: string;
  readonly source: Exclude<ProposalSource, { readonly kind: 'epic' }>;
};

function groupBy(
  work: readonly WorkItem[],
  groupsOf: (item: WorkItem) => readonly Group[],
): readonly Proposal[] {
  const counts = new Map<string, { readonly group: Group; readonly count: number }>();
  for (const group of work.flatMap(groupsOf)) {
    counts.set(group.key, { group, count: (counts.get(group.key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ group, count }) => ({
    ...group,
    statement: group.source.name,
    isTextWithheld: false,
    epicIds: [],
    ownerIds: [],
    workItemCount: count,
    openCount: count,
  }));
}
