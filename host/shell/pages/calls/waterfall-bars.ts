import { type PlatformCall } from './invocation-schemas';

/** Where a call's bar begins and how long it is, in percent of the invocation. */
export type WaterfallBar = { readonly start: number; readonly length: number };

/** A call that took no time to speak of is still seen. */
const SHORTEST_PERCENT = 0.5;

/**
 * The bar of a call.
 *
 * @param durationMs - Of the whole invocation.
 * @returns `undefined` when nobody measured it.
 */
export function barOf({ traffic }: PlatformCall, durationMs: number): WaterfallBar | undefined {
  if (traffic === undefined || durationMs <= 0) return undefined;
  const percent = (milliseconds: number): number =>
    Math.min(100, Math.max(0, (milliseconds / durationMs) * 100));
  const start = Math.min(percent(traffic.startMs), 100 - SHORTEST_PERCENT);
  return { start, length: Math.max(SHORTEST_PERCENT, percent(traffic.endMs) - start) };
}

/** Places of the other calls that were on their way at the same time. */
export function atOnceWith(call: PlatformCall, calls: readonly PlatformCall[]): readonly number[] {
  const { traffic } = call;
  if (traffic === undefined) return [];
  return calls
    .filter(
      (other) =>
        other.place !== call.place &&
        other.traffic !== undefined &&
        other.traffic.startMs < traffic.endMs &&
        traffic.startMs < other.traffic.endMs,
    )
    .map(({ place }) => place);
}
