/**
 * Waits before another attempt: longer each time, and never as long as somebody else who was refused at the
 * same moment.
 *
 * @param retry - 1 before the first repetition.
 */
export type Pause = (retry: number) => Promise<void>;
