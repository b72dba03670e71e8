import { createTestSite } from '#test/support/jira-site';
import { openPage, type ReadingPage, readyState, SCOPE } from '#test/support/reading-page';

import type { JiraSnapshot } from '../../../../../static/project-page/src/jira/jira-snapshot';

const FIELD = 'customfield_10122';

function snapshotOf({ reading }: ReadingPage): JiraSnapshot {
  return readyState(reading.state()).snapshot;
}

function startsIn({ items }: JiraSnapshot): readonly string[] {
  return [...items.values()].filter(({ start }) => start !== undefined).map(({ key }) => key);
}

function fieldCalls({ calls }: ReadingPage): number {
  return calls.filter(({ path }) => path === '/rest/api/3/field').length;
}

describe('PL-9: start dates', () => {
  test('are read from the field of that name, whatever its id is on this site', async () => {
    const page = openPage();
    await page.reading.read(SCOPE);

    expect(snapshotOf(page).startFieldIds).toStrictEqual([FIELD]);
    expect(startsIn(snapshotOf(page))).toContain('ACME-27');
    const item = [...snapshotOf(page).items.values()].find(({ key }) => key === 'ACME-27');
    expect(item?.start).toMatch(/^2026-\d\d-\d\d$/);
  });

  test('the field is looked for once, also over two visits', async () => {
    const site = createTestSite();
    const first = openPage({ site });
    await first.reading.read(SCOPE);
    await first.reading.read(SCOPE);
    const second = openPage({ site, kept: first.saved.at(-1)! });
    await second.reading.read(SCOPE);

    expect([fieldCalls(first), fieldCalls(second)]).toStrictEqual([1, 0]);
    expect(startsIn(snapshotOf(second))).toStrictEqual(startsIn(snapshotOf(first)));
  });

  test('a work item that is read again after an own write keeps its start', async () => {
    const page = openPage();
    await page.reading.read(SCOPE);
    const { id } = [...snapshotOf(page).items.values()].find(({ key }) => key === 'ACME-27')!;

    await page.reading.reread([id]);

    expect(snapshotOf(page).items.get(id)?.start).toBeDefined();
  });

  test('of a site without such a field are none, and that is known', async () => {
    const page = openPage({
      through: (request) => (path, init) =>
        path === '/rest/api/3/field'
          ? Promise.resolve(
              new Response(
                JSON.stringify([
                  { id: 'summary', name: 'Start date', schema: { type: 'string' } },
                  { id: 'customfield_1', name: 'Begin', schema: { custom: 'x:datepicker' } },
                ]),
              ),
            )
          : request(path, init),
    });
    await page.reading.read(SCOPE);

    expect(snapshotOf(page).startFieldIds).toStrictEqual([]);
    expect(startsIn(snapshotOf(page))).toStrictEqual([]);
  });

  test('that Jira does not tell are no reason to show no plan; they are read as soon as it does', async () => {
    const page = openPage();
    page.site.jira.setFault({ kind: 'unavailable', retryAfterSeconds: 40, pathIncludes: '/field' });
    await page.reading.read(SCOPE);
    const without = snapshotOf(page);
    await page.reading.read(SCOPE);
    const callsOfFailing = page.calls.length;
    page.site.jira.setFault(undefined);
    await page.reading.read(SCOPE);

    expect([without.items.size, without.startFieldIds]).toStrictEqual([60, undefined]);
    expect(startsIn(without)).toStrictEqual([]);
    // Field, sweep, contents and foreign children; then field, sweep and changes: no reason to read all anew.
    expect(callsOfFailing).toBe(7);
    expect(startsIn(snapshotOf(page))).toContain('ACME-27');
  });
});
