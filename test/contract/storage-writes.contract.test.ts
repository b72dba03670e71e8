import { EMPTY_HEAD } from '#domain/audit/row-head';
import { SAMPLE } from '#host/sample/sample-keys';
import { type AppInProcess, appInProcess, type SentRequest } from '#test/support/app-in-process';
import { acceptCoreReports, idOfIssue, projectPage } from '#test/support/app-pages';

type Written = {
  readonly entityName: string;
  readonly value: { readonly body: { readonly state?: string } };
};

let app: AppInProcess;
beforeEach(() => {
  app = appInProcess();
});

/** Some of everything that people do on the plan, the gates and the settings. */
async function useTheApp(): Promise<void> {
  const { deliveryId, outcomeId } = await acceptCoreReports(app);
  const page = projectPage(app, 'ada');
  const about = { deliveryId, outcomeId };
  const issueId = await idOfIssue(app, SAMPLE.epics.monthEnd);
  const loose = await idOfIssue(app, SAMPLE.unmappedTaskKey);
  const keep = { deliveryId, tasks: [{ issueId: loose, hints: ['unchanged' as const] }] };
  const fields = { name: 'M. Roth', organisation: '', role: '', email: '' };
  const stake = { kind: 'editors' as const };
  const replies = [
    await page['plan.editOutcome']({
      ...about,
      commandId: 'command-edit',
      version: 1,
      patch: { evidence: 'Shown' },
    }),
    await page['plan.mapEpic']({ ...about, commandId: 'command-map', version: 2, issueId }),
    await page['plan.unmapEpic']({ ...about, commandId: 'command-unmap', version: 3, issueId }),
    await page['plan.deleteOutcome']({ ...about, commandId: 'command-delete', version: 4 }),
    await page['plan.restoreOutcome']({ ...about, commandId: 'command-restore', version: 5 }),
    await page['plan.markOutside']({
      commandId: 'command-mark',
      deliveryId,
      issueIds: [loose],
      reason: 'Other',
    }),
    await page['plan.keepHints']({ ...keep, commandId: 'command-keep', reason: 'Waits' }),
    await page['plan.askAgain']({ ...keep, commandId: 'command-ask' }),
    await page['gate.setSchedule']({
      commandId: 'command-dates',
      deliveryId,
      version: 1,
      schedule: { productionStart: '2026-12-01' },
    }),
    await page['settings.saveContact']({
      commandId: 'command-contact',
      deliveryId,
      version: 0,
      fields,
    }),
    await page['settings.save']({
      commandId: 'command-settings',
      version: 0,
      settings: { stake, rejectedResolutionIds: ['1'] },
    }),
  ];
  const refused = replies.filter(({ ok }) => !ok);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

const isWrite = ({ path }: SentRequest): boolean => !/\/(get|query)$/.test(path);

test('the only lone writes are reservations and empty heads, both only if absent (decision 5)', async () => {
  await useTheApp();

  const lone = app.storageRequests
    .filter(isWrite)
    .filter(({ path }) => !path.endsWith('/transaction'));
  expect(lone.length).toBeGreaterThan(5);
  for (const { path, body } of lone) {
    expect(path).toBe('/api/v1/entity/set');
    expect(body).toMatchObject({ options: { keyPolicy: 'FAIL_IF_EXISTS' } });
    const { entityName, value } = body as Written;
    expect(entityName === 'head' ? value.body : value.body.state).toStrictEqual(
      entityName === 'head' ? EMPTY_HEAD : 'reserved',
    );
  }
});

test('every transaction changes a head on condition, and adds exactly one audit entry (decision 5)', async () => {
  await useTheApp();

  const transactions = app.storageRequests.filter(({ path }) => path.endsWith('/transaction'));
  expect(transactions.length).toBeGreaterThan(11);
  for (const { body } of transactions) {
    const { set } = body as {
      readonly set: readonly (Written & { readonly conditions?: object })[];
    };
    expect(set.filter(({ entityName }) => entityName === 'audit')).toHaveLength(1);
    const heads = set.filter(({ entityName }) => entityName === 'head');
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.every(({ conditions }) => conditions !== undefined)).toBe(true);
  }
});
