import { acceptOutcomes } from '#application/plan/accept-outcomes';
import { editOutcome } from '#application/plan/edit-outcome';
import { mapEpic } from '#application/plan/map-epic';
import { issueIdSchema } from '#domain/shared/identifiers';
import { acceptInput } from '#test/builders/plan-inputs';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import { planInMemory } from '#test/support/plan-in-memory';
import { storageContradictions } from '#test/support/storage-laws';

const line = [{ epicIds: ['10010'], statement: 'In our own words' }];

let ports: FakePorts;
beforeEach(async () => {
  ports = fakePorts();
  ports.jira.workItems = [aVisibleEpic('10010')];
  // Both projects have their deliveries, so that the next transaction is the one with the claim.
  for (const projectId of ['10000', '20000']) {
    await acceptOutcomes(
      ports,
      await aSession(ports, { projectId }),
      acceptInput(`start-${projectId}`, [{}]),
    );
  }
});

const acceptIn = async (projectId: string) =>
  acceptOutcomes(
    ports,
    await aSession(ports, { projectId }),
    acceptInput(`command-${projectId}`, line),
  );

test('PL-1: of two deliveries that claim an epic at once, the one that reserved it gets it', async () => {
  let theirs: unknown;
  ports.rows.beforeNextTransaction(async () => {
    theirs = await acceptIn('20000');
  });

  const mine = await acceptIn('10000');

  expect(mine.ok).toBe(true);
  expect(theirs).toMatchObject({ error: { kind: 'epic-taken', facts: { sameDelivery: false } } });
  expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
});

test('decision 5: who comes back after a minute finds the reservation taken over, and claims nothing', async () => {
  let theirs: { readonly ok: boolean } | undefined;
  ports.rows.beforeNextTransaction(async () => {
    ports.advance(61);
    theirs = await acceptIn('20000');
  });

  const mine = await acceptIn('10000');

  expect(theirs?.ok).toBe(true);
  expect(mine).toMatchObject({ error: { kind: 'epic-taken' } });
  expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
});

test('EV-4: who picks after a conflict gets the epic that the refused command had reserved', async () => {
  const plan = await planInMemory([[]]);
  plan.ports.rows.beforeNextTransaction(async () => {
    await editOutcome(plan.ports, plan.session, {
      ...plan.about(1, 'command-edit'),
      patch: { statement: 'In other words' },
    });
  });
  const issueId = issueIdSchema.parse('10010');
  const refused = await mapEpic(plan.ports, plan.session, {
    ...plan.about(1, 'command-map-1'),
    issueId,
  });

  const picked = await mapEpic(plan.ports, plan.session, {
    ...plan.about(1, 'command-map-2'),
    issueId,
  });

  expect(refused).toMatchObject({ error: { kind: 'conflict' } });
  expect(picked).toMatchObject({ ok: true, value: { body: { epicIds: ['10010'] } } });
  expect(storageContradictions(plan.ports.rows.all())).toStrictEqual([]);
});
