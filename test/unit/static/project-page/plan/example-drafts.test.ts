import { buildCustomerPlan } from '#domain/customer-plan/build-customer-plan';
import { checkFit } from '#domain/customer-plan/check-fit';
import { customerDeliverableSchema } from '#domain/customer-plan/customer-plan';
import { DEFAULT_CALENDAR } from '#domain/delivery/default-calendar';
import { missingParts } from '#domain/plan/missing-parts';
import { outcomeHints } from '#domain/plan/outcome-hints';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { workingDaysBetween } from '#domain/shared/working-days';
import { anOutcome } from '#test/builders/outcome-builder';

import {
  buildDrafts,
  draftToOutcome,
  NO_DRAFT_DECISIONS,
} from '../../../../../static/project-page/src/plan/first-open/draft';
import { exampleDrafts } from '../../../../../static/project-page/src/plan/first-open/example-drafts';

/** A Saturday: days count from the first day that is worked. */
const TODAY = calendarDateSchema.parse('2026-11-21');
const drafts = buildDrafts(exampleDrafts(TODAY, DEFAULT_CALENDAR), NO_DRAFT_DECISIONS, []);
const accepted = drafts.map(({ fields }) => draftToOutcome(fields, undefined));

describe('the example of the first open', () => {
  test('offers six outcomes that can be accepted as they are', () => {
    expect(drafts).toHaveLength(6);
    expect(drafts.every(({ isIncluded }) => isIncluded)).toBe(true);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(6);
  });

  test('PL-4, PL-9: lacks nothing but its owners, and no statement is worded as work', () => {
    for (const { fields } of drafts) {
      expect(missingParts({ ...fields, target: fields.target, owners: [] })).toStrictEqual([
        'owner',
      ]);
      expect(outcomeHints(fields.statement, undefined)).toStrictEqual([]);
    }
  });

  test('days are worked days after today, one outcome after the other, and what is provided comes before', () => {
    let before = TODAY;
    for (const { fields } of drafts) {
      const { target, providesBy = TODAY } = fields;
      expect(workingDaysBetween(DEFAULT_CALENDAR, before, target!)).toBeGreaterThan(0);
      expect(providesBy < target!).toBe(true);
      for (const day of [target!, providesBy].filter((one) => one !== TODAY)) {
        expect(new Date(`${day}T12:00:00`).getDay() % 6).not.toBe(0);
      }
      before = target!;
    }
  });

  test('follows the calendar of a delivery that has one', () => {
    const [first] = exampleDrafts(TODAY, DEFAULT_CALENDAR);
    const holidays = [first!.fields.target!];
    const [moved] = exampleDrafts(TODAY, { ...DEFAULT_CALENDAR, holidays });

    expect(moved!.fields.target! > first!.fields.target!).toBe(true);
  });

  test('CP-3: its customer plan fits one slide and one e-mail, and every line is plain', () => {
    const outcomes = accepted.map(
      ({ statement, evidence = '', customerWording = '', target }, index) =>
        anOutcome({ id: `example-${index}`, statement, evidence, customerWording, target }),
    );
    const deliverables = accepted.flatMap(({ deliverables: provided = [] }, index) =>
      provided.map((deliverable, number) =>
        customerDeliverableSchema.parse({
          ...deliverable,
          id: `example-${index}.${number + 1}`,
          party: { side: 'customer', name: '' },
          outcomeId: `example-${index}`,
          state: 'active',
        }),
      ),
    );
    const plan = buildCustomerPlan({
      delivery: { name: 'Orders', client: '', customerLanguage: 'en-GB' },
      ...{ outcomes, deliverables, roles: [], statuses: {}, asOf: TODAY },
    });

    expect(plan.milestones).toHaveLength(6);
    expect(plan.owed).toHaveLength(5);
    expect(checkFit(plan)).toMatchObject({ tooMuch: [], notPlain: [] });
  });
});
