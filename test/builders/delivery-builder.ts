import type * as z from 'zod/mini';

import { type Delivery, deliverySchema } from '#domain/delivery/delivery';

/** Unbranded, so that a test can write plain strings; the schema still checks them. */
type DeliveryInput = z.input<typeof deliverySchema>;

/** A valid delivery; a test names only the fields that it is about. */
export function aDelivery(overrides: Partial<DeliveryInput> = {}): Delivery {
  return deliverySchema.parse({
    id: 'delivery-10000-1',
    projectId: '10000',
    name: 'Finance migration',
    client: 'ACME',
    scope: '',
    calendar: {
      timeZone: 'Europe/Berlin',
      weekendDays: [0, 6],
      holidays: [],
      extraWorkingDays: [],
    },
    customerLanguage: 'en-GB',
    schedule: {},
    createdBy: 'account-ada',
    createdAt: '2026-03-02T09:00:00.000Z',
    ...overrides,
  } satisfies DeliveryInput);
}
