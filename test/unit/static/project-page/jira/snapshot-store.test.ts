import { IDBFactory } from 'fake-indexeddb';

import { instantSchema } from '#domain/shared/calendar-date';
import { issueIdSchema } from '#domain/shared/identifiers';
import {
  anEpic,
  aWorkItem,
  byId,
  HOME_PROJECT,
  OTHER_PROJECT,
} from '#test/builders/work-item-builder';

import type { SnapshotOwner } from '../../../../../static/project-page/src/jira/browser-store';
import { browserHistoryStore } from '../../../../../static/project-page/src/jira/history-store';
import type { JiraSnapshot } from '../../../../../static/project-page/src/jira/jira-snapshot';
import { browserSnapshotStore } from '../../../../../static/project-page/src/jira/snapshot-store';

const HOUR = 3_600_000;
const READ_AT = Date.parse('2026-03-02T09:00:00Z');
const ADA: SnapshotOwner = { cloudId: 'cloud-1', accountId: 'ada', projectId: HOME_PROJECT };

const snapshot: JiraSnapshot = {
  items: byId([anEpic('100'), aWorkItem('200', { parentId: '100' })]),
  readAt: READ_AT,
  coverage: 'whole-project',
  projectCount: 2,
};

let now = READ_AT;
const store = browserSnapshotStore(() => now);
const histories = browserHistoryStore(() => now);
const history = {
  id: issueIdSchema.parse('200'),
  updatedAt: instantSchema.parse('2026-03-01T09:00:00.000Z'),
  reopenings: [instantSchema.parse('2026-02-27T09:00:00.000Z')],
};

/** IndexedDB as the browser gives it, or refuses it to a frame of another site. */
function browserGives(factory: IDBFactory | undefined): void {
  Object.defineProperty(globalThis, 'indexedDB', { value: factory, configurable: true });
}

beforeEach(() => {
  now = READ_AT;
  browserGives(new IDBFactory());
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'indexedDB');
});

describe('the snapshot between two visits', () => {
  test('comes back as it was', async () => {
    await store.save(ADA, snapshot);

    await expect(store.load(ADA)).resolves.toStrictEqual(snapshot);
  });

  test('is replaced by a later one', async () => {
    await store.save(ADA, snapshot);
    const later = { ...snapshot, items: byId([anEpic('100')]), projectCount: 1 };
    await store.save(ADA, later);

    await expect(store.load(ADA)).resolves.toStrictEqual(later);
  });

  test('is of one project of one site', async () => {
    await store.save(ADA, snapshot);

    await expect(store.load({ ...ADA, projectId: OTHER_PROJECT })).resolves.toBeUndefined();
    await expect(store.load({ ...ADA, cloudId: 'cloud-2' })).resolves.toBeUndefined();
    await expect(store.load(ADA)).resolves.toBeDefined();
  });

  test('has no work of other projects: that is read anew at each visit', async () => {
    const foreign = anEpic('300', { projectId: OTHER_PROJECT });
    await store.save(ADA, {
      ...snapshot,
      items: new Map([...snapshot.items, [foreign.id, foreign]]),
    });

    expect([...((await store.load(ADA))?.items.keys() ?? [])]).toStrictEqual(['100', '200']);
  });

  test('is not kept of a project that is read in parts', async () => {
    await store.save(ADA, { ...snapshot, coverage: 'mapped-only' });

    await expect(store.load(ADA)).resolves.toBeUndefined();
  });
});

describe('PL-9: histories between two visits', () => {
  test('come back as they were, beside the snapshot', async () => {
    await store.save(ADA, snapshot);
    await histories.save(ADA, [history]);

    await expect(histories.load(ADA)).resolves.toStrictEqual([history]);
    await expect(store.load(ADA)).resolves.toStrictEqual(snapshot);
  });

  test('are wiped with everything of another account, also when only work is opened', async () => {
    await histories.save(ADA, [history]);
    await store.load({ ...ADA, accountId: 'grace' });

    await expect(histories.load(ADA)).resolves.toBeUndefined();
  });

  test('are a day old at most', async () => {
    await histories.save(ADA, [history]);
    now = READ_AT + 24 * HOUR + 1;

    await expect(histories.load(ADA)).resolves.toBeUndefined();
  });
});

describe('EV-1: what is wiped', () => {
  test('everything of another account, for good', async () => {
    await store.save(ADA, snapshot);

    await expect(store.load({ ...ADA, accountId: 'grace' })).resolves.toBeUndefined();
    await expect(store.load(ADA)).resolves.toBeUndefined();
  });

  test.each([
    ['a day old is still kept', 24 * HOUR, true],
    ['older than a day is gone', 24 * HOUR + 1, false],
  ])('what is %s', async (_what, age, isKept) => {
    await store.save(ADA, snapshot);
    now = READ_AT + age;

    expect((await store.load(ADA)) !== undefined).toBe(isKept);
  });

  test('what is older than a day, of every project, for good', async () => {
    const other = { ...ADA, projectId: OTHER_PROJECT };
    await store.save(other, snapshot);
    now = READ_AT + 25 * HOUR;
    await store.load(ADA);
    now = READ_AT;

    await expect(store.load(other)).resolves.toBeUndefined();
  });
});

describe('a browser that refuses its database', () => {
  test.each([
    ['is not there', undefined],
    [
      'cannot be opened',
      Object.assign(new IDBFactory(), {
        open: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      }),
    ],
  ])('it %s: nothing is kept, and nothing fails', async (_what, factory) => {
    browserGives(factory);

    await expect(store.save(ADA, snapshot)).resolves.toBeUndefined();
    await expect(store.load(ADA)).resolves.toBeUndefined();
  });
});
