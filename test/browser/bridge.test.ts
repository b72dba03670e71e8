import { type Frame, type Page } from 'playwright-core';

import { BRIDGE_METHODS, JIRA_BRIDGE_METHODS } from '#host/frames/bridge-methods';
import { limits } from '#host/limits';
import { fixtureHostForAll } from '#test/support/fixture-host-for-all';
import { appFrame } from '#test/support/open-shell';
import { userAt } from '#test/support/start-fixture-host';

// What the page puts on its `globalThis` for these tests.
import { type Fixture } from './fixtures/bridge-app/static/page/main';

declare const fixture: Fixture;
declare const __bridge: { callBridge: (command: string, payload?: unknown) => Promise<unknown> };

/** Commands of every method that is listed as refused, and some that no package sends. */
const REFUSED = [
  ...new Set(
    Object.values({ ...BRIDGE_METHODS, ...JIRA_BRIDGE_METHODS })
      .flatMap((method) => (method.kind === 'refused' ? method.commands : []))
      .filter((command) => !command.includes(' ')),
  ),
  // Answered in other places: in dialogs, in panels, in the rule editor, for UI Kit.
  ...['submit', 'close', 'refresh', 'setWorkflowRuleConfigurationCallback', 'reconcile'],
  'nonsense',
];

const BASE = '/jira/software/projects/ACME/apps/app/environment';

const site = fixtureHostForAll();
let page: Page;
let frame: Frame;

beforeEach(async () => {
  page = await site.openAs(0, `${appPath()}/first?tab=2`);
  frame = await appFrame(page, site.host);
  await frame.waitForSelector('body[data-state="ready"]');
}, 30_000);

function appPath(): string {
  const app = site.host.manifest.appId.split('/').at(-1) ?? '';
  return BASE.replace('/app/environment', `/${app}/2b1d8e64-0f7a-4c35-8e92-6a5b4c3d2e1f`);
}

describe('the bridge of a Custom UI page', () => {
  test('tells who looks and where, from Jira and not from the address', async () => {
    const context = await frame.evaluate(() => fixture.view.getContext());

    expect(context).toMatchObject({
      accountId: userAt(site.host, 0).accountId,
      moduleKey: 'fixture-page',
      environmentType: 'DEVELOPMENT',
      siteUrl: site.host.url,
      extension: { type: 'jira:projectPage', project: { key: 'ACME', type: 'software' } },
      theme: { colorMode: 'light' },
    });
  });

  test('runs resolvers and passes their errors on', async () => {
    const answer = await frame.evaluate(() => fixture.invoke('whoami', { question: 1 }));
    const error = await frame.evaluate(() => fixture.invoke('fail').catch(String));

    expect(answer).toMatchObject({
      accountId: userAt(site.host, 0).accountId,
      payload: { question: 1 },
    });
    expect(error).toBe('Error: There was an error invoking the function - this call always fails');
  });

  test('tells on request how many invocations are left in this minute', async () => {
    const [first, second] = await frame.evaluate(async () => [
      await fixture.invoke('whoami', {}, { rateLimitProperties: true }),
      await fixture.invoke('whoami', {}, { rateLimitProperties: true }),
    ]);

    expect(first).toMatchObject({
      body: { payload: {} },
      metadata: {
        rateLimitProperties: {
          rateLimitLimit: limits.functions.invocationsPerMinuteOfPerson,
          rateLimitRemaining: expect.any(Number) as number,
          rateLimitReset: expect.any(Number) as number,
        },
      },
    });
    expect(second).not.toStrictEqual(first);
  });

  test('reads Jira as the person, within the scopes of the manifest', async () => {
    const asked = await frame.evaluate(async () => {
      const paths = ['/rest/api/3/issue/ACME-2?fields=summary', '/rest/api/3/issue/ACME-9999'];
      const [found, missing] = await Promise.all(paths.map((path) => fixture.requestJira(path)));
      const write = await fixture.requestJira('/rest/api/3/issue/ACME-2', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fields: { summary: 'Changed without the scope' } }),
      });
      const item = (await found?.json()) as unknown;
      return { statuses: [found?.status, missing?.status, write.status], item };
    });

    expect(asked).toMatchObject({ statuses: [200, 404, 401], item: { key: 'ACME-2' } });
  });

  test('shows flags whose actions run in the page', async () => {
    await frame.evaluate(() => {
      fixture.showFlag({
        id: 'saved',
        title: 'Saved',
        type: 'success',
        isAutoDismiss: true,
        actions: [{ text: 'Undo', onClick: () => (document.body.dataset['undone'] = 'yes') }],
      });
    });

    await page.getByRole('button', { name: 'Undo' }).click();

    const undone = await frame.waitForSelector('body[data-undone="yes"]');
    expect(await undone.isVisible()).toBe(true);
  });

  test('shares the address bar below the page’s own path', async () => {
    const start = await frame.evaluate(async () => {
      const history = await fixture.view.createHistory();
      history.listen((location: { pathname: string }, action: string) => {
        document.body.dataset['moves'] =
          `${document.body.dataset['moves'] ?? ''} ${action} ${location.pathname}`;
      });
      const { pathname, search } = history.location;
      history.push('/second');
      return { pathname, search };
    });
    await page.waitForURL(`${site.host.url}${appPath()}/second`);
    await page.goBack();

    expect(start).toStrictEqual({ pathname: '/first', search: '?tab=2' });
    await frame.waitForSelector('body[data-moves=" PUSH /second POP /first"]');
  });

  test('gives the page the theme of Jira and follows its switch', async () => {
    const background = (): Promise<string> =>
      frame.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--ds-surface').trim(),
      );
    const light = await background();

    await page.getByRole('button', { name: 'Dark theme' }).click();
    await frame.waitForSelector('html[data-color-mode="dark"]');

    expect(light).toMatch(/^#fff/i);
    expect(await background()).not.toBe(light);
  });

  test('carries events between the frames of a page', async () => {
    const heard = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          void fixture.events
            .on('saved', resolve)
            .then(() => fixture.events.emit('saved', { number: 3 }));
        }),
    );

    expect(heard).toStrictEqual({ number: 3 });
  });

  test('knows the addresses of Jira’s pages', async () => {
    const url = await frame.evaluate(async () => {
      const found = await fixture.router.getUrl({ target: 'issue', issueKey: 'ACME-2' } as never);
      return String(found);
    });

    expect(url).toBe(`${site.host.url}/browse/ACME-2`);
  });

  test('refuses what it does not emulate here with a sentence, in the page and in the console', async () => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const sentences = await frame.evaluate(
      (names) =>
        Promise.all(names.map((name) => __bridge.callBridge(name, {}).catch(String))) as Promise<
          string[]
        >,
      REFUSED,
    );

    const expected = REFUSED.map(
      (name) => `The bridge command "${name}" is not emulated by the local host here.`,
    );
    expect(sentences).toStrictEqual(expected.map((sentence) => `Error: ${sentence}`));
    expect(said).toStrictEqual(expect.arrayContaining(expected));
  });

  test('knows what the manifest allows, and no product but Jira', async () => {
    const [granted, missing, status] = await frame.evaluate(async () => [
      (await fixture.checkPermissions({ scopes: ['read:jira-work'] })).granted,
      (await fixture.checkPermissions({ scopes: ['write:jira-work'] })).missing,
      (await fixture.requestConfluence('/wiki/rest/api/space')).status,
    ]);

    expect([granted, missing, status]).toStrictEqual([true, { scopes: ['write:jira-work'] }, 501]);
  });

  test('makes the frame as tall as the page, both ways', async () => {
    const height = async (): Promise<number> =>
      page.$eval('iframe.app-frame', (element) => (element as HTMLElement).offsetHeight);
    const before = await height();

    await frame.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<div id="tall"></div>');
      document.querySelector<HTMLElement>('#tall')!.style.height = '3000px';
    });
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('iframe.app-frame')!.offsetHeight > 3000,
    );
    await frame.evaluate(() => document.querySelector('#tall')?.remove());
    await page.waitForFunction(
      (old) => document.querySelector<HTMLElement>('iframe.app-frame')!.offsetHeight === old,
      before,
    );

    expect(await height()).toBe(before);
  });
});

describe('the policy of an app frame', () => {
  test('lets ordinary use pass without a violation, and reports what it refuses', async () => {
    expect(site.host.cspViolations()).toStrictEqual([]);

    const answer = await frame.evaluate(() => fetch('https://example.com/').catch(String));
    await page.waitForTimeout(500);

    expect(answer).toContain('Failed to fetch');
    expect(site.host.cspViolations()).toMatchObject([
      { directive: 'connect-src', blocked: 'https://example.com/' },
    ]);
  });

  test('keeps the shell out of the page’s reach', async () => {
    const reached = await frame.evaluate(() => {
      try {
        return window.parent.document.title;
      } catch (error) {
        return String(error);
      }
    });

    expect(reached).toContain('SecurityError');
  });
});
