import type { Role } from '#domain/delivery/role';
import type { Gate } from '#domain/gate/gate';
import { waitingForYou } from '#domain/gate/waiting-for-you';
import { roleKeySchema } from '#domain/shared/identifiers';
import {
  acknowledgedPlanning,
  aGate,
  allGates,
  anAcknowledgement,
  aPassedGate,
  aRole,
  aSchedule,
  passedPlanning,
} from '#test/builders/gate-builder';

type Asked = {
  readonly held: readonly string[];
  readonly roles?: readonly Role[];
  readonly schedule?: ReturnType<typeof aSchedule>;
};

function waiting(gates: readonly Gate[], { held, roles = [], schedule = aSchedule() }: Asked) {
  const heldRoles = held.map((key) => roleKeySchema.parse(key));
  return waitingForYou(gates, { heldRoles, roles, schedule }).map(
    ({ action, stage, criterion }) => `${action} ${criterion.key} of ${stage}`,
  );
}

const planning = (gate: Gate) => allGates(aPassedGate('intake-handoff'), gate);
const pia = { held: ['production-line-architect'] };

describe('waiting for you', () => {
  test('RP-9: a holder is asked for the own criterion of the next gate only', () => {
    expect(waiting(planning(aGate('delivery-planning')), pia)).toStrictEqual([
      'acknowledge schedule-production of delivery-planning',
    ]);
    expect(waiting(planning(acknowledgedPlanning()), pia)).toStrictEqual([]);
  });

  test('GT-4: a later gate waits for its turn', () => {
    expect(waiting(allGates(), pia)).toStrictEqual([]);
  });

  test('GT-3: nobody is asked to acknowledge while a date is missing', () => {
    const undated = { ...pia, schedule: aSchedule({ qaSubmission: undefined }) };

    expect(waiting(planning(aGate('delivery-planning')), undated)).toStrictEqual([]);
  });

  test('GT-3: who is asked again comes first, then what the next gate needs', () => {
    const asked = passedPlanning({
      acknowledgements: [
        anAcknowledgement({
          lapse: {
            verdict: 'asked-again',
            differences: [
              { field: 'qaSubmission', by: 'account-ada', at: '2026-05-04T12:00:00.000Z' },
            ],
          },
        }),
      ],
    });

    expect(waiting(planning(asked), pia)).toStrictEqual([
      'acknowledge-again schedule-production of delivery-planning',
      'acknowledge production-complete of production',
    ]);
  });

  test('GT-11: what the client says is recorded by the Accountable', () => {
    expect(waiting(allGates(), { held: ['delivery-owner'] })).toStrictEqual([
      'tick requirements of intake-handoff',
      'record-on-behalf client-timeline of intake-handoff',
    ]);
    expect(waiting(allGates(), { held: ['client-intake-manager'] })).toStrictEqual([
      'tick requirements of intake-handoff',
      'acknowledge intake of intake-handoff',
    ]);
  });

  test('GT-11: a client with an account is asked, and nobody records it then', () => {
    const roles = [aRole('client', 'account-roth')];

    expect(waiting(allGates(), { held: ['client'], roles })).toStrictEqual([
      'acknowledge client-timeline of intake-handoff',
    ]);
    expect(waiting(allGates(), { held: ['delivery-owner'], roles })).toStrictEqual([
      'tick requirements of intake-handoff',
    ]);
  });

  test('what cannot be recorded in this version waits for nobody', () => {
    const gates = allGates(
      ...(['intake-handoff', 'delivery-planning', 'production'] as const).map(aPassedGate),
    );

    expect(waiting(gates, { held: ['qa-engineer'] })).toStrictEqual([]);
  });
});
