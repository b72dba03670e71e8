import { SAMPLE } from '#host/sample/sample-keys';
import { issueIds } from '#test/builders/work-item-builder';
import { jiraReader } from '#test/support/jira-reader';
import { createTestSite, type PersonName, type TestSite } from '#test/support/jira-site';
import { importLargeProject } from '#test/support/large-project';
import { idOf, projectReading } from '#test/support/project-reading';

import { readWork } from '../../../../../static/project-page/src/jira/read-work';

const ACME = String(SAMPLE.project.id);

async function readAcme(site: TestSite, who: PersonName, mappedEpicIds: readonly string[] = []) {
  const reader = jiraReader(site.jira, who);
  const reading = projectReading(reader.request, {
    projectId: ACME,
    mappedEpicIds,
    now: site.clock.now(),
  });
  return { ...reader, snapshot: await readWork(reading) };
}

function keysOf({ items }: { readonly items: ReadonlyMap<unknown, { readonly key: string }> }) {
  return [...items.values()].map(({ key }) => key);
}

describe('the first read of 5,000 work items with 100 mapped epics', () => {
  const site = createTestSite({ sample: false });
  const reader = jiraReader(site.jira, 'ada');
  let result: Awaited<ReturnType<typeof readWork>>;
  let reading: ReturnType<typeof projectReading>;

  beforeAll(async () => {
    const { projectId, epicIds } = await importLargeProject(site, { epics: 100, tasks: 4900 });
    reading = projectReading(reader.request, {
      projectId,
      mappedEpicIds: epicIds,
      now: site.clock.now(),
    });
    result = await readWork(reading);
  }, 30_000);

  test('brings every one of them', () => {
    expect(result).toMatchObject({
      coverage: 'whole-project',
      projectCount: 5000,
      readAt: reading.now,
    });
    expect(new Set(keysOf(result)).size).toBe(5000);
  });

  test('takes at most 70 calls, six at once and never more', () => {
    expect(reader.calls.length).toBeLessThanOrEqual(70);
    expect(reader.mostAtOnce()).toBe(6);
  });

  test('says all the way how many were read, up to the last', () => {
    const counts = reading.reported.map(({ read }) => read);

    expect(counts).toStrictEqual([...counts].sort((a, b) => a - b));
    expect(reading.reported.at(-1)).toStrictEqual({ read: 5000, total: 5000 });
    expect(counts.length).toBeGreaterThan(50);
  });
});

describe('a project of more than 10,000 work items', () => {
  const site = createTestSite({ sample: false });
  let large: Awaited<ReturnType<typeof importLargeProject>>;

  async function read(mappedEpicIds: readonly string[]) {
    const reader = jiraReader(site.jira, 'ada');
    const { projectId } = large;
    const what = { projectId, mappedEpicIds, now: site.clock.now() };
    return { ...reader, snapshot: await readWork(projectReading(reader.request, what)) };
  }

  beforeAll(async () => {
    large = await importLargeProject(site, { epics: 100, tasks: 9900 });
  }, 30_000);

  test('10,000 are still read as a whole; one more, and only mapped epics and their children are, the rest is counted', async () => {
    const mapped = large.epicIds.slice(0, 2);
    const whole = await read(mapped);
    const fields = {
      project: { id: large.projectId },
      issuetype: { id: '90002' },
      summary: 'One more',
    };
    expect((await site.send('ada', 'POST /issue', { fields })).status).toBe(201);
    const parts = await read(mapped);

    expect(whole.snapshot).toMatchObject({ coverage: 'whole-project', projectCount: 10_000 });
    expect(whole.snapshot.items.size).toBe(10_000);
    expect(parts.snapshot).toMatchObject({ coverage: 'mapped-only', projectCount: 10_001 });
    const epics = issueIds(...mapped);
    const isEpicOrChild = [...parts.snapshot.items.values()].map(
      ({ id, parent }) => epics.has(id) || (parent !== undefined && epics.has(parent.id)),
    );
    expect(isEpicOrChild).toStrictEqual(Array.from({ length: 2 + 2 * 99 }, () => true));
    expect(parts.calls.length).toBeLessThanOrEqual(10);
  }, 30_000);

  test('without any mapped epic the rest is only counted', async () => {
    const { snapshot } = await read([]);

    expect(snapshot).toMatchObject({ coverage: 'mapped-only', projectCount: 10_001 });
    expect(snapshot.items.size).toBe(0);
  });
});

describe('EV-1: a reader gets what Jira shows this person', () => {
  test('work with a security level is read by its holders only, and counted for them only', async () => {
    const site = createTestSite();
    const [ada, dev] = [await readAcme(site, 'ada'), await readAcme(site, 'dev')];

    expect(keysOf(ada.snapshot)).toContain(SAMPLE.commercialIssueKey);
    expect(keysOf(dev.snapshot)).not.toContain(SAMPLE.commercialIssueKey);
    expect(JSON.stringify([...dev.snapshot.items])).not.toContain(SAMPLE.commercialIssueKey);
    expect(dev.snapshot.projectCount).toBeLessThan(ada.snapshot.projectCount);
  });

  test.each<[PersonName, string]>([
    ['ada', 'a reader of both projects'],
    ['dev', 'a reader to whom Jira tells only its id and key'],
  ])('%s: work whose parent is in another project, for %s', async (who) => {
    const { snapshot } = await readAcme(createTestSite(), who);
    const item = [...snapshot.items.values()].find(({ key }) => key === SAMPLE.elsewhereIssueKey);

    expect(item?.parent).toStrictEqual({ id: '11001', key: SAMPLE.otherProjectEpicKey });
    expect(keysOf(snapshot)).not.toContain(SAMPLE.otherProjectEpicKey);
  });

  test('a mapped epic of another project comes with its children wherever they are (DL-7)', async () => {
    const site = createTestSite();
    const epic = await idOf(site, SAMPLE.otherProjectEpicKey);
    const { snapshot } = await readAcme(site, 'ada', [epic]);
    const foreign = keysOf(snapshot).filter((key) => key.startsWith('OPS-'));

    expect(foreign.sort()).toStrictEqual(['OPS-1', 'OPS-2', 'OPS-3']);
    expect(snapshot.projectCount).toBe(60);
  });

  test('mapped epics that are hidden from the reader or gone are left out, the rest is read', async () => {
    const site = createTestSite();
    const hidden = await idOf(site, SAMPLE.otherProjectEpicKey);
    const { snapshot, calls } = await readAcme(site, 'dev', ['10602', hidden, '999999']);

    expect(snapshot.items.has([...issueIds('10602')][0]!)).toBe(true);
    expect(keysOf(snapshot).filter((key) => !key.startsWith('ACME-'))).toStrictEqual([]);
    expect(calls.filter(({ status }) => status !== 200)).toStrictEqual([]);
  });

  test('somebody who may not browse the project has lost access: Jira says the project does not exist (EV-8)', async () => {
    await expect(readAcme(createTestSite(), 'oscar')).rejects.toMatchObject({
      failure: { kind: 'access-lost' },
    });
  });
});

test('a work item is read with all that the plan looks at', async () => {
  const { snapshot } = await readAcme(createTestSite(), 'ada');
  const byKey = new Map([...snapshot.items.values()].map((item) => [item.key, item]));

  expect(byKey.get('ACME-2')).toStrictEqual({
    id: '10602',
    key: 'ACME-2',
    summary: 'Core finance reports available in the new system',
    projectId: ACME,
    projectKey: 'ACME',
    level: 1,
    typeName: 'Epic',
    statusName: 'In Progress',
    category: 'in-progress',
    assigneeId: SAMPLE.people.dev.accountId,
    due: expect.stringMatching(/^2026-12-\d\d$/),
    updatedAt: expect.stringMatching(/^2026-.*Z$/),
    categoryChangedAt: expect.stringMatching(/^2026-.*Z$/),
    componentNames: ['Reporting'],
    releases: [{ id: '10500', name: 'Pilot' }],
    hasSecurityLevel: false,
  });
  expect(byKey.get(SAMPLE.commercialIssueKey)).toMatchObject({
    level: 0,
    parent: { id: expect.any(String), key: expect.any(String) },
    hasSecurityLevel: true,
  });
  expect([...byKey.values()].find(({ category }) => category === 'done')).toMatchObject({
    resolutionId: expect.stringMatching(/^102\d\d$/),
  });
});
