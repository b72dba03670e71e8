import { setTimeout } from 'node:timers/promises';

import type { Pause } from '#application/ports/pause';

const FIRST_MILLISECONDS = 15;
const LONGEST_MILLISECONDS = 1000;

/** Between half and the whole of a span that doubles with every retry: at most 3.3 seconds in eight of them. */
export const growingPause: Pause = async (retry) => {
  const span = Math.min(FIRST_MILLISECONDS * 2 ** retry, LONGEST_MILLISECONDS);
  await setTimeout(span * (0.5 + Math.random() / 2));
};
