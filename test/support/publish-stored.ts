import {
  publishCustomerPlan,
  type PublishInput,
} from '#application/customer-plan/publish-customer-plan';
import type { AuditEntry } from '#domain/audit/audit-entry';
import { buildCustomerPlan } from '#domain/customer-plan/build-customer-plan';
import { commandIdSchema } from '#domain/shared/identifiers';
import { day } from '#test/builders/customer-plan-rows';
import {
  type DeliveryRows,
  type StoredDelivery,
  storedDelivery,
} from '#test/builders/stored-delivery';

const commandId = commandIdSchema.parse('command-publish-1');

/** What the page sends when the publisher previewed exactly what is stored. */
export function publishInputOf(
  stored: StoredDelivery,
  rows: DeliveryRows,
  override: Partial<PublishInput> = {},
): PublishInput {
  const seen = buildCustomerPlan({
    delivery: stored.delivery,
    outcomes: rows.outcomes ?? [],
    deliverables: rows.deliverables ?? [],
    roles: rows.roles ?? [],
    statuses: override.statuses ?? {},
    asOf: day('2026-02-18'),
  });
  const { id: deliveryId } = stored.delivery;
  return {
    commandId,
    deliveryId,
    seen,
    statuses: {},
    toldWhom: 'M. Roth (CFO)',
    toldOn: day('2026-02-19'),
    why: '',
    ...override,
  };
}

/** Publishes what is stored, as somebody who saw exactly that. */
export async function publishStored(
  rows: DeliveryRows,
  override: Partial<PublishInput> = {},
): Promise<StoredDelivery & { readonly reply: Awaited<ReturnType<typeof publishCustomerPlan>> }> {
  const stored = await storedDelivery(rows);
  const input = publishInputOf(stored, rows, override);
  const reply = await publishCustomerPlan(stored.ports, stored.session, input);
  return { ...stored, reply };
}

/** The audit entries of the delivery. */
export function auditOf({ ports, delivery }: StoredDelivery): readonly AuditEntry[] {
  return [...ports.rows.all()]
    .filter(([name]) => name.startsWith(`audit/${delivery.id}.`))
    .map(([, row]) => row.body as AuditEntry);
}
