import fc from 'fast-check';
import { z } from 'zod';

import { execute, selectAll } from '#host/jira/store/query';
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite, type TestSite } from '#test/support/jira-site';
import { plusDays, wallClock } from '#test/support/jql/wall-clock';
import { stoppedClock } from '#test/support/stopped-clock';

/** Zones off the hour, each with an instant at which its clocks are moved; Kolkata never does that. */
const ZONES = [
  { timeZone: 'Asia/Kolkata', change: '2026-10-04T00:00:00Z' },
  { timeZone: 'Australia/Adelaide', change: '2026-10-03T16:30:00Z' },
  { timeZone: 'Australia/Adelaide', change: '2026-04-04T16:30:00Z' },
  { timeZone: 'Pacific/Chatham', change: '2026-09-26T14:00:00Z' },
  { timeZone: 'America/St_Johns', change: '2026-11-01T04:30:00Z' },
] as const;

const HOUR = 3_600_000;
const foundSchema = z.object({ issues: z.array(z.object({ key: z.string() })) });

type Item = { readonly key: string; readonly created: number; readonly due: string };

/** Dev’s site, whose work was made around an instant, one every 47 minutes, each due on a day of its own. */
function siteAround(timeZone: string, instant: number): { site: TestSite; items: readonly Item[] } {
  const site = createTestSite({ clock: stoppedClock(instant) });
  const { database } = site;
  const { accountId } = SAMPLE.people.dev;
  execute(database, 'UPDATE jira_user SET timeZone = ? WHERE accountId = ?', [timeZone, accountId]);
  const keys = selectAll<{ key: string }>(
    database,
    "SELECT key FROM jira_issue WHERE key LIKE 'ACME-%' AND securityLevelId IS NULL ORDER BY id",
  );
  const items = keys.map(({ key }, index) => ({
    key,
    created: instant + (index - keys.length / 2) * 47 * 60_000,
    due: plusDays(wallClock(timeZone, instant).slice(0, 10), (index % 5) - 2),
  }));
  for (const { key, created, due } of items) {
    execute(database, 'UPDATE jira_issue SET created = ?, dueDate = ? WHERE key = ?', [
      created,
      due,
      key,
    ]);
  }
  return { site, items };
}

async function found(site: TestSite, jql: string): Promise<readonly string[]> {
  const request = {
    jql: `project = ACME AND ${jql} ORDER BY id ASC`,
    fields: ['key'],
    maxResults: 100,
  };
  const { body } = await site.send('dev', 'POST /search/jql', request);
  return foundSchema.parse(body).issues.map(({ key }) => key);
}

describe.each(ZONES)('somebody in $timeZone, around $change', ({ timeZone, change }) => {
  const dayOf = (instant: number) => wallClock(timeZone, instant).slice(0, 10);

  test('finds work by the days of the own wall clock, whatever hour it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -36 * 60, max: 36 * 60 }), async (minutes) => {
        const now = Date.parse(change) + minutes * 60_000;
        const { site, items } = siteAround(timeZone, now);
        const today = dayOf(now);
        const on = (wanted: (item: Item) => boolean) => items.filter(wanted).map(({ key }) => key);

        expect(await found(site, 'created >= startOfDay()')).toStrictEqual(
          on(({ created }) => dayOf(created) >= today),
        );
        expect(await found(site, 'created <= endOfDay("-1")')).toStrictEqual(
          on(({ created }) => dayOf(created) < today),
        );
        expect(
          await found(site, `created >= "${today}" AND created < "${plusDays(today, 1)}"`),
        ).toStrictEqual(on(({ created }) => dayOf(created) === today));
        expect(await found(site, `due = startOfDay()`)).toStrictEqual(
          on(({ due }) => due === today),
        );
        expect(await found(site, `due < now()`)).toStrictEqual(on(({ due }) => due < today));
      }),
      { numRuns: 6 },
    );
  });

  test('finds what changed within the last hours, also over a change of the clocks', async () => {
    const now = Date.parse(change) + HOUR;
    const { site, items } = siteAround(timeZone, now);
    const recent = items.filter(({ created }) => created >= now - 3 * HOUR).map(({ key }) => key);

    expect(await found(site, 'created >= -3h')).toStrictEqual(recent);
    expect(await found(site, 'created >= -180m')).toStrictEqual(recent);
  });
});

test('instants are written in the site’s zone, whatever the reader’s is', async () => {
  const now = Date.parse('2026-10-04T00:00:00Z');
  const { site } = siteAround('Pacific/Chatham', now);
  const { body } = await site.send('dev', 'GET /issue/ACME-2?fields=created');
  const { fields } = z.object({ fields: z.object({ created: z.string() }) }).parse(body);

  expect(fields.created).toMatch(/\+0200$/);
});

test('a version is overdue by the reader’s day', async () => {
  // In Chatham it is 13 hours and three quarters later.
  const site = createTestSite({ clock: stoppedClock(Date.parse('2026-11-18T11:00:00Z')) });
  execute(site.database, "UPDATE jira_version SET releaseDate = '2026-11-18' WHERE name = 'Pilot'");
  const { accountId } = SAMPLE.people.dev;
  const overdue = async (timeZone: string) => {
    execute(site.database, 'UPDATE jira_user SET timeZone = ? WHERE accountId = ?', [
      timeZone,
      accountId,
    ]);
    const { body } = await site.send('dev', 'GET /project/ACME/versions');
    const versions = z.array(z.looseObject({ name: z.string() })).parse(body);
    return versions.find(({ name }) => name === 'Pilot')?.['overdue'];
  };

  expect([await overdue('Europe/Berlin'), await overdue('Pacific/Chatham')]).toStrictEqual([
    false,
    true,
  ]);
});
