import { confirmEvidence } from '#application/plan/confirm-evidence';
import { editOutcome } from '#application/plan/edit-outcome';
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
      patch: { signOffRole: ROLE_KEYS.deliveryOwner },
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
      patch: { owners: [{ kind: 'account', accountId }] },
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
});
