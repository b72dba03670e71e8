import { createDelivery, DELIVERIES_PER_PROJECT } from '#application/delivery/create-delivery';
import { openDelivery } from '#application/delivery/open-delivery';
import { readClaimsElsewhere } from '#application/delivery/read-claims-elsewhere';
import { acceptOutcomes } from '#application/plan/accept-outcomes';
import { deleteOutcome } from '#application/plan/delete-outcome';
import { openWorkItem } from '#application/work-item/open-work-item';
import type { RowHead } from '#domain/audit/row-head';
import type { Delivery } from '#domain/delivery/delivery';
import type { Role } from '#domain/delivery/role';
import { commandIdSchema, deliveryIdSchema, issueIdSchema } from '#domain/shared/identifiers';
import { acceptInput } from '#test/builders/plan-inputs';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import { planInMemory } from '#test/support/plan-in-memory';

async function create(ports: FakePorts, command: string, accountId = 'account-ada') {
  return createDelivery(ports, await aSession(ports, { accountId, deliveryId: 'new' }), {
    ...{
      commandId: commandIdSchema.parse(command),
      name: `Delivery of ${command}`,
      client: 'BETA',
    },
  });
}

function bodyOf(ports: FakePorts, name: string): unknown {
  return ports.rows.all().get(name)?.body;
}

function deliveriesOf(ports: FakePorts): readonly string[] {
  return (bodyOf(ports, 'head/10000.delivery') as RowHead | undefined)?.order ?? [];
}

describe('DL-7: a project may have several deliveries', () => {
  test('another one stands beside the first, with roles and gates of its own', async () => {
    const { ports, deliveryId } = await planInMemory([['10010']]);

    expect(await create(ports, 'command-second')).toStrictEqual({
      ...{ ok: true, value: { deliveryId: 'command-second' } },
    });
    expect(deliveriesOf(ports)).toStrictEqual([deliveryId, 'command-second']);
    expect(bodyOf(ports, 'delivery/command-second')).toMatchObject({
      ...{ name: 'Delivery of command-second', client: 'BETA', projectId: '10000' },
    } satisfies Partial<Record<keyof Delivery, unknown>>);
    expect(bodyOf(ports, 'gate/command-second.intake-handoff')).toMatchObject({ state: 'open' });
  });

  test('EV-7: whoever creates it is its delivery owner, and nobody holds another role', async () => {
    const { ports } = await planInMemory([[]]);
    await create(ports, 'command-second', 'account-grace');

    const session = await aSession(ports, {
      ...{ accountId: 'account-grace', deliveryId: 'command-second' },
    });

    expect(session.access.myRoleKeys).toStrictEqual(['delivery-owner']);
    const roles = session.roles.map(({ body }): Role => body);
    expect(roles.filter(({ holders }) => holders.length > 0)).toHaveLength(1);
  });

  test('it may be the first one, when nothing was accepted yet', async () => {
    const ports = fakePorts();
    await create(ports, 'command-first');

    const accepted = await acceptOutcomes(
      ports,
      await aSession(ports),
      acceptInput('command-accept', [{ epicIds: [] }]),
    );

    expect(accepted).toMatchObject({ value: { deliveryId: 'command-first' } });
    expect(deliveriesOf(ports)).toStrictEqual(['command-first']);
  });
});

describe('EV-2: which deliveries the page names', () => {
  async function named(ports: FakePorts, accountId: string): Promise<readonly string[]> {
    const opened = await openDelivery(ports, await aSession(ports, { accountId }));
    return opened.access === 'delivery' ? opened.deliveries.map(({ id }) => id) : [];
  }

  test('all of them for the stake; for a holder of roles outside it those that they hold a role in', async () => {
    const { ports, deliveryId } = await planInMemory([[]]);
    await create(ports, 'command-second', 'account-grace');
    await create(ports, 'command-third', 'account-grace');
    expect(await named(ports, 'account-grace')).toHaveLength(3);

    ports.jira.rights = { browse: true, editIssues: false };

    expect(await named(ports, 'account-ada')).toStrictEqual([deliveryId]);
    expect(await named(ports, 'account-grace')).toStrictEqual(['command-second', 'command-third']);
    expect(await named(ports, 'account-bob')).toStrictEqual([]);
  });

  test('nor does the panel of unmapped work offer outcomes of a delivery that somebody does not see', async () => {
    const { ports, deliveryId } = await planInMemory([['10010'], []]);
    await create(ports, 'command-second', 'account-grace');
    const offered = async (accountId: string) => {
      const session = await aSession(ports, { accountId });
      const opened = await openWorkItem(ports, session, issueIdSchema.parse('10012'));
      return opened.ok && opened.value.kind === 'unmapped'
        ? opened.value.deliveries.map(({ id }) => id)
        : opened;
    };
    expect(await offered('account-grace')).toStrictEqual([deliveryId, 'command-second']);

    ports.jira.rights = { browse: true, editIssues: false };

    expect(await offered('account-grace')).toStrictEqual(['command-second']);
  });
});

describe('decision 5: how often a delivery is created', () => {
  test('once, when the same command is sent twice or at the same time', async () => {
    const { ports } = await planInMemory([[]]);

    const [first, twin] = await Promise.all([
      create(ports, 'command-second'),
      create(ports, 'command-second'),
    ]);

    expect(first).toStrictEqual(twin);
    expect(await create(ports, 'command-second')).toStrictEqual(first);
    expect(deliveriesOf(ports)).toHaveLength(2);
  });

  test('once for each of two people who press at the same time', async () => {
    const { ports } = await planInMemory([[]]);

    await Promise.all([
      create(ports, 'command-of-ada'),
      create(ports, 'command-of-grace', 'account-grace'),
    ]);

    expect([...deliveriesOf(ports)].sort()).toStrictEqual(
      ['command-of-ada', 'command-of-grace', 'delivery-10000-1'].sort(),
    );
  });

  test('never over a delivery that is there, whatever id the command pretends to have', async () => {
    const { ports, deliveryId } = await planInMemory([['10010']]);
    const before = new Map(ports.rows.all());

    expect(await create(ports, deliveryId)).toMatchObject({ error: { kind: 'command-reused' } });
    expect(ports.rows.all()).toStrictEqual(before);
  });

  test('25 times for a project; one more is refused and nothing is stored', async () => {
    const ports = fakePorts();
    for (let number = 1; number <= DELIVERIES_PER_PROJECT; number += 1) {
      expect(await create(ports, `command-number-${number}`)).toMatchObject({ ok: true });
    }
    const before = ports.rows.all().size;

    expect(await create(ports, 'command-too-many')).toMatchObject({
      error: { kind: 'too-many-deliveries', facts: { maximum: 25 } },
    });
    expect(ports.rows.all().size).toBe(before);
  });
});

describe('DL-7: what other deliveries of the project own', () => {
  test('are their epics, without those of outcomes that were deleted', async () => {
    const { ports, session, about } = await planInMemory([['10010'], ['10011']]);
    await create(ports, 'command-second');
    await deleteOutcome(ports, session, about(2, 'command-delete'));
    const ofSecond = await aSession(ports, { deliveryId: 'command-second' });

    const claims = await readClaimsElsewhere(ports.rows, ofSecond, {
      deliveryId: deliveryIdSchema.parse('command-second'),
    });

    expect(claims).toStrictEqual({ issueIds: ['10010'] });
  });

  test('PL-1: one of their epics is refused, and one that is free is taken', async () => {
    const { ports } = await planInMemory([['10010']]);
    await create(ports, 'command-second');
    const ofSecond = await aSession(ports, { deliveryId: 'command-second' });
    const accept = (command: string, epicId: string) =>
      acceptOutcomes(ports, ofSecond, {
        ...acceptInput(command, [{ epicIds: [epicId] }]),
        deliveryId: deliveryIdSchema.parse('command-second'),
      });
    ports.jira.workItems.push(aVisibleEpic('10012'));

    expect(await accept('command-taken', '10010')).toMatchObject({
      error: { kind: 'epic-taken', facts: { sameDelivery: false } },
    });
    expect(await accept('command-free', '10012')).toMatchObject({
      value: { deliveryId: 'command-second' },
    });
    const first = await aSession(ports);
    const { id } = first.delivery!.body;
    expect(await readClaimsElsewhere(ports.rows, first, { deliveryId: id })).toStrictEqual({
      ...{ issueIds: ['10012'] },
    });
  });
});
