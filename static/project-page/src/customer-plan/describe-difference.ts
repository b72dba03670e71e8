import type { CustomerStatus } from '#domain/customer-plan/customer-plan';
import type { PlanDifference } from '#domain/customer-plan/plan-difference';
import { assertNever } from '#domain/shared/assert-never';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { isolated } from './isolated';

/**
 * Says one difference between two customer plans as a sentence (CP-4).
 *
 * @param difference - As found by `compareCustomerPlans`.
 */
export function describeDifference(difference: PlanDifference): string {
  return 'line' in difference ? describeLine(difference) : describeHeading(difference);
}

type LineDifference = Extract<PlanDifference, { line: string }>;
type HeadingDifference = Exclude<PlanDifference, LineDifference>;

function describeHeading(difference: HeadingDifference): string {
  const { from, to } = difference;
  return difference.kind === 'language-changed'
    ? words.difference[difference.kind](
        words.language[difference.from],
        words.language[difference.to],
      )
    : words.difference[difference.kind](typed(from, words.noName), typed(to, words.noName));
}

function describeLine(difference: LineDifference): string {
  const say = words.difference;
  const line = isolated(difference.line);
  switch (difference.kind) {
    case 'milestone-added':
    case 'milestone-dropped':
    case 'deliverable-added':
    case 'deliverable-removed':
      return say[difference.kind](line, dayOrNone(difference.day));
    case 'milestone-reworded':
    case 'deliverable-reworded':
      return say[difference.kind](line, isolated(difference.from));
    case 'milestone-moved':
    case 'deliverable-moved':
      return say[difference.kind](line, dayOrNone(difference.from), dayOrNone(difference.to));
    default:
      return describeOther(difference);
  }
}

type Other = Extract<
  LineDifference,
  {
    kind:
      | 'status-changed'
      | 'sign-off-changed'
      | 'party-changed'
      | 'deliverable-received'
      | 'receipt-withdrawn';
  }
>;

function describeOther(difference: Other): string {
  const say = words.difference;
  const line = isolated(difference.line);
  switch (difference.kind) {
    case 'status-changed':
      return say[difference.kind](line, statusWords(difference.from), statusWords(difference.to));
    case 'sign-off-changed':
      return say[difference.kind](
        line,
        typed(difference.from, words.nobody),
        typed(difference.to, words.nobody),
      );
    case 'party-changed':
      return say[difference.kind](
        line,
        typed(difference.from, words.theCustomer),
        typed(difference.to, words.theCustomer),
      );
    case 'deliverable-received':
      return say[difference.kind](line, englishDay(difference.on));
    case 'receipt-withdrawn':
      return say[difference.kind](line);
    default:
      return assertNever(difference);
  }
}

function typed(text: string, otherwise: string): string {
  return text === '' ? otherwise : isolated(text);
}

function dayOrNone(day: CalendarDate | undefined): string {
  return day === undefined ? words.noDayInDifference : englishDay(day);
}

function statusWords(status: CustomerStatus): string {
  return status.kind === 'moved'
    ? words.statusInDifference.moved(englishDay(status.from), englishDay(status.to))
    : words.statusInDifference[status.kind];
}
