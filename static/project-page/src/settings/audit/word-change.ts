import type { AuditEntryView } from '#contracts/settings-contract';
import { deliveryScheduleSchema, SCHEDULE_FIELDS } from '#domain/delivery/delivery-schedule';
import { calendarDateSchema, instantSchema } from '#domain/shared/calendar-date';
import { auditFieldLabels, auditValueMessages as words } from '#i18n/audit-field-messages';
import { englishDay } from '#i18n/english-time';
import { scheduleFieldLabels } from '#i18n/schedule-messages';
import { auditMessages } from '#i18n/settings-messages';

import type { AuditNames, Place } from './audit-names';
import { wordObject, wordPerson } from './word-object';
import { wordSubject } from './word-subject';

type Change = AuditEntryView['changes'][number];

/** One changed field in words. */
export type WordedChange = {
  /** Of the stored row; unique in an entry. */
  readonly key: string;
  readonly text: string;
};

/** Longer values are cut; the download has all of them. */
const LONGEST_VALUE = 120;

const PEOPLE: readonly string[] = ['createdBy', 'publishedBy', 'by'];
const ROLES: readonly string[] = ['signOffRole', 'roleKey'];

/**
 * A changed field as people read it; the delivery schedule as one line for each of its days that differs
 * (DL-4). What has no words of its own stays as it is stored: the log hides nothing.
 *
 * @param change - Of an entry.
 * @param names - Who and what the ids stand for.
 */
export function wordChange(change: Change, names: AuditNames): readonly WordedChange[] {
  const { field: path, before, after } = change;
  const field = path.split('/').at(-1) ?? path;
  if (field === 'schedule') return wordSchedule(change);
  const row = path.slice(0, -field.length - 1);
  const ownLabel = auditFieldLabels[field] ?? field;
  const label = row === '' ? ownLabel : `${wordSubject(row, names)}, ${ownLabel}`;
  // Of contacts the log keeps only that a field changed (EV-3).
  if (before === null && after === null) return [{ key: 'personal', text: words.personalData }];
  const word = (value: unknown): string => shortened(wordValue(value, { field, names }));
  return [{ key: path, text: auditMessages.change(label, word(before), word(after)) }];
}

function wordSchedule({ field: path, before, after }: Change): readonly WordedChange[] {
  const [old, young] = [before, after].map((value) => {
    const schedule = deliveryScheduleSchema.safeParse(value ?? {});
    return schedule.success ? schedule.data : {};
  });
  return SCHEDULE_FIELDS.filter((field) => old?.[field] !== young?.[field]).map((field) => ({
    key: `${path}/${field}`,
    text: auditMessages.change(
      scheduleFieldLabels[field],
      englishDay(old?.[field]),
      englishDay(young?.[field]),
    ),
  }));
}

function wordValue(value: unknown, place: Place): string {
  if (value === undefined || value === null || value === '') return auditMessages.nothing;
  if (typeof value === 'string') return wordText(value, place);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return wordList(value, place);
  return wordObject(value, place);
}

function wordText(text: string, { field, names }: Place): string {
  if (PEOPLE.includes(field)) return names.personName(text);
  if (ROLES.includes(field)) return names.roleLabel(text);
  if (field === 'outcomeId') return names.outcomeName(text) ?? text;
  const day = calendarDateSchema.safeParse(text);
  if (day.success) return englishDay(day.data);
  const instant = instantSchema.safeParse(text);
  return instant.success ? names.moment(instant.data) : text;
}

/** Lists of people by name; of anything else, how many. */
function wordList(list: readonly unknown[], { names }: Place): string {
  if (list.length === 0) return auditMessages.nothing;
  const people = list.flatMap((entry) => wordPerson(entry, names) ?? []);
  return people.length === list.length ? people.join(', ') : words.entries(list.length);
}

function shortened(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
