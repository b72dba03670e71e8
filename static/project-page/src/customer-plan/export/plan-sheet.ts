import type {
  CustomerMilestone,
  CustomerPlan,
  CustomerStatus,
  OwedLine,
} from '#domain/customer-plan/customer-plan';
import type { CustomerLanguage } from '#domain/delivery/delivery';
import { assertNever } from '#domain/shared/assert-never';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { type CustomerPlanWords, customerPlanWords } from '#i18n/customer-plan-words';

import { formatCustomerDay } from './format-customer-day';

/** One table as it is printed: every cell is text, none is markup. */
export type SheetTable = {
  /** Of the first column it is the heading of the whole table. */
  readonly columns: readonly [string, ...string[]];
  /** As many cells as columns. */
  readonly rows: readonly (readonly string[])[];
  /** Printed instead of a table without rows. */
  readonly empty: string;
};

/** A customer plan in words, in the order in which it answers: what is coming, when, what you owe (CP-3). */
export type PlanSheet = {
  readonly language: CustomerLanguage;
  readonly title: string;
  /** Number and day of a published plan, or that it is a draft. */
  readonly stamp: string;
  readonly coming: SheetTable;
  readonly owed: SheetTable;
};

/**
 * Words a customer plan in the delivery's language; e-mail, Markdown and preview all print this.
 *
 * @param plan - Published or about to be.
 * @param number - Of the published plan; absent for a draft.
 */
export function planSheet(plan: CustomerPlan, number?: number): PlanSheet {
  const words = customerPlanWords[plan.language];
  const day = (date: CalendarDate): string => formatCustomerDay(date, plan.language);
  const printing: Printing = { words, day };
  return {
    language: plan.language,
    title: words.title(plan.deliveryName, plan.client),
    stamp:
      number === undefined ? words.draft(day(plan.asOf)) : words.numbered(number, day(plan.asOf)),
    coming: comingTable(plan.milestones, printing),
    owed: owedTable(plan.owed, printing),
  };
}

type Printing = {
  readonly words: CustomerPlanWords;
  readonly day: (date: CalendarDate) => string;
};

function comingTable(milestones: readonly CustomerMilestone[], printing: Printing): SheetTable {
  const { words } = printing;
  // A column in which nothing stands only takes the room of the others.
  const signedOff = milestones.some(({ signOff }) => signOff !== undefined);
  return {
    columns: [words.coming, words.when, words.status, ...(signedOff ? [words.signOff] : [])],
    rows: milestones.map(({ wording, day, status, signOff = '' }) => [
      wording,
      dayOrNone(day, printing),
      statusWords(status, printing),
      ...(signedOff ? [signOff] : []),
    ]),
    empty: words.nothingComing,
  };
}

function owedTable(owed: readonly OwedLine[], printing: Printing): SheetTable {
  const { words, day } = printing;
  return {
    columns: [words.owed, words.due, words.party, words.status],
    rows: owed.map(({ description, party, due, received }) => [
      description,
      dayOrNone(due, printing),
      party === '' ? words.you : party,
      received === undefined ? words.open : words.received(day(received)),
    ]),
    empty: words.nothingOwed,
  };
}

function dayOrNone(date: CalendarDate | undefined, { words, day }: Printing): string {
  return date === undefined ? words.noDay : day(date);
}

function statusWords(status: CustomerStatus, { words, day }: Printing): string {
  switch (status.kind) {
    case 'planned':
      return words.planned;
    case 'in-progress':
      return words.inProgress;
    case 'done':
      return words.done;
    case 'moved':
      return words.moved(day(status.from), day(status.to));
    default:
      return assertNever(status);
  }
}
