import type { DeliverySchedule } from '#domain/delivery/delivery-schedule';
import { applyScheduleChange, type ScheduleChange } from '#domain/gate/apply-schedule-change';
import { CHANGES_AFTER_PASS_KEPT, type Gate } from '#domain/gate/gate';
import { accountIdSchema, roleKeySchema } from '#domain/shared/identifiers';
import { aDelivery } from '#test/builders/delivery-builder';
import {
  acknowledgedPlanning,
  anAcknowledgement,
  aSchedule,
  at,
  passedPlanning,
} from '#test/builders/gate-builder';

const { calendar } = aDelivery();

function change(
  before: DeliverySchedule,
  after: DeliverySchedule,
  overrides: Partial<ScheduleChange> = {},
): ScheduleChange {
  return {
    before,
    after,
    calendar,
    by: accountIdSchema.parse('account-ada'),
    heldRoles: [roleKeySchema.parse('delivery-owner')],
    at: at('2026-05-04T12:05:00.000Z'),
    ...overrides,
  };
}

/** One gate through several states of the schedule, a minute apart. */
function through(gate: Gate, ...schedules: readonly DeliverySchedule[]): Gate {
  let now = gate;
  schedules.slice(1).forEach((after, index) => {
    const minute = at(`2026-05-04T12:0${index}:00.000Z`);
    [now] = applyScheduleChange([now], change(schedules[index]!, after, { at: minute })) as [Gate];
  });
  return now;
}

const verdicts = (gate: Gate) => gate.acknowledgements.map(({ lapse }) => lapse?.verdict);

describe('a change of the dates before gate 2 passed', () => {
  test('GT-8: a role whose key is a word of JavaScript is no label that the gate knows', () => {
    const moved = change(aSchedule(), aSchedule({ qaSubmission: '2026-05-19' }), {
      heldRoles: [roleKeySchema.parse('constructor')],
    });

    const [gate] = applyScheduleChange([acknowledgedPlanning()], moved) as [Gate];

    expect(gate.acknowledgements[0]?.lapse?.differences[0]).not.toHaveProperty('roleKey');
  });

  test('GT-3: what was acknowledged lapses, with field, old and new day, who and when', () => {
    const gate = through(
      acknowledgedPlanning(),
      aSchedule(),
      aSchedule({ qaSubmission: '2026-05-19' }),
    );

    expect(gate.acknowledgements[0]?.lapse).toStrictEqual({
      verdict: 'lapsed',
      differences: [
        {
          field: 'qaSubmission',
          before: '2026-05-12',
          after: '2026-05-19',
          by: 'account-ada',
          at: '2026-05-04T12:00:00.000Z',
          roleKey: 'delivery-owner',
        },
      ],
    });
    expect(gate.changesAfterPass).toStrictEqual([]);
  });

  test('GT-3: changing it back restores, and leaves no trace on the gate', () => {
    const moved = aSchedule({ qaSubmission: '2026-05-19' });

    expect(through(acknowledgedPlanning(), aSchedule(), moved, aSchedule())).toStrictEqual(
      acknowledgedPlanning(),
    );
  });

  test('GT-3: a field keeps the person who changed it when somebody changes another one', () => {
    const first = aSchedule({ qaSubmission: '2026-05-13' });
    const second = aSchedule({ qaSubmission: '2026-05-13', clientHandover: '2026-06-16' });
    const [one] = applyScheduleChange([acknowledgedPlanning()], change(aSchedule(), first));
    const [two] = applyScheduleChange(
      [one!],
      change(first, second, { by: accountIdSchema.parse('account-ben'), heldRoles: [] }),
    );

    expect(
      two?.acknowledgements[0]?.lapse?.differences.map(({ field, by }) => [field, by]),
    ).toStrictEqual([
      ['qaSubmission', 'account-ada'],
      ['clientHandover', 'account-ben'],
    ]);
  });

  test('GT-3: one that was given for the new days holds while the other lapsed', () => {
    const moved = aSchedule({ qaSubmission: '2026-05-13' });
    const gate = acknowledgedPlanning({
      acknowledgements: [
        anAcknowledgement(),
        anAcknowledgement({ criterionKey: 'schedule-deployment', schedule: moved }),
      ],
    });

    expect(verdicts(through(gate, aSchedule(), moved))).toStrictEqual(['lapsed', undefined]);
  });

  test('GT-3: one without content, a withdrawn one and a skipped gate are left alone', () => {
    const gate = acknowledgedPlanning({
      acknowledgements: [
        anAcknowledgement({ schedule: undefined }),
        anAcknowledgement({
          criterionKey: 'schedule-deployment',
          withdrawn: { at: '2026-04-02T09:00:00.000Z', reason: 'Too early' },
        }),
      ],
    });
    const skipped = acknowledgedPlanning({ state: 'skipped' });
    const moved = aSchedule({ qaSubmission: '2026-05-13' });

    expect(applyScheduleChange([gate, skipped], change(aSchedule(), moved))).toStrictEqual([
      gate,
      skipped,
    ]);
  });
});

describe('a change of the dates after gate 2 passed', () => {
  test.each([
    ['three working days later', [{ qaSubmission: '2026-05-15' }, 'noted', 3] as const],
    ['four working days later', [{ qaSubmission: '2026-05-18' }, 'asked-again', 4] as const],
    ['four working days earlier', [{ qaSubmission: '2026-05-06' }, 'asked-again', 4] as const],
    [
      'handover one working day later',
      [{ clientHandover: '2026-06-10' }, 'asked-again', 1] as const,
    ],
    ['a day taken away', [{ clientHandover: undefined }, 'asked-again', undefined] as const],
  ])('GT-3: %s', (_name, [dates, verdict, workingDays]) => {
    const gate = through(passedPlanning(), aSchedule(), aSchedule(dates));

    expect(gate.state).toBe('passed');
    expect(verdicts(gate)).toStrictEqual([verdict, verdict]);
    expect(gate.changesAfterPass).toMatchObject([{ verdict, by: 'account-ada' }]);
    expect(gate.changesAfterPass[0]?.workingDays).toBe(workingDays);
  });

  test('GT-3: weekends and holidays do not use up the acceptable delay', () => {
    const overWhitsun = { ...calendar, holidays: [aSchedule().deploymentWindowStart!] };
    const [gate] = applyScheduleChange(
      [passedPlanning()],
      change(aSchedule(), aSchedule({ deploymentWindowStart: '2026-06-01' }), {
        calendar: overWhitsun,
      }),
    );

    expect(gate?.changesAfterPass).toMatchObject([{ verdict: 'noted', workingDays: 3 }]);
  });

  test('GT-3: small moves are measured from what was acknowledged, so they add up', () => {
    const gate = through(
      passedPlanning(),
      aSchedule(),
      aSchedule({ qaSubmission: '2026-05-14' }),
      aSchedule({ qaSubmission: '2026-05-18' }),
    );

    expect(gate.changesAfterPass.map(({ verdict }) => verdict)).toStrictEqual([
      'noted',
      'asked-again',
    ]);
    expect(gate.changesAfterPass[1]?.differences).toStrictEqual([
      { field: 'qaSubmission', before: '2026-05-14', after: '2026-05-18' },
    ]);
  });

  test('GT-3: a day that is changed back takes the request back', () => {
    const far = aSchedule({ qaSubmission: '2026-05-26', qaCertification: '2026-05-26' });
    const gate = through(passedPlanning(), aSchedule(), far, aSchedule());

    expect(verdicts(gate)).toStrictEqual([undefined, undefined]);
    expect(gate.changesAfterPass.map(({ verdict }) => verdict)).toStrictEqual([
      'asked-again',
      'taken-back',
    ]);
  });

  test('GT-3: only who has not answered for the present days is asked again', () => {
    const far = aSchedule({ qaSubmission: '2026-05-19' });
    const gate = passedPlanning({
      acknowledgements: [
        anAcknowledgement({ schedule: far }),
        anAcknowledgement({ criterionKey: 'schedule-deployment' }),
      ],
    });

    expect(verdicts(through(gate, aSchedule(), far))).toStrictEqual([undefined, 'asked-again']);
  });

  test('a gate keeps the latest changes only; the audit log has them all (GT-10)', () => {
    let gate = passedPlanning();
    for (let turn = 0; turn <= CHANGES_AFTER_PASS_KEPT; turn += 1) {
      const to = aSchedule({ qaSubmission: turn % 2 === 0 ? '2026-05-13' : '2026-05-12' });
      const from = aSchedule({ qaSubmission: turn % 2 === 0 ? '2026-05-12' : '2026-05-13' });
      [gate] = applyScheduleChange([gate], change(from, to)) as [Gate];
    }

    expect(gate.changesAfterPass).toHaveLength(CHANGES_AFTER_PASS_KEPT);
  });
});
