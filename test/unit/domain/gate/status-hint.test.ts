import { gateName } from '#domain/gate/blocked-message';
import { deliveryStatus } from '#domain/gate/delivery-status';
import { STAGES } from '#domain/gate/stage';
import { statusHint, statusNamed } from '#domain/gate/status-hint';
import { deliveryStatusLabels, statusHintMessages } from '#i18n/gate-messages';
import { aGate, allGates, aPassedGate } from '#test/builders/gate-builder';

const passedUpTo = (count: number) => allGates(...STAGES.slice(0, count).map(aPassedGate));

describe('the status of a delivery', () => {
  test.each([
    [0, 'planning'],
    [1, 'planning'],
    [2, 'in-production'],
    [3, 'qa'],
    [4, 'deployment'],
    [5, 'handover'],
    [6, 'handover'],
    [7, 'handover'],
  ])('DL-2: with %d gates passed it is %s', (count, status) => {
    expect(deliveryStatus(passedUpTo(count))).toBe(status);
  });

  test('DL-2: a skipped gate is behind the delivery as well', () => {
    const gates = allGates(aPassedGate('intake-handoff'), {
      ...aGate('delivery-planning'),
      state: 'skipped',
    });

    expect(deliveryStatus(gates)).toBe('in-production');
  });
});

describe('the hint at the work item of a delivery', () => {
  test('GT-9: a gate ahead of the work item reads "gate 2 is passed, ACME-1 can move"', () => {
    const hint = statusHint(passedUpTo(2), 'planning');

    expect(hint).toStrictEqual({ kind: 'can-move', stage: 'delivery-planning' });
    expect(
      statusHintMessages['can-move']({ gate: gateName('delivery-planning'), key: 'ACME-1' }),
    ).toBe('Gate 2 is passed; ACME-1 can move.');
  });

  test('GT-9: a work item beyond an open gate', () => {
    expect(statusHint(passedUpTo(1), 'qa')).toStrictEqual({
      kind: 'beyond-open-gate',
      stage: 'delivery-planning',
    });
  });

  test('GT-9: level is no hint, also when gate 1 passed inside Planning', () => {
    expect(statusHint(passedUpTo(1), 'planning')).toBeUndefined();
    expect(statusHint(passedUpTo(3), 'qa')).toBeUndefined();
  });

  test.each([
    ['In Production', 'in-production'],
    ['IN-PRODUCTION ', 'in-production'],
    ['Deployment', 'deployment'],
    ['In Bearbeitung', undefined],
  ])('GT-9: a Jira status %j stands for %s', (name, status) => {
    expect(statusNamed(name, deliveryStatusLabels)).toBe(status);
  });
});
