import { acknowledgeGate } from '#application/gate/acknowledge-gate';
import { openGates } from '#application/gate/open-gates';
import { recordForRole } from '#application/gate/record-for-role';
import { skipStage } from '#application/gate/skip-stage';
import { tickChecklistItem } from '#application/gate/tick-checklist-item';
import { withdrawAcknowledgement } from '#application/gate/withdraw-acknowledgement';
import { gateContract } from '#contracts/gate-contract';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { contactIdSchema } from '#domain/shared/identifiers';
import { allGates, aPassedGate } from '#test/builders/gate-builder';
import { acknowledges, ARCHITECT } from '#test/builders/gate-steps';
import { storedGates } from '#test/builders/stored-gates';

const today = calendarDateSchema.parse('2026-05-04');
const planning = () => storedGates(allGates(aPassedGate('intake-handoff')));
const failure = (kind: string) => ({ ok: false, error: { kind } });

describe('gate 1', () => {
  test('GT-2, GT-11: checklist, acknowledgement and the client’s word let it pass', async () => {
    const world = await storedGates();
    const ada = world.sessionOf('account-ada');
    for (const itemKey of ['reviewed', 'scope-clear', 'ambiguities-resolved']) {
      await tickChecklistItem(world.ports, ada, {
        ...world.on('intake-handoff', `command-${itemKey}`),
        criterionKey: 'requirements',
        itemKey,
        done: true,
        evidence: '',
      });
    }
    await acknowledgeGate(world.ports, world.sessionOf('account-cleo'), {
      ...world.on('intake-handoff', 'command-4'),
      criterionKey: 'intake',
      deliveryVersion: 1,
    });
    const said = { criterionKey: 'client-timeline', day: today, how: 'Call with M. Roth' };
    const claimed = await recordForRole(world.ports, ada, {
      ...world.on('intake-handoff', 'command-5'),
      ...said,
      evidence: '',
    });
    const proven = await recordForRole(world.ports, ada, {
      ...world.on('intake-handoff', 'command-6'),
      ...said,
      evidence: 'mail 4711',
    });

    expect(claimed).toMatchObject({ value: { gates: [{ body: { state: 'open' } }] } });
    expect(proven).toMatchObject({ value: { gates: [{ body: { state: 'passed' } }] } });
  });

  test('GT-2: taking away a tick that is not there is answered with the gate as it stands', async () => {
    const world = await storedGates();
    const rows = JSON.stringify([...world.ports.rows.all()]);
    const { version, body } = world.gate('intake-handoff');

    const answer = await tickChecklistItem(world.ports, world.sessionOf('account-ada'), {
      ...world.on('intake-handoff', 'command-1'),
      ...{ criterionKey: 'requirements', itemKey: 'reviewed', done: false, evidence: '' },
    });

    expect(answer).toStrictEqual({ ok: true, value: { gates: [{ version, body }] } });
    expect(JSON.stringify([...world.ports.rows.all()])).toBe(rows);
  });

  test('EV-3: a record for a contact that is not there is refused', async () => {
    const world = await storedGates();

    expect(
      await recordForRole(world.ports, world.sessionOf('account-ada'), {
        ...world.on('intake-handoff', 'command-1'),
        criterionKey: 'client-timeline',
        day: today,
        how: 'Call',
        evidence: '',
        contactId: contactIdSchema.parse('contact-0001'),
      }),
    ).toMatchObject({ error: { kind: 'not-found', facts: { what: 'contact' } } });
  });

  test('GT-5: the Accountable skips it with a rationale that the audit log keeps', async () => {
    const world = await storedGates();
    const skipped = await skipStage(world.ports, world.sessionOf('account-ada'), {
      ...world.on('intake-handoff', 'command-1'),
      rationale: 'A follow-up of the last delivery',
    });

    expect(skipped).toMatchObject({ value: { gates: [{ body: { state: 'skipped' } }] } });
    expect(world.audit()).toMatchObject([
      { action: 'gate.skip', reason: 'A follow-up of the last delivery' },
    ]);
  });

  test('GT-5: nobody skips QA, not even in order', async () => {
    const closed = ['intake-handoff', 'delivery-planning', 'production'] as const;
    const world = await storedGates(allGates(...closed.map(aPassedGate)));

    expect(
      await skipStage(world.ports, world.sessionOf('account-ada'), {
        ...world.on('qa', 'command-1'),
        rationale: 'We are late',
      }),
    ).toMatchObject(failure('never-skipped'));
  });
});

describe('withdrawing', () => {
  test('GT-4: with a reason, by who gave it', async () => {
    const world = await planning();
    await acknowledges(world, ARCHITECT, 'command-1');
    const command = { criterionKey: 'schedule-production', reason: 'Capacity changed' };
    const other = await withdrawAcknowledgement(world.ports, world.sessionOf('account-dan'), {
      ...world.on('delivery-planning', 'command-2'),
      ...command,
    });
    const own = await withdrawAcknowledgement(world.ports, world.sessionOf('account-pia'), {
      ...world.on('delivery-planning', 'command-3'),
      ...command,
    });

    expect(other).toMatchObject(failure('not-given-by-you'));
    expect(own).toMatchObject({
      value: {
        gates: [{ body: { acknowledgements: [{ withdrawn: { reason: 'Capacity changed' } }] } }],
      },
    });
    expect(world.audit()[1]).toMatchObject({ reason: 'Capacity changed' });
  });
});

describe('opening the page', () => {
  test('one call answers everything, in the shape of the contract, and writes nothing', async () => {
    const world = await planning();
    const before = world.ports.rows.calls();
    const opened = await openGates(world.ports, world.sessionOf('account-pia'), {
      deliveryId: world.delivery.id,
    });
    const reads = world.ports.rows.calls() - before;

    expect(gateContract['gate.open'].output.parse(opened.ok && opened.value)).toMatchObject({
      today: '2026-05-04',
      rights: { myRoleKeys: ['production-line-architect'] },
      gates: { length: 7 },
      roles: { length: 6 },
    });
    expect(reads).toBeLessThanOrEqual(2);
    expect(world.audit()).toStrictEqual([]);
  });
});
