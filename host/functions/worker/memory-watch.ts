import { getHeapStatistics } from 'node:v8';

import { onBufferAllocation } from './buffer-allocation';

const MEGABYTE = 1024 * 1024;
/** Between two looks in the course of a function. */
const LOOK_MILLISECONDS = 20;
/** Buffers of this size together are worth a look at once: a loop that makes them never yields. */
const LOOK_BYTES = 8 * MEGABYTE;

/**
 * Watches what the code of this thread holds: objects and, which the thread's own limit leaves out,
 * buffers. The platform counts the whole process; what Node.js itself takes is not counted here.
 *
 * @param onExceeded - Must not return: the code that holds too much would go on.
 * @returns Looks now.
 */
export function watchMemory(megabytes: number, onExceeded: () => never): () => void {
  const look = (): void => {
    const { total_heap_size, external_memory } = getHeapStatistics();
    if (total_heap_size + external_memory > megabytes * MEGABYTE) onExceeded();
  };
  setInterval(look, LOOK_MILLISECONDS).unref();
  let unseen = 0;
  onBufferAllocation((bytes) => {
    unseen += bytes;
    if (unseen < LOOK_BYTES) return;
    unseen = 0;
    look();
  });
  return look;
}
