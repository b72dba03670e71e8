/** Work that goes on after a request was answered. */
export type BackgroundWork = {
  /** Starts something after the request; it asks `ending` between its steps and stops when it says so. */
  readonly start: (work: (ending: () => boolean) => Promise<void>) => void;
  /** Ends after the step that is under way; nothing more is started. */
  readonly end: () => Promise<void>;
};

/** Nothing under way. */
export function createBackgroundWork(): BackgroundWork {
  const underWay = new Set<Promise<void>>();
  let ended = false;
  return {
    start: (work) => {
      // Whoever asked is answered before the first step.
      const running = new Promise((resolve) => setImmediate(resolve))
        .then(() => work(() => ended))
        .finally(() => underWay.delete(running));
      underWay.add(running);
    },
    end: async () => {
      ended = true;
      await Promise.all(underWay);
    },
  };
}
