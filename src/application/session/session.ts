import type { RowHead } from '#domain/audit/row-head';
import type { Access, ProjectRights } from '#domain/delivery/access';
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
  /** From the payload; refused when it is a delivery of another project. `new`: one that is still to be made. */
  readonly deliveryId?: DeliveryId | 'new' | undefined;
};

/** What is known about a caller in a project. What costs a request to Jira is asked at most once, when it decides. */
export type ProjectVisit = {
  readonly accountId: AccountId;
  readonly projectId: ProjectId;
  readonly rights: ProjectRights;
  /** 0 while nothing was saved. */
  readonly settingsVersion: number;
  readonly settings: ProjectSettings;
  /** The project's deliveries. */
  readonly deliveries: RowHead;
  readonly isOfStake: () => Promise<boolean>;
  readonly administersProject: () => Promise<boolean>;
};

/** What is known about a caller at a delivery once the rights were read (EV-2). */
export type Session = ProjectVisit & {
  readonly access: Access;
  readonly now: Instant;
  /** Today of the delivery, or of UTC while there is none (DL-1). */
  readonly today: CalendarDate;
  /** The delivery that was asked for, else the first that the person may see; absent when there is none. */
  readonly delivery?: StoredRow<Delivery> | undefined;
  /** Roles of the delivery. */
  readonly roles: readonly StoredRow<Role>[];
};
