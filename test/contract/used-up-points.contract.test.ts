import { SAMPLE } from '#host/sample/sample-keys';
import { commonErrorMessages } from '#i18n/error-messages';
import { appInProcess } from '#test/support/app-in-process';
import { acceptCoreReports, projectPage } from '#test/support/app-pages';

test('EV-8: when the hour’s points of Jira are used up, the answer says for how long; nothing is written', async () => {
  const app = appInProcess();
  const { deliveryId } = await acceptCoreReports(app);
  const before = [...app.rows().keys()];
  const reason = 'jira-quota-global-based';
  app.site.jira.setFault({ kind: 'rate-limit', reason, retryAfterSeconds: 2_390 });

  const facts = { service: 'jira', againInMinutes: 40 } as const;

  const reply = await projectPage(app, 'ada')['delivery.edit']({
    ...{ commandId: 'command-0001', deliveryId, version: 1 },
    patch: { name: `${SAMPLE.project.name} again` },
  });

  expect(reply).toMatchObject({
    ok: false,
    error: { kind: 'unavailable', facts },
  });
  expect(commonErrorMessages.unavailable(facts)).toBe(
    'Jira answers Plumbline again in 40 minutes: what it answers within an hour is used up. Nothing is lost; try again then.',
  );
  expect([...app.rows().keys()]).toStrictEqual(before);
});
