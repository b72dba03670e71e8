import type { AuditEntry } from '#domain/audit/audit-entry';
import type { RowHead } from '#domain/audit/row-head';
import type { CustomerDeliverable, PlanVersion } from '#domain/customer-plan/customer-plan';
import type { Delivery } from '#domain/delivery/delivery';
import type { ProjectSettings } from '#domain/delivery/project-settings';
import type { Contact, Role } from '#domain/delivery/role';
import type { Gate } from '#domain/gate/gate';
import type { Mark } from '#domain/plan/mark';
import type { IssueLink, Outcome } from '#domain/plan/outcome';

/** What each entity of the storage holds, by the entity's name in manifest.yml. */
export type EntityBodies = {
  delivery: Delivery;
  head: RowHead;
  outcome: Outcome;
  'issue-link': IssueLink;
  gate: Gate;
  'plan-version': PlanVersion;
  deliverable: CustomerDeliverable;
  mark: Mark;
  role: Role;
  contact: Contact;
  audit: AuditEntry;
  settings: ProjectSettings;
};

export type Entity = keyof EntityBodies;
