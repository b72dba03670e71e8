import { type MappedEpic, mappedEpicState } from './mapped-epic-state';
import type { Outcome } from './outcome';
import {
  addProgress,
  NO_PROGRESS,
  type OutcomeState,
  outcomeState,
  type Progress,
  progressOfEpic,
} from './progress';
import type { WorkItem } from './work-item';
import type { WorkTree } from './work-tree';

/** The work behind an outcome as this reader sees it; every rolled-up number says what it is based on (EV-8). */
export type OutcomeWork = {
  readonly epics: readonly MappedEpic[];
  /** Children of the readable epics, sub-tasks left out. */
  readonly tasks: readonly WorkItem[];
  readonly progress: Progress;
  readonly unreadableEpics: number;
  readonly state: OutcomeState;
};

/**
 * Rolls up the epics of one outcome (PL-5, PL-10).
 *
 * @param outcome - What was stored.
 * @param tree - What the reader may see.
 * @param options - The home project, and the resolutions that count as rejected.
 */
export function outcomeWork(
  outcome: Outcome,
  tree: WorkTree,
  options: {
    readonly homeProjectId: string;
    readonly rejectedResolutionIds: ReadonlySet<string>;
  },
): OutcomeWork {
  const epics = outcome.epicIds.map((id) => mappedEpicState(id, tree.items, options.homeProjectId));
  const readable = epics.flatMap((epic) => (epic.kind === 'unreadable' ? [] : [epic.item]));
  const progress = readable
    .map((epic) =>
      progressOfEpic(epic, tree.childrenOf.get(epic.id) ?? [], options.rejectedResolutionIds),
    )
    .reduce(addProgress, NO_PROGRESS);
  const unreadableEpics = epics.length - readable.length;
  return {
    epics,
    tasks: readable.flatMap((epic) =>
      (tree.childrenOf.get(epic.id) ?? []).filter((task) => task.level >= 0),
    ),
    progress,
    unreadableEpics,
    state: outcomeState(outcome, { progress, unreadableEpics }),
  };
}
