import { issueIdSchema } from '#domain/shared/identifiers';
import { SAMPLE } from '#host/sample/sample-keys';
import { jiraReader } from '#test/support/jira-reader';
import { createTestSite, type PersonName, type TestSite } from '#test/support/jira-site';
import { importLargeProject } from '#test/support/large-project';
import { idOf, projectReading } from '#test/support/project-reading';

import type { JiraSnapshot } from '../../../../../static/project-page/src/jira/jira-snapshot';
import { readWork } from '../../../../../static/project-page/src/jira/read-work';
import { refreshWork } from '../../../../../static/project-page/src/jira/refresh-work';

const ACME = String(SAMPLE.project.id);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EPIC = '10602';

type Visit = {
  readonly before: JiraSnapshot;
  readonly refresh: (from?: JiraSnapshot) => Promise<JiraSnapshot>;
  /** Calls since the first read. */
  readonly calls: readonly { readonly status: number }[];
};

/** Somebody reads ACME. The refresh is an hour later, or now when it starts from a snapshot of the test's own. */
async function visit(
  site: TestSite,
  who: PersonName,
  mappedEpicIds: readonly string[] = [EPIC],
): Promise<Visit> {
  const reader = jiraReader(site.jira, who);
  const readAt = site.clock.now();
  const what = { projectId: ACME, mappedEpicIds, now: readAt };
  const before = await readWork(projectReading(reader.request, what));
  reader.calls.length = 0;
  return {
    before,
    refresh: (from = before) => {
      if (from === before) site.clock.advance(HOUR);
      return refreshWork(projectReading(reader.request, { ...what, now: site.clock.now() }), from);
    },
    calls: reader.calls,
  };
}

async function hide(site: TestSite, id: string): Promise<void> {
  const fields = { security: { id: '10400' } };
  const { status } = await site.send('ada', `PUT /issue/${id}`, { fields });
  expect(status).toBe(204);
}

const has = (snapshot: JiraSnapshot, id: string): boolean =>
  snapshot.items.has(issueIdSchema.parse(id));

describe('a refresh with no change', () => {
  test('of 5,000 work items with 100 mapped epics takes at most three calls', async () => {
    const site = createTestSite({ sample: false });
    const { projectId, epicIds } = await importLargeProject(site, { epics: 100, tasks: 4900 });
    const reader = jiraReader(site.jira, 'ada');
    const what = { projectId, mappedEpicIds: epicIds, now: site.clock.now() };
    const before = await readWork(projectReading(reader.request, what));
    reader.calls.length = 0;

    const after = await refreshWork(projectReading(reader.request, what), before);

    expect(reader.calls.length).toBeLessThanOrEqual(3);
    expect(after).toStrictEqual(before);
  }, 30_000);

  test('with a mapped epic of another project takes at most three calls', async () => {
    const site = createTestSite();
    const foreign = await idOf(site, SAMPLE.otherProjectEpicKey);
    const { before, refresh, calls } = await visit(site, 'ada', [EPIC, foreign]);

    const after = await refresh();

    expect(calls.length).toBeLessThanOrEqual(3);
    expect([...after.items.keys()].sort()).toStrictEqual([...before.items.keys()].sort());
    expect(after.readAt).toBeGreaterThanOrEqual(before.readAt + HOUR);
  });
});

describe('EV-1: what the reader may not see any more is gone after one refresh', () => {
  test.each([
    ['a task', '10654'],
    ['a mapped epic', EPIC],
  ])('%s that got a security level', async (_what, id) => {
    const site = createTestSite();
    const { before, refresh } = await visit(site, 'dev');
    await hide(site, id);

    const after = await refresh();

    expect([has(before, id), has(after, id)]).toStrictEqual([true, false]);
    expect(after.items.size).toBe(before.items.size - 1);
    expect(after.projectCount).toBe(before.projectCount - 1);
  });

  test('a mapped epic that was deleted', async () => {
    const site = createTestSite();
    const epic = await idOf(site, SAMPLE.epics.switchOff);
    const { before, refresh } = await visit(site, 'ada', [EPIC, epic]);
    expect((await site.send('ada', `DELETE /issue/${epic}`)).status).toBe(204);

    expect([has(before, epic), has(await refresh(), epic)]).toStrictEqual([true, false]);
  });

  test('a mapped epic that Jira’s index still tells: Jira refuses the search below it, the refresh goes on', async () => {
    const site = createTestSite({ searchLagMilliseconds: 60_000 });
    const { before, refresh, calls } = await visit(site, 'dev');
    // So that the index tells it as recently changed, too.
    await site.send('ada', `PUT /issue/${EPIC}`, { fields: { labels: ['core'] } });
    site.clock.advance(2 * MINUTE);
    await hide(site, EPIC);

    const after = await refresh({ ...before });

    expect(calls.map(({ status }) => status)).toContain(400);
    expect(has(after, EPIC)).toBe(false);
  });

  test('all work of another project, when its mapped epic is not visible any more', async () => {
    const site = createTestSite();
    const foreign = await idOf(site, SAMPLE.otherProjectEpicKey);
    const { before, refresh } = await visit(site, 'ada', [foreign]);
    const ada = SAMPLE.people.ada.accountId;
    site.database.exec(`DELETE FROM jira_role_actor WHERE projectId = 10051 AND holder = '${ada}'`);
    const projects = (snapshot: JiraSnapshot) => [
      ...new Set([...snapshot.items.values()].map(({ projectKey }) => projectKey)),
    ];

    expect(projects(before).sort()).toStrictEqual(['ACME', 'OPS']);
    expect(projects(await refresh())).toStrictEqual(['ACME']);
  });

  test('a whole project that an access rule hides from the app: access is lost, and nothing is shown (EV-8)', async () => {
    const site = createTestSite();
    const { refresh } = await visit(site, 'ada');
    site.jira.setHiddenFromApp('ACME', 'hidden');

    await expect(refresh()).rejects.toMatchObject({ failure: { kind: 'access-lost' } });
  });
});

describe('what changed is read', () => {
  test('a new summary, a new work item, a new child in another project', async () => {
    const site = createTestSite();
    const foreign = await idOf(site, SAMPLE.otherProjectEpicKey);
    const { before, refresh } = await visit(site, 'ada', [foreign]);
    await site.send('ada', 'PUT /issue/10654', { fields: { summary: 'Reworded' } });
    const task = { issuetype: { name: 'Task' }, summary: 'New' };
    await site.send('ada', 'POST /issue', { fields: { ...task, project: { key: 'ACME' } } });
    await site.send('oscar', 'POST /issue', {
      fields: { ...task, project: { key: 'OPS' }, parent: { id: foreign } },
    });

    const after = await refresh();

    expect(after.items.get(issueIdSchema.parse('10654'))?.summary).toBe('Reworded');
    const added = [...after.items.values()].filter(({ id }) => !before.items.has(id));
    expect(added.map(({ key }) => key).sort()).toStrictEqual(['ACME-61', 'OPS-6']);
    expect(after.projectCount).toBe(61);
  });

  test('a change that the index told late is found: the refresh looks back further than the last reading', async () => {
    const site = createTestSite();
    const { before, refresh } = await visit(site, 'ada');
    const id = issueIdSchema.parse('10654');
    await site.send('ada', 'PUT /issue/10654', { fields: { summary: 'Reworded' } });
    site.clock.advance(10 * MINUTE);

    // The last reading was after the change, and did not get it.
    const after = await refresh({ ...before, readAt: site.clock.now() });

    expect(after.items.get(id)?.summary).toBe('Reworded');
  });

  test('a work item that became visible again is fetched although it did not change', async () => {
    const site = createTestSite();
    const { before, refresh } = await visit(site, 'ada');
    const id = issueIdSchema.parse('10654');
    const without = new Map([...before.items].filter(([known]) => known !== id));

    site.clock.advance(HOUR);
    const after = await refresh({ ...before, items: without, readAt: site.clock.now() });

    expect(after.items.get(id)).toStrictEqual(before.items.get(id));
  });

  test('what an own write read from the database is not taken back by the lagging index', async () => {
    const site = createTestSite({ searchLagMilliseconds: 60_000 });
    const { before, refresh } = await visit(site, 'ada');
    const id = issueIdSchema.parse('10654');
    await site.send('ada', 'PUT /issue/10654', { fields: { summary: 'First' } });
    site.clock.advance(2 * MINUTE);
    await site.send('ada', 'PUT /issue/10654', { fields: { summary: 'Own write' } });
    const item = { ...before.items.get(id)!, summary: 'Own write' };
    const updatedAt = new Date(site.clock.now()).toISOString() as typeof item.updatedAt;
    const items = new Map(before.items).set(id, { ...item, updatedAt });

    expect((await refresh({ ...before, items })).items.get(id)?.summary).toBe('Own write');
  });
});

test('a project that grew beyond 10,000 work items is read in parts from then on', async () => {
  const site = createTestSite({ sample: false });
  const { projectId, epicIds } = await importLargeProject(site, { epics: 1, tasks: 10_000 });
  const reader = jiraReader(site.jira, 'ada');
  const what = { projectId, mappedEpicIds: epicIds, now: site.clock.now() };
  const before = { items: new Map(), readAt: what.now, projectCount: 0 };

  const after = await refreshWork(projectReading(reader.request, what), {
    ...before,
    coverage: 'whole-project',
  });

  expect(after).toMatchObject({ coverage: 'mapped-only', projectCount: 10_001 });
}, 30_000);
