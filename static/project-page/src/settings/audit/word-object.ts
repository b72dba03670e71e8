import { customerDeliverableSchema } from '#domain/customer-plan/customer-plan';
import { workingCalendarSchema } from '#domain/delivery/delivery';
import { stakeSchema } from '#domain/delivery/project-settings';
import { ownerSchema } from '#domain/plan/outcome';
import { auditValueMessages as words } from '#i18n/audit-field-messages';
import { deliveryRecordMessages, projectSettingsMessages } from '#i18n/settings-messages';

import type { AuditNames, Place } from './audit-names';

/** A stored object in one line; one that has no words of its own as it is stored. */
export function wordObject(value: unknown, { field, names }: Place): string {
  if (field === 'plan') return words.inThePlan;
  return (
    wordPerson(value, names) ??
    wordParty(value) ??
    wordCalendar(value) ??
    wordStake(value, names) ??
    JSON.stringify(value)
  );
}

/** Somebody who owns, holds or stands in, by name; `undefined` when it is not a person or a role. */
export function wordPerson(value: unknown, names: AuditNames): string | undefined {
  const owner = ownerSchema.safeParse(value);
  if (!owner.success) return undefined;
  return owner.data.kind === 'role'
    ? names.roleLabel(owner.data.roleKey)
    : names.holderName(owner.data);
}

function wordParty(value: unknown): string | undefined {
  const party = customerDeliverableSchema.shape.party.safeParse(value);
  return party.success ? party.data.name || words.theCustomer : undefined;
}

function wordCalendar(value: unknown): string | undefined {
  const calendar = workingCalendarSchema.safeParse(value);
  if (!calendar.success) return undefined;
  const { timeZone, weekendDays, holidays, extraWorkingDays } = calendar.data;
  const days = weekendDays.map((day) => deliveryRecordMessages.weekdays[day] ?? '').join(', ');
  return [
    timeZone,
    ...(days === '' ? [] : [words.notWorked(days)]),
    ...(holidays.length === 0 ? [] : [words.holidays(holidays.length)]),
    ...(extraWorkingDays.length === 0 ? [] : [words.extraDays(extraWorkingDays.length)]),
  ].join('; ');
}

function wordStake(value: unknown, { personName }: AuditNames): string | undefined {
  const stake = stakeSchema.safeParse(value);
  if (!stake.success) return undefined;
  if (stake.data.kind === 'editors') return projectSettingsMessages.editors;
  const { accountIds, groupIds, projectRoleIds } = stake.data;
  return [
    ...accountIds.map(personName),
    words.groups(groupIds.length),
    words.projectRoles(projectRoleIds.length),
  ].join(', ');
}
