import { type Clock } from '../clock';

/** How far behind indexes are when the fault does not say. */
const STALE_MILLISECONDS = 60_000;

/** How far behind what was written an index may be, now. */
export type IndexLag = {
  readonly milliseconds: () => number;
  /** How late something will be seen that is written now, at most. */
  readonly ofWrites: () => number;
  /** From now on; any other fault, and none, brings the lag back that there always is. */
  readonly stretch: (fault: StaleQuery | undefined) => void;
};

type StaleQuery = { readonly kind: string; readonly milliseconds?: number | undefined };

/**
 * The lag of an index, and its stretching by the fault `stale-query`: from the moment when that is set the index
 * falls behind, until it is as late as the fault says. So nothing that was shown before is unseen again.
 *
 * @param usual - The lag that there always is, in milliseconds.
 */
export function createIndexLag(clock: Clock, usual: number): IndexLag {
  let stretched: { readonly since: number; readonly most: number } | undefined;
  return {
    milliseconds: () => {
      if (stretched === undefined) return usual;
      // A clock that was set back must not make the lag shorter than it always is.
      const stoodStill = Math.max(0, clock.now() - stretched.since);
      return Math.min(usual + stoodStill, Math.max(usual, stretched.most));
    },
    ofWrites: () => Math.max(usual, stretched?.most ?? 0),
    stretch: (fault) => {
      stretched =
        fault?.kind === 'stale-query'
          ? { since: clock.now(), most: fault.milliseconds ?? STALE_MILLISECONDS }
          : undefined;
    },
  };
}
