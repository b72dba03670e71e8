import { type DeliveryView, openedPageSchema } from '#contracts/delivery-contract';
import type { RunningHost } from '#host/start-host';

import { askApp } from './ask-app';

/** The sample delivery as its owner's page gets it, with the delivery's own "today". */
export async function readDelivery(
  host: RunningHost,
): Promise<DeliveryView & { readonly today: string }> {
  const reply = await askApp(host, { person: 'ada', call: 'delivery.open' });
  if (!reply.ok) throw new Error(reply.error.message);
  const opened = openedPageSchema.parse(reply.value);
  if (opened.access !== 'delivery' || opened.selected === undefined) {
    throw new Error('The sample delivery is not there.');
  }
  return { ...opened.selected, today: opened.today };
}
