import type { RowHead } from '#domain/audit/row-head';
import type { Access } from '#domain/delivery/access';
import type { Delivery } from '#domain/delivery/delivery';
import type { ProjectSettings } from '#domain/delivery/project-settings';
import type { Role } from '#domain/delivery/role';
import type { CalendarDate, Instant } from '#domain/shared/calendar-date';
import type { AccountId, DeliveryId, ProjectId } from '#domain/shared/identifiers';

import type { StoredRow } from '../ports/row-store';

/** Who asks for what: the person and the project from the platform's context, never from the payload. */
export type Caller = {
  readonly accountId: AccountId;
  readonly projectId: ProjectId;
  /** From the payload; refused when it is a delivery of another project. */
  readonly deliveryId?: DeliveryId | undefined;
};

/** What is known about a caller once the rights were checked (EV-2). */
export type Session = {
  readonly accountId: AccountId;
  readonly projectId: ProjectId;
  readonly access: Access;
  readonly now: Instant;
  /** Today of the delivery, or of UTC while there is none (DL-1). */
  readonly today: CalendarDate;
  /** 0 while nothing was saved. */
  readonly settingsVersion: number;
  readonly settings: ProjectSettings;
  /** The project's deliveries. */
  readonly deliveries: RowHead;
  /** The delivery that was asked for, else the first that the person may see; absent when there is none. */
  readonly delivery?: StoredRow<Delivery> | undefined;
  /** Roles of the delivery. */
  readonly roles: readonly StoredRow<Role>[];
};
