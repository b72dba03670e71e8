import type { CalendarDate } from '#domain/shared/calendar-date';
import { englishDay } from '#i18n/english-time';
import { deliveryRecordMessages as words, settingsMessages } from '#i18n/settings-messages';

import type { RecordValues } from './record-values';

/** The name of each field, in the order in which they are shown. */
export const RECORD_LABELS = {
  name: words.name,
  client: words.client,
  scope: words.scope,
  intakeDate: words.intakeDate,
  agreedDeliveryDate: words.agreedDeliveryDate,
  issueId: words.workItem,
  customerLanguage: words.customerLanguage,
  timeZone: words.timeZone,
  weekendDays: words.weekendDays,
  holidays: words.holidays,
  extraWorkingDays: words.extraWorkingDays,
} as const satisfies Record<keyof RecordValues, string>;

/**
 * The value of a field as people read it.
 *
 * @param values - The record.
 * @param field - Which field.
 * @param workItem - How the work item that stands for the delivery reads.
 */
export function wordRecordField(
  values: RecordValues,
  field: keyof RecordValues,
  workItem: string,
): string {
  switch (field) {
    case 'issueId':
      return values.issueId === null ? settingsMessages.none : workItem;
    case 'customerLanguage':
      return words.languages[values.customerLanguage];
    case 'weekendDays':
      return list(values.weekendDays.map((day) => words.weekdays[day] ?? ''));
    case 'holidays':
    case 'extraWorkingDays':
      return list(values[field].map(englishDay));
    case 'intakeDate':
    case 'agreedDeliveryDate':
      return day(values[field]);
    default:
      return values[field] || settingsMessages.notSet;
  }
}

function day(value: CalendarDate | null): string {
  return value === null ? settingsMessages.notSet : englishDay(value);
}

function list(parts: readonly string[]): string {
  return parts.length === 0 ? settingsMessages.none : parts.join(', ');
}
