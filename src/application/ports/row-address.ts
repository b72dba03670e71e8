import type { HeadKind } from '#domain/audit/row-head';
import type { Stage } from '#domain/gate/stage';
import type {
  CommandId,
  ContactId,
  DeliverableId,
  DeliveryId,
  IssueId,
  OutcomeId,
  ProjectId,
  RoleKey,
} from '#domain/shared/identifiers';

import type { Entity } from './entity-bodies';

/** Whose rows: a delivery's, or those that a project has for all its deliveries. */
export type OwnerId = DeliveryId | ProjectId;

/** Which row: the entity and the parts of its key (architecture, Storage). Made by the functions below only. */
export type RowAddress<E extends Entity = Entity> = {
  readonly entity: E;
  readonly key: readonly string[];
};
export type HeadAddress = RowAddress<'head'>;

export const deliveryAt = (id: DeliveryId): RowAddress<'delivery'> => ({
  entity: 'delivery',
  key: [id],
});
export const headAt = (ownerId: OwnerId, kind: HeadKind): HeadAddress => ({
  entity: 'head',
  key: [ownerId, kind],
});
export const outcomeAt = (ownerId: DeliveryId, id: OutcomeId): RowAddress<'outcome'> => ({
  entity: 'outcome',
  key: [ownerId, id],
});
export const issueLinkAt = (issueId: IssueId): RowAddress<'issue-link'> => ({
  entity: 'issue-link',
  key: [issueId],
});
export const gateAt = (ownerId: DeliveryId, stage: Stage): RowAddress<'gate'> => ({
  entity: 'gate',
  key: [ownerId, stage],
});
export const planVersionAt = (
  ownerId: DeliveryId,
  planNumber: number,
): RowAddress<'plan-version'> => ({ entity: 'plan-version', key: [ownerId, String(planNumber)] });
export const deliverableAt = (
  ownerId: DeliveryId,
  id: DeliverableId,
): RowAddress<'deliverable'> => ({ entity: 'deliverable', key: [ownerId, id] });
export const markAt = (ownerId: DeliveryId, issueId: IssueId): RowAddress<'mark'> => ({
  entity: 'mark',
  key: [ownerId, issueId],
});
export const roleAt = (ownerId: DeliveryId, key: RoleKey): RowAddress<'role'> => ({
  entity: 'role',
  key: [ownerId, key],
});
export const contactAt = (ownerId: DeliveryId, id: ContactId): RowAddress<'contact'> => ({
  entity: 'contact',
  key: [ownerId, id],
});
export const auditAt = (ownerId: OwnerId, commandId: CommandId): RowAddress<'audit'> => ({
  entity: 'audit',
  key: [ownerId, commandId],
});
export const settingsAt = (projectId: ProjectId): RowAddress<'settings'> => ({
  entity: 'settings',
  key: [projectId],
});
