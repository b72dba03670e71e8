import { type Browser, type Frame, type Locator, type Page } from 'playwright-core';

import { type RunningHost } from '#host/start-host';

/** A page of the shell in a browser of its own, as one of the seeded users. */
export async function openShell(
  browser: Browser,
  host: RunningHost,
  accountId: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: 'plumbline-user', value: accountId, url: host.url }]);
  return context.newPage();
}

/** The first app frame of a page, once it is there. */
export async function appFrame(page: Page, host: RunningHost): Promise<Frame> {
  const element = await page.waitForSelector('iframe.app-frame[src]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The app frame has no page.');
  await frame.waitForURL(`${host.frameOrigin}/**`);
  return frame;
}

/** Waits until something is on the screen; a test says what with `expect(await isShown(…))`. */
export async function isShown(locator: Locator): Promise<boolean> {
  await locator.waitFor();
  return locator.isVisible();
}
