import { useState } from 'react';

/**
 * How often the reader went from one delivery to another. The first accept, which makes the delivery that a
 * page without one already shows, is no such change.
 *
 * @param deliveryId - The delivery that is shown now.
 */
export function useSwitchCount(deliveryId: string | undefined): number {
  const [seen, setSeen] = useState({ deliveryId, count: 0 });
  if (seen.deliveryId === deliveryId) return seen.count;
  const count = seen.deliveryId === undefined ? seen.count : seen.count + 1;
  // React draws again at once with the new state, before anything of the old one is shown.
  setSeen({ deliveryId, count });
  return count;
}
