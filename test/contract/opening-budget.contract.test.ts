import { appInProcess } from '#test/support/app-in-process';
import { acceptCoreReports, projectPage } from '#test/support/app-pages';

const CALLS = 8;
const READ_UNITS = 60;

test('the project page opens with 200 outcomes in at most 8 storage calls and 60 read units (budget)', async () => {
  const app = appInProcess();
  const { deliveryId } = await acceptCoreReports(app);
  const page = projectPage(app, 'ada');
  const statement = 'Finance reports of the month are available in the new system. '.repeat(3);
  for (const part of [1, 2]) {
    const outcomes = Array.from({ length: part === 1 ? 100 : 99 }, () => ({
      statement,
      evidence: 'The CFO opened last month’s report in the new system.',
      owners: [],
      customerWording: 'Finance reports available in the new system',
      epicIds: [],
    }));
    const reply = await page['plan.accept']({
      commandId: `command-part-${part}`,
      deliveryId,
      outcomes,
    });
    if (!reply.ok) throw new Error(reply.error.message);
  }
  app.storageCalls.length = 0;
  app.jiraCalls.length = 0;

  const opened = await page['delivery.open']({});

  expect(opened).toMatchObject({ ok: true, value: { selected: { outcomes: { length: 200 } } } });
  expect(app.storageCalls.length).toBeLessThanOrEqual(CALLS);
  const units = app.storageCalls.reduce((sum, call) => sum + call.units, 0);
  expect(units).toBeLessThanOrEqual(READ_UNITS);
  expect(app.jiraCalls).toHaveLength(1);
}, 30_000);
