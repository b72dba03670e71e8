/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { importJiraExport } from '#host/import/import-jira-export';
import { describeImport, type ImportReport } from '#host/import/import-report';
import {
  countExport,
  type ExportCounts,
  REAL_EXPORT,
  realExportIsThere,
} from '#test/support/count-import';
import { createTestSite, type PersonName, type TestSite } from '#test/support/jira-site';

async function importInto(
  site: TestSite,
  source: { readonly file: string } | { readonly text: string },
): Promise<ImportReport> {
  const result = await importJiraExport({ ...site, source });
  if (!result.ok) throw new Error(result.problem.message);
  return result.report;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

async function search(site: TestSite, jql: string, fields: readonly string[] = ['key']) {
  const request = { jql, fields, maxResults: 100 };
  return (await site.send('ada', 'POST /search/jql', request)).body.issues;
}

const needsFile = realExportIsThere ? describe : describe.skip;
const note = realExportIsThere ? '' : ' (skipped: ../shared/data/jira-export is not there)';

needsFile(`423 real issues of a Jira Server${note}`, () => {
  const site = createTestSite();
  let counts: ExportCounts;
  let report: ImportReport;

  beforeAll(async () => {
    // Not while tests are collected: a skipped description is collected too.
    counts = countExport(REAL_EXPORT);
    report = await importInto(site, { file: REAL_EXPORT });
  });

  test('every line is created or skipped for a reason', async () => {
    expect(report.records).toBe(423);
    expect(report.records).toBe(counts.lines);
    expect(report.created + sum(report.skipped)).toBe(423);
    const jql = 'project in (ALOY, DAEMON, MOD)';
    const { body } = await site.send('ada', 'POST /search/approximate-count', { jql });
    expect(body.count).toBe(report.created);
  });

  test('every link entry is kept or dangling for a reason, each link once', () => {
    const { total, kept, dropped } = report.linkEntries;

    expect(total).toBe(689);
    expect(total).toBe(counts.linkEntries);
    expect(kept + sum(dropped)).toBe(689);
    expect([kept, report.links]).toStrictEqual([counts.linkEntriesInside, counts.links]);
    const stored = site.database
      .prepare('SELECT id FROM jira_link WHERE sourceId > 20000')
      .all([]).length;
    expect(stored).toBe(counts.links);
  });

  test('progress by REST is what an independent count says, for every epic (PL-5)', async () => {
    const progress = new Map<string, { done: number; children: number }>();
    for (const epic of counts.epics.keys()) {
      const children = await search(site, `parent = ${epic}`, ['status']);
      const counted =
        children.length === 0 ? await search(site, `key = ${epic}`, ['status']) : children;
      const done = counted.filter(
        (issue: { fields: { status: { statusCategory: { key: string } } } }) =>
          issue.fields.status.statusCategory.key === 'done',
      );
      progress.set(epic, { done: done.length, children: counted.length });
    }

    expect(progress).toStrictEqual(counts.epics);
  });

  test('work whose epic is not in the file keeps its id and key, so it belongs elsewhere (PL-3)', async () => {
    expect(report.parents.elsewhere).toBe(counts.elsewhere.length);
    for (const key of counts.elsewhere.slice(0, 3)) {
      const { body } = await site.send('ada', `GET /issue/${key}?fields=parent`);
      expect(Object.keys(body.fields.parent).sort()).toStrictEqual(['id', 'key', 'self']);
    }
    const orphans = await search(
      site,
      `key in (${counts.elsewhere.join(',')}) and parent is EMPTY`,
    );
    expect(orphans).toStrictEqual([]);
  });

  test('odd statuses and link names are kept by name and id, with their category', async () => {
    const { body: statuses } = await site.send('ada', 'GET /status');
    const { body: types } = await site.send('ada', 'GET /issueLinkType');
    const odd = statuses.find(({ name }: { name: string }) => name === 'In QE Test');
    const gantt = types.issueLinkTypes.find(({ id }: { id: string }) => id === '10122');

    expect([odd.id, odd.statusCategory.key]).toStrictEqual(['10005', 'indeterminate']);
    expect(gantt).toMatchObject({ name: 'Gantt: start-finish', outward: 'is triggering' });
  });

  test('versions, components, sprints and instants are kept', async () => {
    const { body } = await site.send('ada', 'GET /issue/ALOY-7');
    const { body: fields } = await site.send('ada', 'GET /field');
    const sprintField = fields.find(({ name }: { name: string }) => name === 'Sprint').id as string;
    const [issue] = await search(site, 'key = ALOY-1601', ['*all']);

    expect(body.fields.fixVersions[0]).toMatchObject({
      name: '2012 Sprint 14',
      released: true,
      releaseDate: '2012-07-19',
    });
    expect(body.fields.components[0].name).toBe('Runtime');
    expect(body.fields.resolution.name).toBe('Fixed');
    expect(body.fields.resolutiondate).toBe('2012-07-19T13:52:00.000+0200');
    expect(issue.fields[sprintField] ?? []).toStrictEqual(expect.any(Array));
    expect(report.sprints).toBeGreaterThan(100);
  });

  test.each<[PersonName, number, number]>([
    ['ada', 200, 204],
    ['grace', 200, 204],
    ['dev', 200, 204],
    ['carla', 200, 403],
    ['oscar', 404, 404],
  ])('%s: reading %i, editing %i', async (who, reading, editing) => {
    const edit = { fields: { labels: [who] } };

    expect((await site.send(who, 'GET /issue/ALOY-7')).status).toBe(reading);
    expect((await site.send(who, 'PUT /issue/ALOY-7', edit)).status).toBe(editing);
  });

  test('imported people can be picked and assigned, and are not among those who log in', async () => {
    const { body } = await site.send('ada', 'GET /user/assignable/search?project=ALOY&query=user');
    const [{ accountId }] = body;
    const edit = { fields: { assignee: { accountId } } };

    expect((await site.send('ada', 'PUT /issue/ALOY-11', edit)).status).toBe(204);
    expect(site.jira.loginUsers()).toHaveLength(6);
  });

  test('a transition leads from anywhere to each status of the file', async () => {
    const { body } = await site.send('ada', 'GET /issue/ALOY-7/transitions');

    expect(body.transitions).toHaveLength(7);
    const open = body.transitions.find(({ name }: { name: string }) => name === 'Open')
      .id as string;
    const moved = await site.send('dev', 'POST /issue/ALOY-7/transitions', {
      transition: { id: open },
    });
    expect(moved.status).toBe(204);
    const { body: issue } = await site.send('ada', 'GET /issue/ALOY-7?fields=status,resolution');
    expect([issue.fields.status.name, issue.fields.resolution]).toStrictEqual(['Open', null]);
  });

  test('new work gets numbers and ids after those of the file', async () => {
    const { body } = await site.send('ada', 'POST /issue', {
      fields: { project: { key: 'MOD' }, issuetype: { name: 'Story' }, summary: 'Next' },
    });

    expect(Number(body.key.split('-')[1])).toBeGreaterThan(2925);
    expect(Number(body.id)).toBeGreaterThan(170_000);
  });

  test('a second time it is refused, and with replace it gives the same again', async () => {
    const again = await importJiraExport({ ...site, source: { file: REAL_EXPORT } });
    const replaced = await importJiraExport({
      ...site,
      source: { file: REAL_EXPORT },
      replace: true,
    });

    expect(again).toMatchObject({ ok: false, problem: { kind: 'already-there', place: 'line 1' } });
    expect(replaced).toMatchObject({ ok: true, report: { created: 423, links: counts.links } });
    const { body } = await site.send('ada', 'GET /issue/ACME-2');
    expect(body.key).toBe('ACME-2');
  });

  test('the report can be read by people', () => {
    expect(describeImport(report)).toContain('Link entries: 322 of 689 kept as 161 links');
  });
});

const cloudIssue = (id: number, fields: Record<string, unknown> = {}) => ({
  id: String(id),
  key: `NEW-${id - 70_000}`,
  fields: {
    summary: `Work ${id}`,
    project: { id: '70000', key: 'NEW', name: 'New' },
    issuetype: { id: '71', name: 'Aufgabe', subtask: false, hierarchyLevel: 0 },
    status: { id: '72', name: 'Offen', statusCategory: { id: 2, key: 'new' } },
    created: '2026-01-02T10:00:00.000+0100',
    updated: '2026-01-03T10:00:00.000+0100',
    ...fields,
  },
});

const EPIC_TYPE = { issuetype: { id: '73', name: 'Thema', subtask: false, hierarchyLevel: 1 } };

describe('other shapes of a file', () => {
  test.each([
    ['a list', (issues: unknown[]) => JSON.stringify(issues)],
    [
      '{"issues": […]} over several lines',
      (issues: unknown[]) => JSON.stringify({ issues }, null, 2),
    ],
    [
      'lines with blanks between them',
      (issues: unknown[]) => issues.map((issue) => JSON.stringify(issue)).join('\n\n'),
    ],
  ])('%s', async (_what, write) => {
    const site = createTestSite({ sample: false });
    const text = write([
      cloudIssue(70_001, EPIC_TYPE),
      cloudIssue(70_002, { parent: { id: '70001', key: 'NEW-1' } }),
    ]);
    const report = await importInto(site, { text });

    expect(report.created).toBe(2);
    expect(report.created + sum(report.skipped)).toBe(report.records);
    expect(await search(site, 'parent = NEW-1')).toHaveLength(1);
    expect(await search(site, 'hierarchyLevel = 1')).toHaveLength(1);
  });

  test('Server’s people, texts and epic links in a custom field', async () => {
    const site = createTestSite({ sample: false });
    const server = { issuetype: { id: '1', name: 'Task', subtask: false } };
    const text = JSON.stringify([
      cloudIssue(70_001, { issuetype: { id: '6', name: 'Epic', subtask: false } }),
      cloudIssue(70_002, {
        ...server,
        assignee: { name: 'jdoe', key: 'JIRAUSER1', displayName: 'J. Doe', active: false },
        description: 'First.\n\nSecond.',
        customfield_10008: 'NEW-1',
        customfield_10007: [
          'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=7,rapidViewId=3,state=CLOSED,name=Sprint 7, late,startDate=2026-01-01T09:00:00.000+01:00,endDate=<null>]',
        ],
      }),
    ]);
    await importInto(site, { text });
    const [issue] = await search(site, 'parent = NEW-1', ['*all']);

    expect(issue.fields.assignee).toMatchObject({ accountId: 'JIRAUSER1', active: false });
    expect(issue.fields.description.content).toHaveLength(2);
    expect(issue.fields.customfield_10107).toMatchObject([
      { id: 7, name: 'Sprint 7, late', boardId: 3 },
    ]);
  });

  test('what cannot be kept without guessing is skipped or dropped, and counted', async () => {
    const site = createTestSite({ sample: false });
    const link = (id: number, end: object) => ({
      id: String(id),
      type: { id: '1', name: 'B', inward: 'i', outward: 'o' },
      ...end,
    });
    const text = JSON.stringify([
      cloudIssue(70_001, { security: { id: '1', name: 'Secret' } }),
      cloudIssue(70_002, { issuetype: { id: '5', name: 'Sub-task', subtask: true } }),
      cloudIssue(70_003, {
        parent: { id: '70004', key: 'NEW-4' },
        issuelinks: [
          link(1, { outwardIssue: { key: 'NEW-1' } }),
          link(2, { outwardIssue: { key: 'NEW-3' } }),
          link(3, {}),
        ],
        customfield_10900: 'kept by nobody',
      }),
      cloudIssue(70_004),
    ]);
    const report = await importInto(site, { text });

    expect(report.created + sum(report.skipped)).toBe(4);
    expect(sum(report.skipped)).toBe(2);
    expect(report.linkEntries).toMatchObject({ total: 3, kept: 0 });
    expect(Object.keys(report.linkEntries.dropped)).toHaveLength(3);
    expect(report.parents).toMatchObject({
      kept: 0,
      dropped: { 'not exactly one level above': 1 },
    });
    expect(report.ignoredFields).toStrictEqual({ customfield_10900: 1 });
  });
});
