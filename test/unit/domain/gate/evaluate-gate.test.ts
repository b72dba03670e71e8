import { evaluateGate } from '#domain/gate/evaluate-gate';
import type { Gate } from '#domain/gate/gate';
import { givenByOnePerson } from '#domain/gate/given-by-one-person';
import {
  acknowledgedPlanning,
  aGate,
  anAcknowledgement,
  aPassedGate,
  passedPlanning,
} from '#test/builders/gate-builder';

const lapse = (verdict: 'lapsed' | 'noted' | 'asked-again') => ({
  verdict,
  differences: [
    {
      field: 'qaSubmission' as const,
      before: '2026-05-12',
      after: '2026-05-19',
      by: 'account-ada',
      at: '2026-05-04T12:00:00.000Z',
    },
  ],
});
const standings = (gate: Gate, ...earlier: Gate[]) =>
  evaluateGate(gate, earlier).criteria.map(({ standing, met }) => [standing.kind, met]);

describe('gate 2', () => {
  const one = (overrides: Parameters<typeof anAcknowledgement>[0]) =>
    aGate('delivery-planning', { acknowledgements: [anAcknowledgement(overrides)] });

  test('GT-4: with both acknowledgements nothing is missing', () => {
    const { criteria, ready } = evaluateGate(acknowledgedPlanning(), []);

    expect(criteria.map(({ met }) => met)).toStrictEqual([true, true]);
    expect(ready).toBe(true);
  });

  test.each([
    ['given', [{}, 'acknowledged', true] as const],
    ['given for other dates', [{ lapse: lapse('lapsed') }, 'lapsed', false] as const],
    ['given, then a small move', [{ lapse: lapse('noted') }, 'acknowledged', true] as const],
    ['given, then a large move', [{ lapse: lapse('asked-again') }, 'asked-again', false] as const],
    [
      'given and withdrawn',
      [
        { withdrawn: { at: '2026-04-02T09:00:00.000Z', reason: 'Too early' } },
        'withdrawn',
        false,
      ] as const,
    ],
  ])('GT-3: an acknowledgement that is %s', (_name, [overrides, kind, met]) => {
    expect(standings(one(overrides))).toStrictEqual([
      [kind, met],
      ['waiting', false],
    ]);
  });

  test('GT-4: one person who acknowledged in both roles is allowed and shown', () => {
    const both = acknowledgedPlanning({
      acknowledgements: [
        anAcknowledgement(),
        anAcknowledgement({ criterionKey: 'schedule-deployment' }),
      ],
    });

    expect(evaluateGate(both, []).ready).toBe(true);
    expect(givenByOnePerson(evaluateGate(both, []))).toStrictEqual([
      { by: 'account-pia', criterionKeys: ['schedule-production', 'schedule-deployment'] },
    ]);
    expect(givenByOnePerson(evaluateGate(acknowledgedPlanning(), []))).toStrictEqual([]);
  });
});

describe('gate 1', () => {
  const tick = (itemKey: string) => ({
    criterionKey: 'requirements',
    itemKey,
    by: 'account-ada',
    at: '2026-03-01T09:00:00.000Z',
    evidence: '',
  });
  const record = (evidence: string) => ({
    criterionKey: 'client-timeline',
    roleKey: 'client',
    day: '2026-03-01',
    how: 'E-mail of M. Roth',
    evidence,
    by: 'account-ada',
    at: '2026-03-02T09:00:00.000Z',
  });

  test('GT-2: a checklist says which items are open', () => {
    const gate = aGate('intake-handoff', { ticks: [tick('reviewed')] });

    expect(evaluateGate(gate, []).criteria[0]?.standing).toMatchObject({
      kind: 'unticked',
      of: 3,
      open: [{ key: 'scope-clear' }, { key: 'ambiguities-resolved' }],
    });
  });

  test('GT-11: a record without evidence is claimed and meets nothing, with evidence it counts', () => {
    const ticks = ['reviewed', 'scope-clear', 'ambiguities-resolved'].map(tick);
    const claimed = aGate('intake-handoff', { ticks, records: [record('')] });
    const recorded = aGate('intake-handoff', { ticks, records: [record('mail 4711')] });

    expect(standings(claimed)[2]).toStrictEqual(['claimed', false]);
    expect(standings(recorded)).toStrictEqual([
      ['ticked', true],
      ['waiting', false],
      ['recorded', true],
    ]);
  });

  test('GT-11: a client with an account acknowledges without anybody recording it', () => {
    const gate = aGate('intake-handoff', {
      acknowledgements: [
        anAcknowledgement({
          criterionKey: 'client-timeline',
          roleKey: 'client',
          schedule: undefined,
        }),
      ],
    });

    expect(standings(gate)[2]).toStrictEqual(['acknowledged', true]);
  });
});

describe('later gates', () => {
  test('GT-3: gate 3 waits for the holders of gate 2 who are asked again, gate 2 stays passed', () => {
    const asked = passedPlanning({
      acknowledgements: [
        anAcknowledgement({ lapse: lapse('asked-again') }),
        anAcknowledgement({ criterionKey: 'schedule-deployment', lapse: lapse('noted') }),
      ],
    });
    const complete = aGate('production', {
      acknowledgements: [
        anAcknowledgement({ criterionKey: 'production-complete', schedule: undefined }),
      ],
    });
    const { reacknowledgements, criteria, ready } = evaluateGate(complete, [asked]);

    expect(
      reacknowledgements.map(({ gate, criterion }) => [gate.stage, criterion.key]),
    ).toStrictEqual([['delivery-planning', 'schedule-production']]);
    expect(criteria.map(({ met }) => met)).toStrictEqual([true]);
    expect(ready).toBe(false);
    expect(asked.state).toBe('passed');
  });

  test('GT-4: an earlier gate that is open is named', () => {
    const earlier = [aPassedGate('intake-handoff'), acknowledgedPlanning()];

    expect(evaluateGate(aGate('production'), earlier).earlierOpen).toStrictEqual([
      'delivery-planning',
    ]);
  });

  test.each(['qa', 'handover', 'review'] as const)(
    'what cannot be recorded yet is never met: %s',
    (stage) => {
      const { criteria, ready } = evaluateGate(aGate(stage), []);

      expect(criteria).toMatchObject([{ met: false, standing: { kind: 'not-recordable' } }]);
      expect(ready).toBe(false);
    },
  );
});
