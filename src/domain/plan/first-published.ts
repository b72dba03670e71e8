import type { Outcome } from './outcome';

/**
 * Number of the customer plan in which the customer read of an outcome first, with a day or without
 * (PL-10). Rows from before that number was kept have only their promises (PL-7): the first one tells it.
 *
 * @param outcome - As stored.
 * @returns Nothing when it was never published, so it can be deleted or merged away.
 * @example firstPublishedIn({ promises: [] }) // undefined
 */
export function firstPublishedIn({
  firstPublished,
  promises,
}: Pick<Outcome, 'firstPublished' | 'promises'>): number | undefined {
  return firstPublished ?? promises[0]?.planNumber;
}
