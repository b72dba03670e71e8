import { SAMPLE } from '#host/sample/sample-keys';
import { type AppInProcess, appInProcess } from '#test/support/app-in-process';
import { acceptCoreReports, idOfIssue, projectPage, workItemPanel } from '#test/support/app-pages';
import type { PersonName } from '#test/support/jira-site';

const { coreReports } = SAMPLE.epics;

let app: AppInProcess;
beforeEach(() => {
  app = appInProcess();
});

async function open(who: PersonName, issueKey: string) {
  return (await workItemPanel(app, who, issueKey))['work-item.open']({});
}

test('an epic and its child show the outcome and the next gate to the stake', async () => {
  const { outcomeId } = await acceptCoreReports(app);

  for (const [issueKey, as] of [
    [coreReports, 'epic'],
    [SAMPLE.storyInProgressKey, 'child'],
  ]) {
    await expect(open('dev', issueKey!)).resolves.toMatchObject({
      ok: true,
      value: {
        kind: 'served',
        mayEdit: true,
        served: { as, outcome: { body: { id: outcomeId } }, nextStage: 'intake-handoff' },
      },
    });
  }
});

test('EV-2: who may only browse gets the published customer plan, or learns that there is none', async () => {
  await acceptCoreReports(app);
  await expect(open('carla', coreReports)).resolves.toStrictEqual({
    ok: true,
    value: { kind: 'customer-plan', latest: null },
  });
});

test('PL-3: work that serves no outcome can be put outside from its panel', async () => {
  const { deliveryId } = await acceptCoreReports(app);
  const before = await open('dev', SAMPLE.unmappedTaskKey);
  expect(before).toMatchObject({ value: { kind: 'unmapped', deliveries: [{ id: deliveryId }] } });
  expect(before.ok && before.value).not.toHaveProperty('mapIssueId');

  const panel = await workItemPanel(app, 'dev', SAMPLE.unmappedTaskKey);
  const marked = await panel['work-item.markOutside']({
    commandId: 'command-0001',
    deliveryId,
    reason: 'Internal housekeeping',
  });
  expect(marked).toStrictEqual({ ok: true, value: { reason: 'Internal housekeeping' } });
  await expect(open('dev', SAMPLE.unmappedTaskKey)).resolves.toMatchObject({
    value: { outside: [{ deliveryId, reason: 'Internal housekeeping' }] },
  });
});

test('PL-3, PL-9: work is taken back in from its panel, and the answers to its hints stay', async () => {
  const { deliveryId } = await acceptCoreReports(app);
  const panel = await workItemPanel(app, 'dev', SAMPLE.unmappedTaskKey);
  const issueId = await idOfIssue(app, SAMPLE.unmappedTaskKey);
  await projectPage(app, 'dev')['plan.keepHints']({
    ...{ commandId: 'command-0001', deliveryId, reason: 'As agreed' },
    tasks: [{ issueId, hints: ['long'] }],
  });
  const mark = { deliveryId, reason: 'Internal housekeeping' };
  await panel['work-item.markOutside']({ commandId: 'command-0002', ...mark });

  const input = { commandId: 'command-0003', deliveryId };
  await expect(panel['work-item.unmarkOutside'](input)).resolves.toStrictEqual({
    ok: true,
    value: {},
  });

  await expect(open('dev', SAMPLE.unmappedTaskKey)).resolves.toMatchObject({
    value: { outside: [] },
  });
  const stored = [...app.rows()].filter(([key]) => key.startsWith('mark/'));
  expect(stored).toMatchObject([[expect.anything(), { body: { kept: [{ hint: 'long' }] } }]]);
});

test('EV-3: an owner without account is shown by name to the stake, and to nobody else', async () => {
  const { deliveryId, outcomeId } = await acceptCoreReports(app);
  const page = projectPage(app, 'ada');
  const saved = await page['settings.saveContact']({
    ...{ commandId: 'command-0001', deliveryId, version: 0 },
    fields: { name: 'Henrik Lund', organisation: 'ACME', role: 'CFO', email: 'h@example.com' },
  });
  const contactId = saved.ok ? saved.value.body.id : '';
  await page['plan.editOutcome']({
    ...{ commandId: 'command-0002', deliveryId, outcomeId, version: 1 },
    patch: { owners: [{ kind: 'contact', contactId }] },
  });

  await expect(open('dev', coreReports)).resolves.toMatchObject({
    value: { served: { contacts: [{ id: contactId, name: 'Henrik Lund' }] } },
  });
  expect(JSON.stringify(await open('dev', coreReports))).not.toContain('h@example.com');
  for (const who of ['carla', 'oscar'] as const) {
    expect(JSON.stringify(await open(who, coreReports))).not.toContain('Henrik');
  }

  await page['settings.removeContact']({
    ...{ commandId: 'command-0003', deliveryId, contactId, version: 1 },
  });
  await expect(open('dev', coreReports)).resolves.toMatchObject({
    value: { served: { contacts: [] } },
  });
});

test('PL-3: an unmapped epic is mapped from its panel; a work item without epic cannot be', async () => {
  const { deliveryId, outcomeId } = await acceptCoreReports(app);
  const input = { deliveryId, outcomeId, version: 1 };
  const epic = await workItemPanel(app, 'dev', SAMPLE.epics.monthEnd);

  const mapped = await epic['work-item.map']({ ...input, commandId: 'command-0001' });
  expect(mapped).toMatchObject({ ok: true, value: { version: 2 } });

  const lonely = await workItemPanel(app, 'dev', SAMPLE.unmappedTaskKey);
  await expect(
    lonely['work-item.map']({ ...input, commandId: 'command-0002', version: 2 }),
  ).resolves.toMatchObject({ error: { kind: 'no-epic' } });
});

test('EV-1: a work item that the person may not see is not found', async () => {
  await acceptCoreReports(app);
  await expect(open('dev', SAMPLE.commercialIssueKey)).resolves.toMatchObject({
    error: { kind: 'not-found' },
  });
});

test('EV-2: rights count in the home project of the delivery that claims an epic of another project', async () => {
  const { deliveryId, outcomeId } = await acceptCoreReports(app);
  const elsewhere = await workItemPanel(app, 'ada', SAMPLE.otherProjectEpicKey);
  const mapped = await elsewhere['work-item.map']({
    commandId: 'command-0001',
    deliveryId,
    outcomeId,
    version: 1,
  });
  expect(mapped.ok).toBe(true);

  await expect(open('ada', SAMPLE.otherProjectEpicKey)).resolves.toMatchObject({
    value: { kind: 'served', served: { isHome: false } },
  });
  const reply = await open('oscar', SAMPLE.otherProjectEpicKey);
  expect(JSON.stringify(reply)).not.toContain(deliveryId);
  const opened = await projectPage(app, 'dev')['delivery.open']({ deliveryId });
  expect(JSON.stringify(opened)).not.toContain('OPS');
});
