import { appInProcess } from '#test/support/app-in-process';
import { acceptCoreReports, projectPage } from '#test/support/app-pages';

test('a list has what was written a moment ago although the index lags a second behind (Storage)', async () => {
  const app = appInProcess({ queryLagMilliseconds: 1000 });
  const { deliveryId, outcomeId } = await acceptCoreReports(app);
  const page = projectPage(app, 'ada');
  const outcomes = Array.from({ length: 40 }, (_, index) => ({
    statement: `Outcome ${index}`,
    evidence: '',
    owners: [],
    customerWording: '',
    epicIds: [],
  }));
  await page['plan.accept']({ commandId: 'command-many', deliveryId, outcomes });

  const missing = await page['delivery.open']({ deliveryId });
  expect(missing).toMatchObject({ ok: true, value: { selected: { outcomes: { length: 41 } } } });

  // Some rows of one command are in the index now, others are not.
  app.site.clock.advance(600);
  const halves = await page['delivery.open']({ deliveryId });
  expect(halves).toMatchObject({ ok: true, value: { selected: { outcomes: { length: 41 } } } });

  app.site.clock.advance(5000);
  await page['plan.editOutcome']({
    commandId: 'command-edit',
    deliveryId,
    outcomeId,
    version: 1,
    patch: { statement: 'Changed' },
  });
  const stale = await page['delivery.open']({ deliveryId });
  const [first] =
    stale.ok && stale.value.access === 'delivery' ? stale.value.selected!.outcomes : [];
  expect(first).toMatchObject({ version: 2, body: { statement: 'Changed' } });
});
