import { issueIdSchema } from '#domain/shared/identifiers';
import { createTestSite, type TestSite } from '#test/support/jira-site';
import { openPage, readyState, SCOPE } from '#test/support/reading-page';

import type { JiraSnapshot } from '../../../../../static/project-page/src/jira/jira-snapshot';

const TASK = issueIdSchema.parse('10654');

describe('the screens of reading', () => {
  test('loading with a count, then ready; the snapshot is kept for the next visit', async () => {
    const { reading, states, saved } = openPage();
    expect(reading.state()).toStrictEqual({ state: 'loading', progress: { read: 0 } });

    await reading.read(SCOPE);

    expect(states.slice(0, -1).map(({ state }) => state)).toStrictEqual(
      states.slice(0, -1).map(() => 'loading'),
    );
    expect(states.at(-2)).toStrictEqual({ state: 'loading', progress: { read: 60, total: 60 } });
    const { snapshot, refreshing } = readyState(reading.state());
    expect([snapshot.items.size, refreshing]).toStrictEqual([60, false]);
    expect(saved).toStrictEqual([snapshot]);
  });

  test('a refresh keeps what is shown until it has more', async () => {
    const { reading, states } = openPage();
    await reading.read(SCOPE);
    const first = readyState(reading.state()).snapshot;
    states.length = 0;

    await reading.read(SCOPE);

    expect(states[0]).toStrictEqual({ state: 'ready', snapshot: first, refreshing: true });
    expect(states.map(({ state }) => state)).toStrictEqual(['ready', 'ready']);
    expect(readyState(reading.state()).refreshing).toBe(false);
  });

  test('nobody hears of it after leaving', async () => {
    const { reading } = openPage();
    let heard = 0;
    const leave = reading.subscribe(() => {
      heard += 1;
    });
    leave();

    await reading.read(SCOPE);

    expect(heard).toBe(0);
  });
});

describe('a snapshot of an earlier visit', () => {
  async function earlierVisit(site: TestSite): Promise<JiraSnapshot> {
    const page = openPage({ site });
    await page.reading.read(SCOPE);
    return page.saved[0]!;
  }

  test('is refreshed instead of reading everything again', async () => {
    const site = createTestSite();
    const { reading, calls } = openPage({ site, kept: await earlierVisit(site) });

    await reading.read(SCOPE);

    expect(calls.map(({ path }) => path)).toStrictEqual(Array(2).fill('/rest/api/3/search/jql'));
    expect(readyState(reading.state()).snapshot.items.size).toBe(60);
  });

  test('shows nothing before this visit’s sweep, and nothing that the sweep did not return (EV-1)', async () => {
    const site = createTestSite();
    const kept = await earlierVisit(site);
    await site.send('ada', 'DELETE /issue/10654');
    const { reading, states } = openPage({ site, kept });

    await reading.read(SCOPE);

    expect(kept.items.has(TASK)).toBe(true);
    const shown = states.flatMap((state) => (state.state === 'ready' ? [state.snapshot] : []));
    expect(shown.map(({ items }) => items.has(TASK))).toStrictEqual([false]);
  });
});

describe('when Jira asks for a pause', () => {
  test('the reading waits as long as Retry-After says and goes on', async () => {
    const page = openPage();
    page.site.jira.setFault({ kind: 'rate-limit', retryAfterSeconds: 9, times: 2 });

    await page.reading.read(SCOPE);

    expect(page.pauses).toStrictEqual([9000, 9000]);
    expect(page.calls.map(({ status }) => status).slice(0, 3)).toStrictEqual([429, 429, 200]);
    expect(readyState(page.reading.state()).snapshot.items.size).toBe(60);
  });

  test('a first reading that gives up says for how long; reading again works', async () => {
    const page = openPage();
    page.site.jira.setFault({ kind: 'rate-limit', retryAfterSeconds: 9 });
    await page.reading.read(SCOPE);

    expect(page.reading.state()).toStrictEqual({
      state: 'failed',
      failure: { kind: 'rate-limited', retryAfterSeconds: 9 },
    });

    page.site.jira.setFault(undefined);
    await page.reading.read(SCOPE);

    expect(page.reading.state().state).toBe('ready');
  });
});

describe('when a refresh fails', () => {
  test('what was read before stays, and the page says so', async () => {
    const page = openPage();
    await page.reading.read(SCOPE);
    const { snapshot } = readyState(page.reading.state());
    page.site.jira.setFault({ kind: 'unavailable', retryAfterSeconds: 40 });

    await page.reading.read(SCOPE);

    expect(page.reading.state()).toStrictEqual({
      state: 'ready',
      snapshot,
      refreshing: false,
      refreshFailure: { kind: 'rate-limited', retryAfterSeconds: 40 },
    });
    expect(page.saved).toHaveLength(1);
  });

  test.each([401, 403])(
    'with %i, access was lost: nothing of it is shown any more (EV-8)',
    async (status) => {
      let refuses = false;
      const page = openPage({
        through: (request) => (path, init) =>
          refuses ? Promise.resolve(new Response('{}', { status })) : request(path, init),
      });
      await page.reading.read(SCOPE);
      refuses = true;

      await page.reading.read(SCOPE);

      expect(page.reading.state()).toStrictEqual({
        state: 'failed',
        failure: { kind: 'access-lost', status },
      });
    },
  );

  test('because an access rule hides the project from the app: nothing of it is shown any more (EV-8)', async () => {
    const page = openPage();
    await page.reading.read(SCOPE);
    page.site.jira.setHiddenFromApp('ACME', 'hidden');

    await page.reading.read(SCOPE);

    expect(page.reading.state()).toMatchObject({
      state: 'failed',
      failure: { kind: 'access-lost' },
    });
  });

  test.each([
    ['is no page of ids', '{"issues": "none"}', 'unexpected-answer'],
    ['is no JSON', '<html>', 'unreachable'],
  ])('with an answer that %s', async (_what, text, kind) => {
    const page = openPage({ through: () => () => Promise.resolve(new Response(text)) });

    await page.reading.read(SCOPE);

    expect(page.reading.state()).toMatchObject({ state: 'failed', failure: { kind } });
  });
});

describe('cancelling', () => {
  test('a first reading ends with that, and asks Jira nothing more', async () => {
    const page = openPage({
      through: (request) => async (path, init) => {
        const answer = await request(path, init);
        page.reading.cancel();
        return answer;
      },
    });

    await page.reading.read(SCOPE);

    expect(page.reading.state()).toStrictEqual({
      state: 'failed',
      failure: { kind: 'cancelled' },
    });
    // The sweep and the list of fields were under way together, and nobody waits for either; nothing comes after them.
    await new Promise(setImmediate);
    expect(page.calls.map(({ path }) => path).sort()).toStrictEqual([
      '/rest/api/3/field',
      '/rest/api/3/search/jql',
    ]);
    expect(page.saved).toStrictEqual([]);
  });

  test('a refresh ends with what was shown before', async () => {
    const page = openPage();
    await page.reading.read(SCOPE);
    const { snapshot } = readyState(page.reading.state());

    const refresh = page.reading.read(SCOPE);
    page.reading.cancel();
    await refresh;

    expect(page.reading.state()).toStrictEqual({
      state: 'ready',
      snapshot,
      refreshing: false,
      refreshFailure: { kind: 'cancelled' },
    });
  });

  test('a new reading takes the place of the running one, which is not heard of again', async () => {
    const page = openPage();

    await Promise.all([page.reading.read(SCOPE), page.reading.read(SCOPE)]);

    expect(page.states.filter(({ state }) => state === 'failed')).toStrictEqual([]);
    expect(page.saved).toHaveLength(1);
    expect(readyState(page.reading.state()).snapshot.items.size).toBe(60);
  });
});
