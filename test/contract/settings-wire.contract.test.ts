import { SAMPLE } from '#host/sample/sample-keys';
import { type AppInProcess, appInProcess } from '#test/support/app-in-process';
import { acceptCoreReports, idOfIssue, projectPage } from '#test/support/app-pages';
import { attach } from '#test/support/attach-rule';
import type { PersonName } from '#test/support/jira-site';
import { storageContradictions } from '#test/support/storage-laws';

let app: AppInProcess;
beforeEach(() => {
  app = appInProcess();
});
const pageOf = (who: PersonName) => projectPage(app, who);
const { dev } = SAMPLE.people;
const everybody = { kind: 'editors' as const };

describe('EV-2: the stake', () => {
  const save = (version: number, accountIds: string[], projectRoleIds: string[] = []) =>
    pageOf('ada')['settings.save']({
      commandId: `command-settings-${version}`,
      version,
      settings: {
        stake: { kind: 'named', accountIds, groupIds: [], projectRoleIds },
        rejectedResolutionIds: [],
      },
      // Ada names others.
      evenWithoutMe: true,
    });

  test('is saved by project admins, with a version from the first time on', async () => {
    await acceptCoreReports(app);
    await expect(save(0, [dev.accountId])).resolves.toMatchObject({
      value: { settingsVersion: 1 },
    });
    await expect(save(0, [])).resolves.toMatchObject({ ok: false });
    await expect(save(1, [])).resolves.toMatchObject({ value: { settingsVersion: 2 } });

    const refused = await pageOf('dev')['settings.save']({
      commandId: 'command-refused',
      version: 2,
      settings: { stake: everybody, rejectedResolutionIds: [] },
    });
    expect(refused).toMatchObject({ error: { facts: { needs: 'administer-project' } } });
  });

  test('decides who sees the delivery; holders of roles always do', async () => {
    await acceptCoreReports(app);
    await save(0, [dev.accountId]);

    const access = async (who: PersonName) => {
      const reply = await pageOf(who)['delivery.open']({});
      return reply.ok ? reply.value.access : reply.error.kind;
    };
    await expect(access('dev')).resolves.toBe('delivery');
    await expect(access('grace')).resolves.toBe('customer-plan');
    await expect(access('ada')).resolves.toBe('delivery');
    await expect(access('oscar')).resolves.toBe('forbidden');
  });

  test('costs one request to Jira, and more only when it names groups or project roles', async () => {
    await acceptCoreReports(app);
    app.jiraCalls.length = 0;
    await pageOf('grace')['delivery.open']({});
    expect(app.jiraCalls.map(({ path, as }) => [path.split('?')[0], as])).toStrictEqual([
      ['/rest/api/3/mypermissions', 'user'],
    ]);

    await save(0, [], ['10002']);
    app.jiraCalls.length = 0;
    await pageOf('grace')['delivery.open']({});
    const asked = app.jiraCalls.map(({ path, as }) => [path.split('?')[0], as]);
    expect(asked.slice(0, 2)).toStrictEqual([
      ['/rest/api/3/mypermissions', 'user'],
      [`/rest/api/3/project/${SAMPLE.project.id}/role/10002`, 'app'],
    ]);
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

describe('EV-7: roles', () => {
  test('get holders from the delivery owner; a new label reaches the gates in the same transaction', async () => {
    const { deliveryId } = await acceptCoreReports(app);
    const role = {
      key: 'qa-engineer',
      label: 'Head of QA',
      side: 'us' as const,
      holders: [{ kind: 'account' as const, accountId: dev.accountId }],
      deputies: [],
    };

    const saved = await pageOf('ada')['settings.saveRole']({
      commandId: 'command-0001',
      deliveryId,
      version: 1,
      role,
    });

    expect(saved).toMatchObject({ ok: true, value: { version: 2, body: role } });
    const opened = await pageOf('dev')['delivery.open']({ deliveryId });
    expect(opened).toMatchObject({ value: { rights: { myRoleKeys: ['qa-engineer'] } } });
    const gates = [...app.rows()].filter(([name]) => name.startsWith('gate/'));
    expect(JSON.stringify(gates)).toContain('Head of QA');
    expect(JSON.stringify(gates)).not.toContain('QA Engineer');
    expect(storageContradictions(app.rows())).toStrictEqual([]);
  });

  test('are added under a key of their own, with holders that exist', async () => {
    const { deliveryId } = await acceptCoreReports(app);
    const send = (commandId: string, key: string, contactId?: string) =>
      pageOf('ada')['settings.saveRole']({
        commandId,
        deliveryId,
        version: 0,
        role: {
          key,
          label: 'Sponsor',
          side: 'customer',
          holders: contactId === undefined ? [] : [{ kind: 'contact', contactId }],
          deputies: [],
        },
      });

    await expect(send('command-0001', 'sponsor')).resolves.toMatchObject({ ok: true });
    await expect(send('command-0002', 'sponsor')).resolves.toMatchObject({
      error: { kind: 'role-exists', facts: { key: 'sponsor' } },
    });
    await expect(send('command-0003', 'cfo', 'contact-unknown')).resolves.toMatchObject({
      error: { kind: 'not-found', facts: { what: 'contact' } },
    });
  });
});

test('EV-3: a contact is removed in one step, and nothing of the person is left anywhere', async () => {
  const { deliveryId } = await acceptCoreReports(app);
  const fields = { name: 'M. Roth', organisation: 'ACME', role: 'CFO', email: 'roth@example.org' };
  const page = pageOf('ada');
  const add = { commandId: 'command-0001', deliveryId, version: 0, fields };
  const added = await page['settings.saveContact'](add);
  expect(added).toMatchObject({ ok: true, value: { version: 1, body: fields } });
  await expect(page['settings.saveContact'](add)).resolves.toStrictEqual(added);
  const contactId = added.ok ? added.value.body.id : '';
  const changed = await page['settings.saveContact']({
    commandId: 'command-0002',
    deliveryId,
    contactId,
    version: 1,
    fields: { ...fields, role: 'Chair' },
  });
  expect(changed).toMatchObject({ ok: true, value: { version: 2 } });

  const removed = await page['settings.removeContact']({
    commandId: 'command-0003',
    deliveryId,
    contactId,
    version: 2,
  });

  expect(removed).toStrictEqual({ ok: true, value: { removed: contactId } });
  expect(JSON.stringify([...app.rows()])).not.toMatch(/Roth|roth|CFO|Chair/);
  const log = await page['settings.audit']({ deliveryId });
  expect(log.ok && log.value.entries.map(({ action }) => action)).toStrictEqual([
    'settings.removeContact',
    'settings.saveContact',
    'settings.saveContact',
    'plan.accept',
    'delivery.create',
  ]);
});

test('GT-10: the audit log is read a page at a time, newest first, each entry once', async () => {
  const { deliveryId, outcomeId } = await acceptCoreReports(app);
  const page = pageOf('ada');
  for (let version = 1; version <= 60; version += 1) {
    app.site.clock.advance(1000);
    await page['plan.editOutcome']({
      commandId: `command-edit-${version}`,
      deliveryId,
      outcomeId,
      version,
      patch: { statement: `Words ${version}` },
    });
  }

  const first = await page['settings.audit']({ deliveryId });
  if (!first.ok || !first.value.nextBefore) throw new Error('There must be a second page.');
  const second = await page['settings.audit']({ deliveryId, before: first.value.nextBefore });

  const all = [...first.value.entries, ...(second.ok ? second.value.entries : [])];
  expect(first.value.entries).toHaveLength(50);
  expect(second).toMatchObject({ ok: true, value: { entries: { length: 12 } } });
  expect(new Set(all.map(({ commandId }) => commandId)).size).toBe(62);
  expect(second.ok && second.value).not.toHaveProperty('nextBefore');
}, 20_000);

test('GT-9: transitions that carry the validator are listed with what their rule says', async () => {
  await acceptCoreReports(app);
  const { story, delivery } = SAMPLE.workflows;
  const config = JSON.stringify({
    v: 1,
    check: 'gate',
    stage: 'delivery-planning',
    whenUndecided: 'pass',
  });
  await attach(app.site, {
    workflowId: story,
    transitionId: SAMPLE.startWorkTransitionId,
    config,
  });
  const broken = { workflowId: delivery, transitionId: SAMPLE.startProductionTransitionId };
  await attach(app.site, { ...broken, config: 'not JSON' });

  app.jiraCalls.length = 0;
  const reply = await pageOf('dev')['settings.guardedTransitions']({});

  const transitions = reply.ok ? reply.value.transitions : [];
  expect(transitions).toHaveLength(2);
  expect(transitions).toContainEqual(
    expect.objectContaining({ stage: 'delivery-planning', whenUndecided: 'pass' }),
  );
  expect(transitions.filter(({ stage }) => stage === undefined)).toMatchObject([
    { whenUndecided: 'block', issueTypeNames: ['Delivery'] },
  ]);
  expect(transitions.filter(({ stage }) => stage !== undefined)).toMatchObject([
    { issueTypeNames: ['Story', 'Task', 'Bug', 'Sub-task'] },
  ]);
  // Which types use a workflow is asked for those that guard something only.
  const asApp = app.jiraCalls.filter(({ as }) => as === 'app').map(({ path }) => path);
  expect(asApp.filter((path) => path.includes('issueTypeUsages'))).toHaveLength(2);
  expect(asApp).toHaveLength(4);
});

describe('DL-1: the record', () => {
  test('is edited with the work item that stands for the delivery, which is claimed once', async () => {
    const { deliveryId, epicId } = await acceptCoreReports(app);
    const issueId = await idOfIssue(app, SAMPLE.deliveryIssueKey);
    const edit = (version: number, patch: object) =>
      pageOf('ada')['delivery.edit']({
        commandId: `command-${version}-edit`,
        deliveryId,
        version,
        patch,
      });

    const set = await edit(1, { issueId, client: 'ACME', intakeDate: '2026-11-02' });
    expect(set).toMatchObject({
      ok: true,
      value: { version: 2, body: { issueId, client: 'ACME' } },
    });
    expect(app.rows().get(`issue-link/${issueId}`)?.body).toMatchObject({ as: 'delivery' });

    const taken = await edit(2, { issueId: epicId });
    expect(taken).toMatchObject({ error: { kind: 'already-claimed', facts: { issueId: epicId } } });

    const emptied = await edit(2, { issueId: null, intakeDate: null });
    expect(emptied.ok && emptied.value.body).not.toHaveProperty('issueId');
    expect(app.rows().has(`issue-link/${issueId}`)).toBe(false);
    expect(storageContradictions(app.rows())).toStrictEqual([]);
  });

  test('refuses a day and a time zone that do not exist', async () => {
    const { deliveryId } = await acceptCoreReports(app);
    const calendar = { weekendDays: [0, 6], holidays: [], extraWorkingDays: [] };
    const reply = await pageOf('ada')['delivery.edit']({
      commandId: 'command-0001',
      deliveryId,
      version: 1,
      patch: { intakeDate: '2026-02-30', calendar: { ...calendar, timeZone: 'Mars/Olympus' } },
    });
    const issues =
      !reply.ok && reply.error.kind === 'invalid-input' ? reply.error.facts.issues : [];
    expect(issues.map(({ path }) => path)).toStrictEqual([
      'patch.intakeDate',
      'patch.calendar.timeZone',
    ]);
  });
});
