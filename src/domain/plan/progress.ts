import { isEvidenceConfirmed } from './confirmed-evidence';
import type { Outcome } from './outcome';
import type { WorkItem } from './work-item';

/** How far something is, in work items (PL-5): "12 of 17", and how many rejected ones left both numbers. */
export type Progress = {
  readonly done: number;
  /** In progress by status category; part of `total`, not of `done`. */
  readonly started: number;
  readonly total: number;
  readonly rejected: number;
};

export const NO_PROGRESS: Progress = { done: 0, started: 0, total: 0, rejected: 0 };

/**
 * Progress of one epic (PL-5): its direct children by status category; sub-tasks do not count. An epic
 * without children counts as one item with its own category.
 *
 * @param epic - The epic, or whatever level the outcome maps to.
 * @param children - Its direct children that the reader may see.
 * @param rejectedResolutionIds - Resolutions of the project's settings that leave both numbers.
 */
export function progressOfEpic(
  epic: WorkItem,
  children: readonly WorkItem[],
  rejectedResolutionIds: ReadonlySet<string>,
): Progress {
  const tasks = children.filter((child) => child.level >= 0);
  const counted = tasks.length === 0 ? [epic] : tasks;
  return counted.map((item) => progressOfItem(item, rejectedResolutionIds)).reduce(addProgress);
}

function progressOfItem(item: WorkItem, rejectedResolutionIds: ReadonlySet<string>): Progress {
  if (item.resolutionId !== undefined && rejectedResolutionIds.has(item.resolutionId)) {
    return { ...NO_PROGRESS, rejected: 1 };
  }
  return {
    done: item.category === 'done' ? 1 : 0,
    started: item.category === 'in-progress' ? 1 : 0,
    total: 1,
    rejected: 0,
  };
}

/** Both added up: an outcome's progress is the sum of its epics' (PL-5). */
export function addProgress(one: Progress, other: Progress): Progress {
  return {
    done: one.done + other.done,
    started: one.started + other.started,
    total: one.total + other.total,
    rejected: one.rejected + other.rejected,
  };
}

/**
 * Whole percent, rounded down, so that 100 means that all are done (PL-5).
 *
 * @returns 0 to 100; 0 when there is nothing to count.
 */
export function percentDone(progress: Pick<Progress, 'done' | 'total'>): number {
  return progress.total === 0 ? 0 : Math.floor((progress.done * 100) / progress.total);
}

export type OutcomeState = 'not-started' | 'in-progress' | 'achieved' | 'dropped';

/**
 * The state of an outcome for this reader (PL-5). *Achieved* needs all work done **and** the evidence
 * written down and confirmed; while an epic is not readable nobody can say that all is done. An outcome without any
 * work in Jira is achieved by the confirmation alone.
 *
 * @param outcome - What was stored.
 * @param work - Progress over its readable epics, and how many epics are not readable.
 */
export function outcomeState(
  outcome: Pick<Outcome, 'state' | 'evidence' | 'evidenceConfirmed'>,
  work: { readonly progress: Progress; readonly unreadableEpics: number },
): OutcomeState {
  if (outcome.state === 'dropped') return 'dropped';
  const { done, started, total } = work.progress;
  const allDone = done === total && work.unreadableEpics === 0;
  if (allDone && isEvidenceConfirmed(outcome)) return 'achieved';
  return done + started > 0 ? 'in-progress' : 'not-started';
}
