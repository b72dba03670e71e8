import { SAMPLE } from '#host/sample/sample-keys';
import { jiraRequestAs } from '#test/support/jira-request-as';
import { createTestSite, type TestSite } from '#test/support/jira-site';

import { readNames } from '../../../../static/shared/read-names';

const { ada, grace, tomas } = SAMPLE.people;
const NOBODY = '712020:00000000-0000-4000-8000-000000000000';

async function names(site: TestSite) {
  const request = jiraRequestAs({ jira: site.jira, person: 'ada', scopes: ['read:jira-user'] });
  const ids = [ada, grace, tomas].map(({ accountId }) => accountId);
  const people = await readNames(request, [...ids, NOBODY]);
  return [...people.values()].map(({ name, hasLeft }) => [name, hasLeft]);
}

test('EV-3: a closed account is a former user, a deactivated one says so, one that Jira does not know is a former user', async () => {
  const site = createTestSite();
  site.jira.setAccountState(grace.accountId, 'closed');
  site.jira.setAccountState(tomas.accountId, 'deactivated');

  expect(await names(site)).toStrictEqual([
    ['Ada Okafor', false],
    ['Former user', true],
    ['Tomás Rivera (deactivated)', true],
    ['Former user', true],
  ]);
});
