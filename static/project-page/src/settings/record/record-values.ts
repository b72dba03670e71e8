import type { InputOf } from '#contracts/define-contract';
import type { deliveryContract } from '#contracts/delivery-contract';
import type { CustomerLanguage, Delivery } from '#domain/delivery/delivery';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { IssueId } from '#domain/shared/identifiers';

/** The record as the form edits it (DL-1); `null` is an empty field. */
export type RecordValues = {
  readonly name: string;
  readonly client: string;
  readonly scope: string;
  readonly intakeDate: CalendarDate | null;
  readonly agreedDeliveryDate: CalendarDate | null;
  readonly timeZone: string;
  readonly weekendDays: readonly number[];
  readonly holidays: readonly CalendarDate[];
  readonly extraWorkingDays: readonly CalendarDate[];
  readonly customerLanguage: CustomerLanguage;
  readonly issueId: IssueId | null;
};

export type RecordPatch = InputOf<(typeof deliveryContract)['delivery.edit']>['patch'];

const CALENDAR_FIELDS = ['timeZone', 'weekendDays', 'holidays', 'extraWorkingDays'] as const;

/** What is stored, as the form edits it. */
export function recordValuesOf(delivery: Delivery): RecordValues {
  const { name, client, scope, calendar, customerLanguage } = delivery;
  return {
    name,
    client,
    scope,
    ...calendar,
    customerLanguage,
    intakeDate: delivery.intakeDate ?? null,
    agreedDeliveryDate: delivery.agreedDeliveryDate ?? null,
    issueId: delivery.issueId ?? null,
  };
}

/**
 * The fields that changed, as the server takes them. The calendar is one field there.
 *
 * @param values - What was typed over what is stored.
 * @param changed - Names of the changed fields.
 */
export function recordPatch(
  values: RecordValues,
  changed: readonly (keyof RecordValues)[],
): RecordPatch {
  const { timeZone, weekendDays, holidays, extraWorkingDays, ...rest } = values;
  const own = Object.entries(rest).filter(([key]) => changed.includes(key as keyof RecordValues));
  const calendarChanged = CALENDAR_FIELDS.some((field) => changed.includes(field));
  const calendar = {
    timeZone,
    weekendDays: [...weekendDays],
    holidays: [...holidays],
    extraWorkingDays: [...extraWorkingDays],
  };
  // The filter keeps names and values together; entries have lost the pairing.
  return { ...(Object.fromEntries(own) as RecordPatch), ...(calendarChanged && { calendar }) };
}
