import { blockedMessage, peopleToName } from '#domain/gate/blocked-message';
import { evaluateGate } from '#domain/gate/evaluate-gate';
import type { Gate } from '#domain/gate/gate';
import { type AccountId, accountIdSchema } from '#domain/shared/identifiers';
import { blockedWords } from '#i18n/gate-messages';
import {
  acknowledgedPlanning,
  aGate,
  anAcknowledgement,
  aPassedGate,
  passedPlanning,
} from '#test/builders/gate-builder';

const ADA: ReadonlyMap<AccountId, string> = new Map([
  [accountIdSchema.parse('account-ada'), 'Ada Lovelace'],
]);
const difference = {
  field: 'qaSubmission' as const,
  before: '2026-05-12',
  after: '2026-05-19',
  by: 'account-ada',
  at: '2026-05-05T12:05:00.000Z',
  roleKey: 'delivery-owner',
};

function messageFor(gate: Gate, earlier: readonly Gate[] = [], names = ADA): string {
  const evaluation = evaluateGate(gate, earlier);
  return blockedMessage({ evaluation, names, timeZone: 'Europe/Berlin' }, blockedWords);
}

const lapsed = (verdict: 'lapsed' | 'asked-again', ...extra: (typeof difference)[]) => ({
  acknowledgements: [
    anAcknowledgement({ lapse: { verdict, differences: [difference, ...extra] } }),
    anAcknowledgement({
      criterionKey: 'schedule-deployment',
      roleKey: 'deployment-specialist',
      by: 'account-dan',
    }),
  ],
});

describe('the message of a held transition', () => {
  test('GT-8: names the gate, what is missing, who can meet it and where to act', () => {
    expect(messageFor(aGate('delivery-planning'))).toBe(
      'Plumbline holds this transition: gate 2 “Delivery planning” is not passed. ' +
        'Missing: the Production Line Architect acknowledges that the delivery schedule holds for production. ' +
        'Missing: the Deployment Specialist acknowledges that the delivery schedule holds for deployment. ' +
        'Open Plumbline in the project of this delivery and go to Gates.',
    );
  });

  test('GT-8: names only what is missing', () => {
    const message = messageFor(
      aGate('delivery-planning', { acknowledgements: [anAcknowledgement()] }),
    );

    expect(message).toContain('Deployment Specialist');
    expect(message).not.toContain('Production Line Architect');
  });

  test('GT-3: a lapse is told with field, old and new day, person and time of the delivery’s zone', () => {
    expect(messageFor(acknowledgedPlanning(lapsed('lapsed')))).toContain(
      'Lapsed by QA submission 12 May 2026 → 19 May 2026, changed by Ada Lovelace on Tuesday 5 May 2026, 14:05.',
    );
  });

  test('GT-8: without a name the person is told by role, without a role not at all', () => {
    const gate = acknowledgedPlanning(lapsed('lapsed'));
    const unlabelled = { ...gate, roleLabels: {} };

    expect(messageFor(gate, [], new Map())).toContain('changed by the Delivery Owner on Tuesday');
    expect(messageFor(unlabelled, [], new Map())).toContain('changed on Tuesday');
  });

  test('GT-3: moves of one command are told together', () => {
    const gate = acknowledgedPlanning(
      lapsed('lapsed', { ...difference, field: 'clientHandover' as never }),
    );

    expect(messageFor(gate)).toContain(
      'QA submission 12 May 2026 → 19 May 2026, Client handover 12 May 2026 → 19 May 2026, changed by',
    );
  });

  test('GT-3: gate 3 names the holders of gate 2 who are asked again', () => {
    const earlier = [aPassedGate('intake-handoff'), passedPlanning(lapsed('asked-again'))];
    const message = messageFor(aGate('production'), earlier);

    expect(message).toContain('gate 3 “Production” is not passed');
    expect(message).toContain(
      'The dates moved after gate 2 “Delivery planning” had passed, so it asks the Production Line Architect to acknowledge the delivery schedule again.',
    );
    expect(message).toContain('12 May 2026 → 19 May 2026, changed by Ada Lovelace');
  });

  test('GT-3: holders who are asked again for the same moves share one sentence', () => {
    const lapse = { verdict: 'asked-again' as const, differences: [difference] };
    const both = passedPlanning({
      acknowledgements: [
        anAcknowledgement({ lapse }),
        anAcknowledgement({ criterionKey: 'schedule-deployment', lapse }),
      ],
    });
    const message = messageFor(aGate('production'), [both]);

    expect(message).toContain(
      'so it asks the Production Line Architect and the Deployment Specialist to acknowledge the delivery schedule again. Lapsed by',
    );
    expect(message.split('Lapsed by')).toHaveLength(2);
  });

  test('GT-4: the first gate that is open before this one is named', () => {
    expect(messageFor(aGate('delivery-planning'), [aGate('intake-handoff')])).toContain(
      'gate 1 “Intake handoff” comes first',
    );
  });

  test('GT-11: a claim lacks its evidence', () => {
    const gate = aGate('intake-handoff', {
      records: [
        {
          criterionKey: 'client-timeline',
          roleKey: 'client',
          day: '2026-03-01',
          how: 'Call',
          evidence: '',
          by: 'account-ada',
          at: '2026-03-02T09:00:00.000Z',
        },
      ],
    });
    const message = messageFor(gate);

    expect(message).toContain('Missing: evidence for what is recorded for the Client');
    expect(message).toContain(
      'Missing: 3 of 3 checks that the requirements are reviewed, in scope and unambiguous (Delivery Owner or the Client Intake Manager).',
    );
  });

  test('GT-5: QA says that this version cannot record the verdict', () => {
    expect(messageFor(aGate('qa'))).toContain(
      'the certification is PASS, with its report (QA Engineer). This version of Plumbline cannot record that yet.',
    );
  });

  test('GT-4: a withdrawn acknowledgement says so', () => {
    const gate = aGate('delivery-planning', {
      acknowledgements: [
        anAcknowledgement({ withdrawn: { at: '2026-05-04T12:05:00.000Z', reason: 'secret' } }),
      ],
    });

    expect(messageFor(gate)).toContain('It was given and withdrawn.');
    expect(messageFor(gate)).not.toContain('secret');
  });

  test('GT-8: asks for the names of those who moved a date, each once', () => {
    const gate = acknowledgedPlanning(lapsed('lapsed', { ...difference, by: 'account-ben' }));

    expect(peopleToName(evaluateGate(gate, []))).toStrictEqual(['account-ada', 'account-ben']);
    expect(peopleToName(evaluateGate(aGate('delivery-planning'), []))).toStrictEqual([]);
  });
});
