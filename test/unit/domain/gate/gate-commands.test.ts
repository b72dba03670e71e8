import { acknowledge } from '#domain/gate/acknowledge';
import type { Gate } from '#domain/gate/gate';
import { recordOnBehalf } from '#domain/gate/record-on-behalf';
import { skipGate } from '#domain/gate/skip-gate';
import { tickItem } from '#domain/gate/tick-item';
import { withdraw } from '#domain/gate/withdraw';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import {
  acknowledgedPlanning,
  aGate,
  anAcknowledgement,
  anActor,
  aPassedGate,
  aRole,
  aSchedule,
  passedPlanning,
} from '#test/builders/gate-builder';

const pia = anActor('account-pia', 'production-line-architect');
const owner = anActor('account-ada', 'delivery-owner');
const schedule = aSchedule();
const production = { criterionKey: 'schedule-production', schedule };
const error = (kind: string) => ({ ok: false, error: { kind } });
const asked = (): Gate =>
  passedPlanning({
    acknowledgements: [
      anAcknowledgement({
        lapse: {
          verdict: 'asked-again',
          differences: [
            {
              field: 'qaSubmission',
              before: '2026-05-12',
              after: '2026-05-26',
              by: 'account-ada',
              at: '2026-05-04T12:00:00.000Z',
            },
          ],
        },
      }),
    ],
  });

describe('acknowledging', () => {
  test('GT-3: keeps the content it was given for, who gave it, when and in which role', () => {
    const given = acknowledge(aGate('delivery-planning'), production, pia);

    expect(given).toMatchObject({
      value: {
        acknowledgements: [
          {
            criterionKey: 'schedule-production',
            roleKey: 'production-line-architect',
            by: 'account-pia',
            at: pia.at,
            schedule,
          },
        ],
      },
    });
  });

  test('GT-3: needs all seven dates', () => {
    const undated = { ...production, schedule: aSchedule({ clientHandover: undefined }) };

    expect(acknowledge(aGate('delivery-planning'), undated, pia)).toMatchObject({
      error: { kind: 'dates-missing', facts: { fields: ['clientHandover'] } },
    });
  });

  test('GT-3: what has no content needs no dates and keeps none', () => {
    const given = acknowledge(
      aGate('production'),
      { criterionKey: 'production-complete', schedule: {} },
      pia,
    );

    expect(given.ok && given.value.acknowledgements[0]).not.toHaveProperty('schedule');
  });

  test.each([
    ['somebody without the role', [aGate('delivery-planning'), owner, 'forbidden'] as const],
    ['at a gate that passed', [passedPlanning(), pia, 'gate-closed'] as const],
    [
      'at a gate that was skipped',
      [acknowledgedPlanning({ state: 'skipped' }), pia, 'gate-closed'] as const,
    ],
    ['what is no criterion of the gate', [aGate('production'), pia, 'not-found'] as const],
  ])('EV-2: %s is refused', (_name, [gate, actor, kind]) => {
    expect(acknowledge(gate, production, actor)).toMatchObject(error(kind));
  });

  test('GT-3: a holder who is asked again answers with the present dates', () => {
    const moved = aSchedule({ qaSubmission: '2026-05-26' });
    const answered = acknowledge(asked(), { ...production, schedule: moved }, pia);

    expect(answered).toMatchObject({
      value: { state: 'passed', acknowledgements: [{ at: pia.at, schedule: moved }] },
    });
    expect(answered.ok && answered.value.acknowledgements[0]).not.toHaveProperty('lapse');
  });

  test('GT-5: nobody acknowledges what only a verdict can say', () => {
    const qa = anActor('account-quinn', 'qa-engineer');

    expect(acknowledge(aGate('qa'), { criterionKey: 'certification', schedule }, qa)).toMatchObject(
      error('not-found'),
    );
  });
});

describe('withdrawing', () => {
  const command = { criterionKey: 'schedule-production', reason: 'I was too early' };
  const one = aGate('delivery-planning', { acknowledgements: [anAcknowledgement()] });

  test('GT-4: who gave it takes it back with a reason, and may give it again', () => {
    const withdrawn = withdraw(one, command, pia);

    expect(withdrawn).toMatchObject({
      value: { acknowledgements: [{ withdrawn: { at: pia.at, reason: 'I was too early' } }] },
    });
    const again = withdrawn.ok ? acknowledge(withdrawn.value, production, pia) : withdrawn;
    expect(again.ok && again.value.acknowledgements).toHaveLength(1);
    expect(again.ok && again.value.acknowledgements[0]).not.toHaveProperty('withdrawn');
  });

  test.each([
    [
      'somebody else, also a holder',
      [one, { ...pia, accountId: owner.accountId }, 'not-given-by-you'] as const,
    ],
    ['after the gate passed', [passedPlanning(), pia, 'gate-closed'] as const],
    ['after the gate passed, though asked again', [asked(), pia, 'gate-closed'] as const],
    ['what was never given', [aGate('delivery-planning'), pia, 'not-found'] as const],
  ])('GT-4: %s is refused', (_name, [gate, actor, kind]) => {
    expect(withdraw(gate, command, actor)).toMatchObject(error(kind));
  });
});

describe('ticking', () => {
  const command = {
    criterionKey: 'requirements',
    itemKey: 'reviewed',
    done: true,
    evidence: 'https://example.test/review',
  };
  const gate = aGate('intake-handoff');

  test('GT-2: ticks once, again replaces, and the tick can be taken away', () => {
    const first = tickItem(gate, command, owner);
    const second = first.ok ? tickItem(first.value, { ...command, evidence: '' }, owner) : first;
    const third = second.ok ? tickItem(second.value, { ...command, done: false }, owner) : second;

    expect(first).toMatchObject({ value: { ticks: [{ evidence: command.evidence }] } });
    expect(second).toMatchObject({ value: { ticks: [{ evidence: '' }] } });
    expect(third).toMatchObject({ value: { ticks: [] } });
  });

  test.each([
    ['somebody without a role of the checklist', [gate, command, pia, 'forbidden'] as const],
    [
      'an item that is none',
      [gate, { ...command, itemKey: 'nothing' }, owner, 'not-found'] as const,
    ],
    [
      'at a gate that passed',
      [aPassedGate('intake-handoff'), command, owner, 'gate-closed'] as const,
    ],
  ])('EV-2: %s is refused', (_name, [at, tick, actor, kind]) => {
    expect(tickItem(at, tick, actor)).toMatchObject(error(kind));
  });
});

describe('recording on behalf', () => {
  const gate = aGate('intake-handoff');
  const command = {
    criterionKey: 'client-timeline',
    day: calendarDateSchema.parse('2026-05-04'),
    how: 'Call with M. Roth',
    evidence: '',
  };
  const nobody = { actor: pia, roles: [aRole('client')] };

  test('GT-11: anybody of the stake records it; the next record takes its place', () => {
    const claimed = recordOnBehalf(gate, command, nobody);
    const proven = claimed.ok
      ? recordOnBehalf(claimed.value, { ...command, evidence: 'mail 4711' }, nobody)
      : claimed;

    expect(claimed).toMatchObject({
      value: { records: [{ roleKey: 'client', by: 'account-pia', evidence: '' }] },
    });
    expect(proven.ok && proven.value.records).toMatchObject([{ evidence: 'mail 4711' }]);
  });

  test('GT-11: refused once somebody with an account holds the role', () => {
    const held = { actor: pia, roles: [aRole('client', 'account-roth')] };

    expect(recordOnBehalf(gate, command, held)).toMatchObject({
      error: { kind: 'role-is-held', facts: { roleLabel: 'Client' } },
    });
  });

  test('GT-11: nobody said it tomorrow', () => {
    const tomorrow = { ...command, day: calendarDateSchema.parse('2026-05-05') };

    expect(recordOnBehalf(gate, tomorrow, nobody)).toMatchObject(error('day-in-future'));
  });

  test('GT-2: only what is recorded on behalf, and not yet the client’s receipt', () => {
    expect(recordOnBehalf(gate, { ...command, criterionKey: 'intake' }, nobody)).toMatchObject(
      error('not-found'),
    );
    expect(
      recordOnBehalf(aGate('handover'), { ...command, criterionKey: 'receipt' }, nobody),
    ).toMatchObject(error('not-found'));
    expect(recordOnBehalf(aPassedGate('intake-handoff'), command, nobody)).toMatchObject(
      error('gate-closed'),
    );
  });
});

describe('skipping', () => {
  const command = { actor: owner, rationale: 'A fixed-price follow-up' };

  test('GT-5: the Accountable skips with a rationale', () => {
    expect(skipGate(aGate('intake-handoff'), [], command)).toMatchObject({
      value: {
        state: 'skipped',
        closedAt: owner.at,
        skip: { by: 'account-ada', rationale: 'A fixed-price follow-up' },
      },
    });
  });

  test.each([
    ['QA, by whomever', [aGate('qa'), [], command, 'never-skipped'] as const],
    [
      'somebody who is not accountable',
      [aGate('production'), [], { ...command, actor: pia }, 'forbidden'] as const,
    ],
    ['what passed already', [aPassedGate('production'), [], command, 'gate-closed'] as const],
    [
      'before its turn (GT-4)',
      [
        aGate('production'),
        [aPassedGate('intake-handoff'), aGate('delivery-planning')],
        command,
        'earlier-gate-open',
      ] as const,
    ],
  ])('GT-5: %s is refused', (_name, [gate, earlier, skip, kind]) => {
    expect(skipGate(gate, earlier, skip)).toMatchObject(error(kind));
  });
});
