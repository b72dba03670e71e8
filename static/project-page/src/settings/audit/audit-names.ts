import type { Holder } from '#domain/delivery/role';
import type { Instant } from '#domain/shared/calendar-date';

/** Who and what the ids of the log stand for, as the reader sees them now. */
export type AuditNames = {
  readonly personName: (accountId: string) => string;
  readonly holderName: (holder: Holder) => string;
  readonly roleLabel: (key: string) => string;
  /** `undefined` for an outcome that is not in the plan any more. */
  readonly outcomeName: (id: string) => string | undefined;
  /** A moment in the delivery's time zone. */
  readonly moment: (at: Instant) => string;
};

/** A value of the log: of which field, and how its ids are named. */
export type Place = { readonly field: string; readonly names: AuditNames };
