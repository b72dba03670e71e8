import fc from 'fast-check';

import { applyScheduleChange } from '#domain/gate/apply-schedule-change';
import { compareSchedules } from '#domain/gate/compare-schedules';
import { type Gate, gateSchema } from '#domain/gate/gate';
import { accountIdSchema } from '#domain/shared/identifiers';
import { anyCalendar, anyFullSchedule, anySchedule } from '#test/builders/gate-arbitraries';
import { acknowledgedPlanning, anAcknowledgement, at } from '#test/builders/gate-builder';

const by = accountIdSchema.parse('account-ada');
const anyGateOf = fc.constantFrom('open' as const, 'passed' as const);

function gateFor(schedule: Parameters<typeof compareSchedules>[0], state: Gate['state']): Gate {
  return acknowledgedPlanning({
    state,
    acknowledgements: [
      anAcknowledgement({ schedule }),
      anAcknowledgement({ criterionKey: 'schedule-deployment', schedule }),
    ],
  });
}

describe('applyScheduleChange', () => {
  test('GT-3: an acknowledgement is free of a lapse exactly when its dates equal the present ones', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          anyFullSchedule,
          fc.array(anySchedule, { minLength: 1, maxLength: 4 }),
          anyCalendar,
          anyGateOf,
        ),
        ([given, schedules, calendar, state]) => {
          let gate = gateFor(given, state);
          let before = given;
          for (const after of schedules) {
            const change = {
              before,
              after,
              calendar,
              by,
              heldRoles: [],
              at: at('2026-05-04T12:05:00.000Z'),
            };
            [gate] = applyScheduleChange([gate], change) as [Gate];
            before = after;
            const equal = compareSchedules(given, after).length === 0;

            expect(gate.acknowledgements.map(({ lapse }) => lapse === undefined)).toStrictEqual([
              equal,
              equal,
            ]);
            expect(gateSchema.parse(gate)).toStrictEqual(gate);
          }
        },
      ),
    );
  });

  test('GT-3: changing dates and changing them back restores every acknowledgement', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyFullSchedule, anySchedule, anyCalendar, anyGateOf),
        ([given, elsewhere, calendar, state]) => {
          const gate = gateFor(given, state);
          const common = { calendar, by, heldRoles: [], at: at('2026-05-04T12:05:00.000Z') };
          const away = applyScheduleChange([gate], { ...common, before: given, after: elsewhere });
          const [back] = applyScheduleChange(away, { ...common, before: elsewhere, after: given });

          expect(back?.acknowledgements).toStrictEqual(gate.acknowledgements);
          expect(back?.state).toBe(gate.state);
        },
      ),
    );
  });

  test('GT-3: the comparison is empty for equal schedules and mirrors when they are swapped', () => {
    fc.assert(
      fc.property(anySchedule, anySchedule, (one, other) => {
        const forward = compareSchedules(one, other);

        expect(compareSchedules(one, { ...one })).toStrictEqual([]);
        expect(
          compareSchedules(other, one).map(({ field, before, after }) => [field, after, before]),
        ).toStrictEqual(forward.map(({ field, before, after }) => [field, before, after]));
      }),
    );
  });
});
