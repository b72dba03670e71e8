/**
 * The address of a page of the same delivery: without it the first delivery of the project opens (DL-7).
 *
 * @param to - Path with or without a search part, such as `/gates`.
 * @param deliveryId - The delivery that the present address names.
 */
export function keepDelivery(to: string, deliveryId: string | undefined): string {
  return deliveryId === undefined || to.includes('?') ? to : deliveryAddress(to, deliveryId);
}

/**
 * The address of a page of a delivery.
 *
 * @param path - Path of the page, such as `/plan`.
 */
export function deliveryAddress(path: string, deliveryId: string): string {
  return `${path}?delivery=${encodeURIComponent(deliveryId)}`;
}
