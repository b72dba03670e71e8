import fc from 'fast-check';

import { checkScheduleOrder, missingDates } from '#domain/delivery/check-schedule-order';
import { SCHEDULE_FIELDS } from '#domain/delivery/delivery-schedule';
import { anyFullSchedule } from '#test/builders/gate-arbitraries';
import { aSchedule } from '#test/builders/gate-builder';

describe('the order of the delivery schedule', () => {
  test('DL-4: names the first pair that is the wrong way round', () => {
    expect(checkScheduleOrder(aSchedule({ qaCertification: '2026-05-11' }))).toStrictEqual({
      earlier: 'qaSubmission',
      later: 'qaCertification',
    });
  });

  test('DL-4: dates that are missing are skipped, not a gap to hide behind', () => {
    const schedule = aSchedule({ qaSubmission: undefined, qaCertification: '2026-04-01' });

    expect(checkScheduleOrder(schedule)).toStrictEqual({
      earlier: 'productionCompletion',
      later: 'qaCertification',
    });
  });

  test('DL-4: the same day twice is in order', () => {
    expect(checkScheduleOrder(aSchedule({ deploymentWindowEnd: '2026-05-26' }))).toBeUndefined();
  });

  test('DL-4: any sorted dates are in order, and swapping two different neighbours is not', () => {
    fc.assert(
      fc.property(anyFullSchedule, fc.nat({ max: 5 }), (schedule, index) => {
        const [earlier, later] = [SCHEDULE_FIELDS[index]!, SCHEDULE_FIELDS[index + 1]!];
        const swapped = {
          ...schedule,
          [earlier]: schedule[later],
          [later]: schedule[earlier],
        };

        expect(checkScheduleOrder(schedule)).toBeUndefined();
        expect(checkScheduleOrder(swapped) === undefined).toBe(
          schedule[earlier] === schedule[later],
        );
      }),
    );
  });

  test('GT-3: lists the dates that are still to be typed', () => {
    expect(missingDates(aSchedule({ qaSubmission: undefined }))).toStrictEqual(['qaSubmission']);
    expect(missingDates({})).toStrictEqual([...SCHEDULE_FIELDS]);
  });
});
