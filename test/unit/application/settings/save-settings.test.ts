import { saveSettings } from '#application/settings/save-settings';
import type { Stake } from '#domain/delivery/project-settings';
import { accountIdSchema, commandIdSchema } from '#domain/shared/identifiers';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';

const ADA = accountIdSchema.parse('account-ada');
const BOB = accountIdSchema.parse('account-bob');

type Saved = { readonly evenWithoutMe?: true; readonly version?: number };

/** Ada, a project admin, names the stake. */
async function save(
  ports: FakePorts,
  named: Partial<Extract<Stake, { kind: 'named' }>> | 'editors',
  { version = 0, ...rest }: Saved = {},
) {
  const stake: Stake =
    named === 'editors'
      ? { kind: 'editors' }
      : { kind: 'named', accountIds: [], groupIds: [], projectRoleIds: [], ...named };
  return saveSettings(ports, await aSession(ports), {
    ...{ commandId: commandIdSchema.parse(`command-save-${version}`), version, ...rest },
    settings: { stake, rejectedResolutionIds: [] },
  });
}

describe('EV-2: project roles in the stake', () => {
  const roles = (count: number) => Array.from({ length: count }, (_, index) => `${10_000 + index}`);

  test('are five at most, because each is read at a call; more are refused and nothing is stored', async () => {
    const ports = fakePorts();
    const refused = await save(ports, { accountIds: [ADA], projectRoleIds: roles(6) });

    expect(refused).toMatchObject({
      error: { kind: 'too-many-roles', facts: { maximum: 5, actual: 6 } },
    });
    expect(ports.rows.all().size).toBe(0);
    expect(await save(ports, { accountIds: [ADA], projectRoleIds: roles(5) })).toMatchObject({
      ok: true,
    });
  });
});

describe('EV-2: a stake that leaves out whoever saves it', () => {
  test('is not stored before they say that they know', async () => {
    const ports = fakePorts();

    expect(await save(ports, { accountIds: [BOB] })).toMatchObject({
      error: { kind: 'leaves-you-out' },
    });
    expect(ports.rows.all().size).toBe(0);
    expect(await save(ports, { accountIds: [BOB] }, { evenWithoutMe: true })).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ['a group of theirs', { groupIds: ['g1'] }],
    ['a project role of theirs', { projectRoleIds: ['7'] }],
    ['themself', { accountIds: [BOB, ADA] }],
  ])('is one that does not name %s', async (_what, named) => {
    const ports = fakePorts();
    ports.jira.groupIds = ['g1'];
    ports.jira.roleMembers = { '7': { accountIds: [ADA], groupIds: [] } };

    expect(await save(ports, named)).toMatchObject({ ok: true });
  });

  test('is everyone who may edit, when they may not', async () => {
    const ports = fakePorts();
    await save(ports, { accountIds: [ADA] });
    ports.jira.rights = { browse: true, editIssues: false };

    expect(await save(ports, 'editors', { version: 1 })).toMatchObject({
      error: { kind: 'leaves-you-out' },
    });
  });

  test('is not asked about when the stake stays as it is', async () => {
    const ports = fakePorts();
    await save(ports, { accountIds: [BOB] }, { evenWithoutMe: true });

    expect(await save(ports, { accountIds: [BOB] }, { version: 1 })).toMatchObject({ ok: true });
  });

  test('is not asked about again when the command is recorded', async () => {
    const ports = fakePorts();
    ports.jira.groupIds = ['g1'];
    const first = await save(ports, { groupIds: ['g1'] });
    ports.jira.groupIds = [];

    expect(await save(ports, { groupIds: ['g1'] })).toStrictEqual(first);
  });
});
