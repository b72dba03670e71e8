import { confirmEvidence } from '#application/plan/confirm-evidence';
import { editOutcome } from '#application/plan/edit-outcome';
import { outcomeAt } from '#application/ports/row-address';
import { ROLE_KEYS } from '#domain/delivery/default-roles';
import { accountIdSchema } from '#domain/shared/identifiers';
import { aSession } from '#test/fakes/fake-ports';
import { type PlanInMemory, planInMemory } from '#test/support/plan-in-memory';

let plan: PlanInMemory;
beforeEach(async () => {
  plan = await planInMemory([['10010']]);
});

describe('PL-5: confirming the evidence', () => {
  test('is for owners and holders of the sign-off role, and can be taken back', async () => {
    const { ports, session, about } = plan;
    const confirm = { confirmed: true, note: 'Seen in production' };
    const stranger = await confirmEvidence(ports, session, {
      ...about(1, 'command-0001'),
      ...confirm,
    });
    expect(stranger).toMatchObject({ error: { kind: 'forbidden', facts: { needs: 'hold-role' } } });

    await editOutcome(ports, session, {
      ...about(1, 'command-0002'),
      patch: { evidence: 'Signed report', signOffRole: ROLE_KEYS.deliveryOwner },
    });
    await confirmEvidence(ports, session, { ...about(1, 'command-0003'), ...confirm });
    expect(plan.outcome(1).evidenceConfirmed).toMatchObject({
      by: 'account-ada',
      note: confirm.note,
    });

    await confirmEvidence(ports, session, {
      ...about(1, 'command-0004'),
      confirmed: false,
      note: '',
    });
    expect(plan.outcome(1)).not.toHaveProperty('evidenceConfirmed');
  });

  test('is for an owner by account who cannot edit either', async () => {
    const { ports, session, about } = plan;
    const accountId = accountIdSchema.parse('account-bob');
    await editOutcome(ports, session, {
      ...about(1, 'command-0001'),
      patch: { evidence: 'Signed report', owners: [{ kind: 'account', accountId }] },
    });
    const bob = await aSession(ports, { accountId: 'account-bob' });

    const done = await confirmEvidence(ports, bob, {
      ...about(1, 'command-0002'),
      confirmed: true,
      note: '',
    });
    expect(done.ok).toBe(true);
  });

  test('falls away when what was confirmed is changed, and stays when something else is', async () => {
    const { ports, session, about } = plan;
    await editOutcome(ports, session, {
      ...about(1, 'command-0001'),
      patch: { evidence: 'Signed report', signOffRole: ROLE_KEYS.deliveryOwner },
    });
    const confirm = { confirmed: true, note: '' };
    await confirmEvidence(ports, session, { ...about(1, 'command-0002'), ...confirm });

    await editOutcome(ports, session, {
      ...about(1, 'command-0003'),
      patch: { customerWording: 'Report available' },
    });
    expect(plan.outcome(1)).toHaveProperty('evidenceConfirmed');

    await editOutcome(ports, session, {
      ...about(1, 'command-0004'),
      patch: { evidence: 'Nothing at all' },
    });
    expect(plan.outcome(1)).not.toHaveProperty('evidenceConfirmed');
  });

  test('is refused while no evidence is written down, and nothing is stored', async () => {
    const { ports, session, about } = plan;
    await editOutcome(ports, session, {
      ...about(1, 'command-0001'),
      patch: { signOffRole: ROLE_KEYS.deliveryOwner },
    });
    const before = plan.outcome(1);

    const refused = await confirmEvidence(ports, session, {
      ...about(1, 'command-0002'),
      ...{ confirmed: true, note: 'I saw it' },
    });

    expect(refused).toMatchObject({ ok: false, error: { kind: 'evidence-missing', facts: {} } });
    expect(plan.outcome(1)).toStrictEqual(before);
  });

  test('is refused as forbidden first: who may not confirm learns nothing about the evidence', async () => {
    const { ports, session, about } = plan;

    const refused = await confirmEvidence(ports, session, {
      ...about(1, 'command-0001'),
      ...{ confirmed: true, note: '' },
    });

    expect(refused).toMatchObject({ error: { kind: 'forbidden' } });
  });

  test('given without evidence before that was refused, it can still be taken back', async () => {
    const { ports, session, about, deliveryId } = plan;
    await editOutcome(ports, session, {
      ...about(1, 'command-0001'),
      patch: { signOffRole: ROLE_KEYS.deliveryOwner },
    });
    const { outcomeId, version } = about(1, 'command-0002');
    const evidenceConfirmed = { by: session.accountId, at: ports.clock.now(), note: '' };
    await ports.rows.transact([
      {
        kind: 'set',
        address: outcomeAt(deliveryId, outcomeId),
        row: { version, body: { ...plan.outcome(1), evidenceConfirmed } },
        condition: { version },
      },
    ]);

    const done = await confirmEvidence(ports, session, {
      ...about(1, 'command-0003'),
      ...{ confirmed: false, note: '' },
    });

    expect(done.ok).toBe(true);
    expect(plan.outcome(1)).not.toHaveProperty('evidenceConfirmed');
  });
});
