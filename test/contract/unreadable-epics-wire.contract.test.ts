import { execute } from '#host/jira/store/query';
import { SAMPLE } from '#host/sample/sample-keys';
import { type AppInProcess, appInProcess } from '#test/support/app-in-process';
import { acceptCoreReports, idOfIssue, projectPage } from '#test/support/app-pages';

let app: AppInProcess;
let deliveryId: string;
let outcomeId: string;
let epicId: string;

beforeEach(async () => {
  app = appInProcess();
  ({ deliveryId, outcomeId, epicId } = await acceptCoreReports(app));
  app.jiraCalls.length = 0;
});

const explain = (...epicIds: string[]) =>
  projectPage(app, 'dev')['plan.explainUnreadableEpics']({ deliveryId, epicIds });

/** Gives the epic the security level that the developer is not in. */
async function hide(): Promise<void> {
  const security = { name: 'Commercial' };
  const answer = await app.site.send('ada', `PUT /issue/${epicId}`, { fields: { security } });
  expect(answer.status).toBe(204);
}

test('PL-10, EV-1: a hidden epic is told by a word, in one request as the app for three points', async () => {
  await hide();

  const reply = await explain(epicId);

  expect(reply).toStrictEqual({ ok: true, value: { epics: [{ id: epicId, why: 'hidden' }] } });
  const asApp = app.jiraCalls.filter(({ as }) => as === 'app');
  expect(asApp).toMatchObject([
    { method: 'POST', path: '/rest/api/3/permissions/check', status: 200, points: 3 },
  ]);
});

test('PL-10: a deleted epic is gone for the app as well', async () => {
  await app.site.send('ada', `DELETE /issue/${epicId}`);

  expect(await explain(epicId)).toMatchObject({ value: { epics: [{ why: 'gone' }] } });
});

test('PL-10: the two are told apart in one answer', async () => {
  await hide();
  const other = await idOfIssue(app, SAMPLE.epics.technicalDebt);
  const mapped = await projectPage(app, 'ada')['plan.mapEpic']({
    ...{ commandId: 'command-map', deliveryId, outcomeId, version: 1, issueId: other },
  });
  expect(mapped.ok).toBe(true);
  await app.site.send('ada', `DELETE /issue/${other}`);

  expect(await explain(other, epicId)).toMatchObject({
    value: {
      epics: [
        { id: other, why: 'gone' },
        { id: epicId, why: 'hidden' },
      ],
    },
  });
});

test('PL-10: an epic that Jira hides from the app itself is called gone, which says so', async () => {
  await hide();
  execute(app.site.database, 'DELETE FROM jira_security_holder WHERE holderType = ?', ['role']);

  expect(await explain(epicId)).toMatchObject({ value: { epics: [{ why: 'gone' }] } });
});

test('EV-1: an epic that no outcome maps is refused, whether it exists or not', async () => {
  const unmapped = await idOfIssue(app, SAMPLE.commercialIssueKey);

  const existing = await explain(unmapped);

  expect(existing).toMatchObject({ error: { kind: 'not-found', facts: { what: 'epic' } } });
  expect(await explain('999999')).toStrictEqual(existing);
  expect(app.jiraCalls.filter(({ as }) => as === 'app')).toStrictEqual([]);
});

test('EV-2: outside the stake nothing is explained', async () => {
  const reply = await projectPage(app, 'carla')['plan.explainUnreadableEpics']({
    ...{ deliveryId, epicIds: [epicId] },
  });

  expect(reply).toMatchObject({ error: { kind: 'forbidden', facts: { needs: 'see-delivery' } } });
});

test('PL-10: when Jira does not answer the page is told so', async () => {
  jest.spyOn(console, 'error').mockImplementation();
  app.site.jira.setFault({ kind: 'unavailable', pathIncludes: '/permissions/check' });

  expect(await explain(epicId)).toMatchObject({ error: { kind: 'unavailable' } });
});

test('more than a hundred epics, or none, are no question', async () => {
  const many = Array.from({ length: 101 }, (_, index) => String(10_600 + index));

  expect(await explain(...many)).toMatchObject({ error: { kind: 'invalid-input' } });
  expect(await explain()).toMatchObject({ error: { kind: 'invalid-input' } });
});
