import type { Browser, Page } from 'playwright-core';

import type { RunningHost } from '#host/start-host';

import { launchBrowser } from './launch-browser';
import { openShell } from './open-shell';
import { startFixtureHost, userAt } from './start-fixture-host';

export type FixtureHostForAll = {
  readonly host: RunningHost;
  /** A window of its own as the user at this place in the switcher; closed after the test. */
  readonly openAs: (userIndex: number, path: string) => Promise<Page>;
};

/** A host with the fixture app, and a browser, for all tests of a file. */
export function fixtureHostForAll(): FixtureHostForAll {
  let started: { readonly host: RunningHost; readonly browser: Browser } | undefined;
  let opened: Page[] = [];
  const current = (): NonNullable<typeof started> => {
    if (started === undefined) throw new Error('The host is used before it was started.');
    return started;
  };
  beforeAll(async () => {
    started = { host: await startFixtureHost(), browser: await launchBrowser() };
  }, 120_000);
  afterEach(async () => {
    for (const page of opened) await page.context().close();
    opened = [];
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.host.stop();
  });
  return {
    get host() {
      return current().host;
    },
    openAs: async (userIndex, path) => {
      const { host, browser } = current();
      const page = await openShell(browser, host, userAt(host, userIndex).accountId);
      opened.push(page);
      await page.goto(host.url + path);
      return page;
    },
  };
}
