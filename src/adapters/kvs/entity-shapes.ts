import type * as z from 'zod/mini';

import type { Entity, EntityBodies } from '#application/ports/entity-bodies';
import type { ListedEntity, StoredRow } from '#application/ports/row-store';
import { auditEntrySchema } from '#domain/audit/audit-entry';
import { rowHeadSchema } from '#domain/audit/row-head';
import { customerDeliverableSchema, planVersionSchema } from '#domain/customer-plan/customer-plan';
import { deliverySchema } from '#domain/delivery/delivery';
import { projectSettingsSchema } from '#domain/delivery/project-settings';
import { contactSchema, roleSchema } from '#domain/delivery/role';
import { gateSchema } from '#domain/gate/gate';
import { markSchema } from '#domain/plan/mark';
import { issueLinkSchema, outcomeSchema } from '#domain/plan/outcome';

import { AUDIT_MIGRATIONS } from './audit-migrations';
import { MARK_MIGRATIONS } from './mark-migrations';
import type { Migrations } from './migrate-body';

/** How an entity is stored (architecture, Storage; docs/storage.md). */
export type EntityShape<Body> = {
  /** First part of the key. */
  readonly prefix: string;
  readonly schema: z.ZodMiniType<Body>;
  readonly migrations: Migrations;
  /** Attributes beside `v`, `version` and `body`, for indexes and conditions. */
  readonly attributes: (
    row: StoredRow<Body>,
    key: readonly string[],
  ) => Readonly<Record<string, string | undefined>>;
};

/** Every row of a delivery is found by the delivery and by age. */
const byDelivery = (
  { createdAt }: StoredRow<unknown>,
  [deliveryId]: readonly string[],
): Readonly<Record<string, string | undefined>> => ({ deliveryId, createdAt });

const none = (): Readonly<Record<string, string>> => ({});

export const ENTITY_SHAPES: { readonly [E in Entity]: EntityShape<EntityBodies[E]> } = {
  delivery: {
    prefix: 'd',
    schema: deliverySchema,
    migrations: {},
    attributes: ({ body }) => ({ projectId: body.projectId, createdAt: body.createdAt }),
  },
  head: { prefix: 'h', schema: rowHeadSchema, migrations: {}, attributes: none },
  outcome: { prefix: 'm', schema: outcomeSchema, migrations: {}, attributes: byDelivery },
  'issue-link': {
    prefix: 'i',
    schema: issueLinkSchema,
    migrations: {},
    attributes: ({ commandId }) => ({ commandId }),
  },
  gate: { prefix: 'g', schema: gateSchema, migrations: {}, attributes: byDelivery },
  'plan-version': {
    prefix: 'p',
    schema: planVersionSchema,
    migrations: {},
    attributes: byDelivery,
  },
  deliverable: {
    prefix: 'q',
    schema: customerDeliverableSchema,
    migrations: {},
    attributes: byDelivery,
  },
  mark: {
    prefix: 'k',
    schema: markSchema,
    migrations: MARK_MIGRATIONS,
    attributes: byDelivery,
  },
  role: { prefix: 'o', schema: roleSchema, migrations: {}, attributes: byDelivery },
  contact: { prefix: 'c', schema: contactSchema, migrations: {}, attributes: byDelivery },
  audit: {
    prefix: 'a',
    schema: auditEntrySchema,
    migrations: AUDIT_MIGRATIONS,
    attributes: ({ body }, [ownerId]) => ({ ownerId, at: body.at }),
  },
  settings: { prefix: 's', schema: projectSettingsSchema, migrations: {}, attributes: none },
};

/** Index that lists the rows of an owner, by entity. */
export function ownerIndexOf(entity: ListedEntity): string {
  if (entity === 'delivery') return 'by-project';
  return entity === 'audit' ? 'by-owner' : 'by-delivery';
}
