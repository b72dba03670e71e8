import { SAMPLE } from '#host/sample/sample-keys';
import { type AppInProcess, appInProcess } from '#test/support/app-in-process';
import { acceptCoreReports, idOfIssue, projectPage } from '#test/support/app-pages';
import type { PersonName } from '#test/support/jira-site';
import { storageContradictions } from '#test/support/storage-laws';

let app: AppInProcess;
beforeEach(() => {
  app = appInProcess();
});

const pageOf = (who: PersonName) => projectPage(app, who);
const line = (epicIds: string[]) => ({
  statement: 'Reports are available',
  epicIds,
  evidence: '',
  owners: [],
  customerWording: '',
});

test('DL-7: opening writes nothing; after the first accept the page has the delivery', async () => {
  const before = await pageOf('ada')['delivery.open']({});
  expect(before).toMatchObject({ ok: true, value: { access: 'delivery', deliveries: [] } });
  expect(app.rows().size).toBe(0);

  const { deliveryId } = await acceptCoreReports(app);

  const after = await pageOf('ada')['delivery.open']({ deliveryId });
  expect(after).toMatchObject({
    ok: true,
    value: {
      accountId: SAMPLE.people.ada.accountId,
      selected: { delivery: { body: { name: SAMPLE.project.name } }, outcomes: [{ version: 1 }] },
      rights: { mayEdit: true, myRoleKeys: ['delivery-owner'] },
    },
  });
  expect(storageContradictions(app.rows())).toStrictEqual([]);
});

test('EV-2: who may only browse gets the published plans, and may not write', async () => {
  const { deliveryId } = await acceptCoreReports(app);

  const opened = await pageOf('carla')['delivery.open']({ deliveryId });
  expect(opened).toMatchObject({ ok: true, value: { access: 'customer-plan', plans: [] } });
  const edited = await pageOf('carla')['delivery.edit']({
    commandId: 'command-0001',
    deliveryId,
    version: 1,
    patch: { name: 'Mine' },
  });
  expect(edited).toMatchObject({ error: { kind: 'forbidden', facts: { needs: 'edit' } } });
});

test('DL-7: a delivery of another project is not found, and its context is the platform’s', async () => {
  const { deliveryId } = await acceptCoreReports(app);

  const reply = await projectPage(app, 'ada', 'otherProject')['delivery.open']({ deliveryId });
  expect(reply).toMatchObject({ error: { kind: 'not-found', facts: { what: 'delivery' } } });
});

test('EV-1: an epic that the person does not see is refused like one that does not exist', async () => {
  const hidden = await idOfIssue(app, SAMPLE.commercialIssueKey);
  const reply = await pageOf('dev')['plan.accept']({
    commandId: 'command-0001',
    outcomes: [line([hidden])],
  });
  const missing = await pageOf('dev')['plan.accept']({
    commandId: 'command-0002',
    outcomes: [line(['999999'])],
  });

  expect(reply).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  expect(missing).toStrictEqual(reply);
  expect(app.rows().size).toBe(0);
});

test('EV-4: the second of two browsers gets both values over the wire, picks, and saves', async () => {
  const { deliveryId, outcomeId } = await acceptCoreReports(app);
  const edit = (who: PersonName, version: number, statement: string) =>
    pageOf(who)['plan.editOutcome']({
      commandId: `command-${who}-${version}`,
      deliveryId,
      outcomeId,
      version,
      patch: { statement },
    });
  await edit('ada', 1, 'Ada’s words');

  const late = await edit('grace', 1, 'Grace’s words');
  expect(late).toMatchObject({
    error: { kind: 'conflict', facts: { mine: { statement: 'Grace’s words' }, theirVersion: 2 } },
  });
  await edit('grace', 2, 'Grace’s words');

  const log = await pageOf('ada')['settings.audit']({ deliveryId });
  const edits = log.ok
    ? log.value.entries.filter(({ action }) => action === 'plan.editOutcome')
    : [];
  expect(edits.map(({ by }) => by)).toStrictEqual([
    SAMPLE.people.grace.accountId,
    SAMPLE.people.ada.accountId,
  ]);
});

test.each([
  ['an answer that was lost', 504],
  ['a storage that did not answer', 503],
])('decision 5: %s leaves exactly one change and one audit entry', async (_what, status) => {
  const { deliveryId, outcomeId } = await acceptCoreReports(app);
  const isTransaction = ({ path }: { path: string }) => path.endsWith('/transaction');
  for (let request = 0; request < 20; request += 1) {
    app.storageFaults.push((sent) => {
      if (!isTransaction(sent)) return undefined;
      app.storageFaults.length = 0;
      return status;
    });
  }

  const reply = await pageOf('ada')['plan.editOutcome']({
    commandId: 'command-edit',
    deliveryId,
    outcomeId,
    version: 1,
    patch: { statement: 'Once' },
  });

  expect(reply).toMatchObject({ ok: true, value: { version: 2 } });
  const entries = [...app.rows().keys()].filter((name) => name.endsWith('.command-edit'));
  expect(entries).toHaveLength(1);
  expect(storageContradictions(app.rows())).toStrictEqual([]);
});

test('EV-3: a storage that stays silent is data for the page; the log has no payload and no person', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation();
  app.storageFaults.push(...Array.from({ length: 40 }, () => () => 503));
  const reply = await pageOf('ada')['delivery.open']({});
  expect(reply).toMatchObject({
    error: { kind: 'unavailable', facts: { service: 'storage' } },
  });
  const [line] = log.mock.calls.flat();
  expect(line).toContain('"call":"delivery.open"');
  expect(line).not.toContain(SAMPLE.people.ada.accountId);
});

test('malformed input is refused with its places before anything is read', async () => {
  const page = pageOf('ada');
  const wrong = { commandId: '<x>', outcomes: [{ ...line([]), statement: ' ' }] };

  const reply = await page['plan.accept'](wrong);

  expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
  const paths = !reply.ok && reply.error.kind === 'invalid-input' && reply.error.facts.issues;
  expect(paths && paths.map(({ path }) => path)).toStrictEqual([
    'commandId',
    'outcomes.0.statement',
  ]);
  expect(app.storageCalls).toStrictEqual([]);
  expect(app.jiraCalls).toStrictEqual([]);
});
