import type { WorkItem } from '#domain/plan/work-item';
import { type IssueId, issueIdSchema } from '#domain/shared/identifiers';
import { SAMPLE } from '#host/sample/sample-keys';
import { aWorkItem } from '#test/builders/work-item-builder';
import { jiraReader } from '#test/support/jira-reader';
import { createTestSite, type PersonName, type TestSite } from '#test/support/jira-site';
import { importLargeProject } from '#test/support/large-project';

import {
  createHistoryReading,
  type HistoryState,
} from '../../../../../static/project-page/src/jira/history-reading';
import type {
  HistoryStore,
  KeptHistory,
} from '../../../../../static/project-page/src/jira/history-store';
import type { JiraRequest } from '../../../../../static/shared/jira-request';

const STATUS = '/rest/api/3/status';
const CHANGELOG = '/rest/api/3/changelog/bulkfetch';
/** Twice done and twice in work again; never done; with a security level that Dev does not hold. */
const [REOPENED, STRAIGHT, COMMERCIAL] = ['10618', '10619', '10624'].map((id) => aWorkItem(id)) as [
  WorkItem,
  WorkItem,
  WorkItem,
];

type Options = {
  readonly site?: TestSite;
  readonly who?: PersonName;
  readonly kept?: readonly KeptHistory[];
  readonly through?: (request: JiraRequest) => JiraRequest;
};

function openHistories({ site = createTestSite(), who = 'ada', kept, through }: Options = {}) {
  const reader = jiraReader(site.jira, who);
  const saved: (readonly KeptHistory[])[] = [];
  const states: HistoryState[] = [];
  const store: HistoryStore = {
    load: () => Promise.resolve(kept),
    save: (_owner, histories) => {
      saved.push(histories);
      return Promise.resolve();
    },
  };
  const owner = { cloudId: 'cloud', accountId: who, projectId: String(SAMPLE.project.id) };
  const reading = createHistoryReading(owner, {
    request: through?.(reader.request) ?? reader.request,
    store,
    wait: () => Promise.resolve(),
  });
  reading.subscribe(() => states.push(reading.state()));
  const timesOf = (task: WorkItem): number | undefined =>
    reading.state().reopenings.get(task.id)?.length;
  const paths = (): readonly string[] => reader.calls.map(({ path }) => path);
  return { ...reader, site, reading, states, saved, timesOf, paths };
}

describe('PL-9: how often tasks were reopened', () => {
  test('is read from their changes of status, by category', async () => {
    const { reading, timesOf, calls } = openHistories();
    await reading.read([REOPENED, STRAIGHT]);

    expect([timesOf(REOPENED), timesOf(STRAIGHT)]).toStrictEqual([2, 0]);
    expect(reading.state()).toMatchObject({ isReading: false });
    expect(calls[1]?.body).toStrictEqual({
      issueIdsOrKeys: ['10618', '10619'],
      fieldIds: ['status'],
      maxResults: 10_000,
    });
  });

  test('is read in two calls, and again only for tasks that are new or changed', async () => {
    const { reading, calls, paths } = openHistories();
    await reading.read([REOPENED]);
    await reading.read([REOPENED]);
    const changed = aWorkItem(REOPENED.id, { updatedAt: '2026-03-09T09:00:00.000Z' });
    await reading.read([changed, STRAIGHT]);
    await reading.read([changed]);

    expect(paths()).toStrictEqual([STATUS, CHANGELOG, CHANGELOG]);
    expect(calls[2]?.body).toMatchObject({ issueIdsOrKeys: ['10618', '10619'] });
  });

  test('asks Jira nothing without a task', async () => {
    const { reading, paths } = openHistories();
    await reading.read([]);

    expect(paths()).toStrictEqual([]);
    expect(reading.state()).toStrictEqual({ reopenings: new Map(), isReading: false });
  });

  test('is put together from pages that split one history', async () => {
    const { reading, timesOf, calls } = openHistories({ through: inPagesOf(2) });
    await reading.read([REOPENED]);

    expect(timesOf(REOPENED)).toBe(2);
    expect(calls.length).toBeGreaterThan(3);
  });

  test('is read where Jira writes the instant as a text, as its document says', async () => {
    const { reading } = openHistories({
      through: () => (path) =>
        Promise.resolve(new Response(JSON.stringify(path === STATUS ? STATUSES : TEXT_INSTANTS))),
    });
    await reading.read([REOPENED]);

    expect(reading.state().reopenings.get(REOPENED.id)).toStrictEqual(['2026-03-02T08:00:00.000Z']);
  });

  test('of 2,500 tasks takes three calls and one for the statuses, one after the other', async () => {
    const site = createTestSite({ sample: false });
    await importLargeProject(site, { epics: 1, tasks: 2500 });
    const page = openHistories({ site });
    await page.reading.read(tasksFrom(100_002, 2500));

    expect(page.paths()).toStrictEqual([STATUS, CHANGELOG, CHANGELOG, CHANGELOG]);
    expect(page.mostAtOnce()).toBe(1);
    expect(page.reading.state().reopenings.size).toBe(2500);
  }, 30_000);
});

describe('EV-1: of a task that Jira does not show this reader', () => {
  test('no history is told', async () => {
    const seen = openHistories({ who: 'ada' });
    const hidden = openHistories({ who: 'dev' });
    await seen.reading.read([COMMERCIAL, REOPENED]);
    await hidden.reading.read([COMMERCIAL, REOPENED]);

    expect(hidden.timesOf(COMMERCIAL)).toBe(0);
    expect(hidden.timesOf(REOPENED)).toBe(seen.timesOf(REOPENED));
  });
});

describe('a second visit', () => {
  test('reads only what changed since the first', async () => {
    const site = createTestSite();
    const first = openHistories({ site });
    await first.reading.read([REOPENED, STRAIGHT]);
    const second = openHistories({ site, kept: first.saved.at(-1)! });
    await second.reading.read([REOPENED, STRAIGHT]);

    expect(second.paths()).toStrictEqual([]);
    expect(second.timesOf(REOPENED)).toBe(2);
    expect(second.saved).toStrictEqual([]);
  });

  test('keeps nothing of tasks that are not asked for any more', async () => {
    const { reading, saved } = openHistories();
    await reading.read([REOPENED]);
    await reading.read([STRAIGHT]);

    expect(saved.map((histories) => histories.map(({ id }) => id))).toStrictEqual([
      [REOPENED.id],
      [STRAIGHT.id],
    ]);
  });
});

describe('when Jira does not answer', () => {
  test('what was known stays, and why nothing new came is told; trying again works', async () => {
    const page = openHistories();
    await page.reading.read([REOPENED]);
    page.site.jira.setFault({ kind: 'unavailable', retryAfterSeconds: 40 });
    await page.reading.read([REOPENED, STRAIGHT]);
    const failed = page.reading.state();
    page.site.jira.setFault(undefined);
    await page.reading.read([REOPENED, STRAIGHT]);

    expect(failed).toMatchObject({
      isReading: false,
      failure: { kind: 'rate-limited', retryAfterSeconds: 40 },
    });
    expect(failed.reopenings.get(REOPENED.id)).toHaveLength(2);
    expect(page.reading.state().failure).toBeUndefined();
    expect(page.timesOf(STRAIGHT)).toBe(0);
  });

  test.each([
    ['is no history', '{"issueChangeLogs": 7}', 'unexpected-answer'],
    ['is no JSON', '<html>', 'unreachable'],
  ])('as documented: an answer that %s', async (_what, text, kind) => {
    const { reading } = openHistories({
      through: (request) => (path, init) =>
        path === CHANGELOG ? Promise.resolve(new Response(text)) : request(path, init),
    });
    await reading.read([REOPENED]);

    expect(reading.state()).toMatchObject({ isReading: false, failure: { kind } });
  });
});

test('a new reading takes the place of the running one, which is not heard of again', async () => {
  const { reading, states, timesOf } = openHistories();
  await Promise.all([reading.read([REOPENED]), reading.read([REOPENED, STRAIGHT])]);

  expect(states.filter(({ failure }) => failure !== undefined)).toStrictEqual([]);
  expect([timesOf(REOPENED), timesOf(STRAIGHT)]).toStrictEqual([2, 0]);
});

function tasksFrom(first: number, count: number): readonly WorkItem[] {
  return Array.from({ length: count }, (_, index) => aWorkItem(String(first + index)));
}

/** Jira may give pages that are smaller than what was asked for. */
function inPagesOf(size: number): (request: JiraRequest) => JiraRequest {
  return (request) => (path, init) => {
    if (path !== CHANGELOG || init?.body === undefined) return request(path, init);
    const body = { ...(JSON.parse(init.body) as object), maxResults: size };
    return request(path, { ...init, body: JSON.stringify(body) });
  };
}

const STATUSES = [
  { id: '1', name: 'Offen', statusCategory: { id: 2, key: 'new' } },
  { id: '9', name: 'Fertig', statusCategory: { id: 3, key: 'done' } },
];
const TEXT_INSTANTS: unknown = {
  issueChangeLogs: [
    {
      issueId: issueIdSchema.parse('10618') satisfies IssueId,
      changeHistories: [
        {
          created: '2026-03-02T09:00:00.000+0100',
          items: [{ field: 'Status', fieldId: 'status', from: '9', to: '1' }],
        },
      ],
    },
  ],
};
