import { saveContact } from '#application/settings/save-contact';
import { saveRole } from '#application/settings/save-role';
import { saveSettings } from '#application/settings/save-settings';
import { settingsContract } from '#contracts/settings-contract';
import { type PlanInMemory, planInMemory } from '#test/support/plan-in-memory';

let plan: PlanInMemory;
beforeEach(async () => {
  plan = await planInMemory([[]]);
});

const stored = () => JSON.stringify([...plan.ports.rows.all()]);
const contracts = settingsContract;

function contact(commandId: string, rest: object) {
  const fields = { name: 'M. Roth', organisation: 'ACME', role: 'CFO', email: '' };
  const input = { commandId, deliveryId: plan.deliveryId, version: 0, fields, ...rest };
  const parsed = contracts['settings.saveContact'].input.parse(input);
  return saveContact(plan.ports, plan.session, parsed);
}

function settings(commandId: string, version: number, rejectedResolutionIds: readonly string[]) {
  const input = {
    commandId,
    version,
    settings: { stake: { kind: 'editors' }, rejectedResolutionIds },
  };
  const parsed = contracts['settings.save'].input.parse(input);
  return saveSettings(plan.ports, plan.session, parsed);
}

describe('what is saved as it was is answered as it stands, and nothing is stored', () => {
  test('EV-3: a contact', async () => {
    const added = await contact('contact-0001', {});
    const rows = stored();

    const again = await contact('command-0002', { contactId: 'contact-0001', version: 1 });

    expect(added).toMatchObject({ ok: true, value: { version: 1 } });
    expect(again).toStrictEqual(added);
    expect(stored()).toBe(rows);
  });

  test('EV-7: a role', async () => {
    const [role] = plan.session.roles;
    const rows = stored();

    const saved = await saveRole(plan.ports, plan.session, {
      ...contracts['settings.saveRole'].input.parse({
        ...{ commandId: 'command-0001', deliveryId: plan.deliveryId, version: 1, role: role!.body },
      }),
    });

    expect(saved).toStrictEqual({ ok: true, value: { version: 1, body: role!.body } });
    expect(stored()).toBe(rows);
  });

  test('EV-2: the settings of a project', async () => {
    const saved = await settings('command-0001', 0, ['1']);
    const rows = stored();

    expect(await settings('command-0002', 1, ['1'])).toStrictEqual(saved);
    expect(stored()).toBe(rows);
  });
});

describe('EV-4: settings on a version that nobody was shown', () => {
  test('are a conflict with what counts while nothing was saved', async () => {
    const rows = stored();

    expect(await settings('command-0001', 3, ['1'])).toMatchObject({
      ok: false,
      error: {
        kind: 'conflict',
        facts: {
          mine: { rejectedResolutionIds: ['1'] },
          theirs: { stake: { kind: 'editors' }, rejectedResolutionIds: [] },
          theirVersion: 0,
        },
      },
    });
    expect(stored()).toBe(rows);
  });

  test('are a conflict with what was saved meanwhile', async () => {
    await settings('command-0001', 0, ['1']);

    expect(await settings('command-0002', 0, ['2'])).toMatchObject({
      error: {
        kind: 'conflict',
        facts: { theirs: { rejectedResolutionIds: ['1'] }, theirVersion: 1 },
      },
    });
  });
});
