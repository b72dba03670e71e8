import { createTestSite } from '#test/support/jira-site';
import { fieldQueries, historyQueries } from '#test/support/jql/sample-queries';
import { type WireIssue } from '#test/support/jql/wire-issue';

const KEYS = [
  ...Array.from({ length: 60 }, (_, index) => `ACME-${index + 1}`),
  ...Array.from({ length: 5 }, (_, index) => `OPS-${index + 1}`),
];

describe('JQL over the sample finds what plain JavaScript finds in the work items on the wire', () => {
  const site = createTestSite();
  const issues: WireIssue[] = [];

  beforeAll(async () => {
    for (const key of KEYS) {
      const { body } = await site.send('ada', `GET /issue/${key}?fields=*all&expand=changelog`);
      issues.push(body as WireIssue);
    }
  });

  test.each([...fieldQueries(), ...historyQueries()])('%s', async (jql, holds) => {
    const expected = issues.filter(holds).map(({ key }) => key);
    const request = { jql, fields: ['key'], maxResults: 5_000 };
    const { status, body } = await site.send('ada', 'POST /search/jql', request);

    expect([status, body]).toMatchObject([200, { isLast: true }]);
    const found = (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
    expect(found.sort()).toStrictEqual(expected.sort());
    // A query that finds nothing, or everything, would prove little.
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(issues.length);
  });
});
