import { type Browser, type Page } from 'playwright-core';

import { type RunningHost } from '#host/start-host';
import { launchBrowser } from '#test/support/launch-browser';
import { openShell } from '#test/support/open-shell';
import { startFixtureHost, userAt } from '#test/support/start-fixture-host';
import { accessibilityProblems } from '#test/support/story';

import { eventsAppRoot } from '../host/fixtures/events-host';

let host: RunningHost;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  host = await startFixtureHost({ appDirectory: eventsAppRoot });
  browser = await launchBrowser();
  page = await openShell(browser, host, userAt(host, 0).accountId);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await host.stop();
});

test('a person sees what is on its way, lets it arrive by the clock, and switches lateness off', async () => {
  await page.goto(`${host.url}/host/simulation`);
  const card = page.getByRole('region', { name: 'Events' });
  await card.getByText('Nothing is on its way.').waitFor();

  const headers = { 'content-type': 'application/json', 'x-plumbline-shell': '1' };
  const body = JSON.stringify({ fields: { summary: 'Renamed' } });
  await fetch(`${host.url}/rest/api/3/issue/ACME-1`, { method: 'PUT', headers, body });
  await card.getByRole('cell', { name: 'avi:jira:updated:issue' }).first().waitFor();
  expect(await accessibilityProblems(page)).toStrictEqual([]);

  await page.getByRole('button', { name: '+5 minutes' }).click();
  await card.getByText('Nothing is on its way.').waitFor();
  expect(host.callLog.entries().map(({ moduleKey }) => moduleKey)).toContain('on-issue');

  await card.getByLabel('Late').click();
  expect(await soon(() => !host.events.settings().delay)).toBe(true);
}, 60_000);

test('a scheduled trigger runs when somebody presses Run', async () => {
  await page.goto(`${host.url}/host/simulation`);
  host.callLog.clear();

  await page.getByRole('button', { name: 'Run daily now' }).click();

  const hasRun = (): boolean =>
    host.callLog.entries().some(({ moduleKey }) => moduleKey === 'daily');
  expect(await soon(hasRun)).toBe(true);
}, 60_000);

test('a work item that a person opens is told as viewed', async () => {
  host.events.change({ delay: false, reorder: false, duplicates: false });
  await host.events.passTime(300_000);
  host.callLog.clear();

  await page.goto(`${host.url}/browse/ACME-1`);

  const isTold = (): boolean =>
    host.callLog.entries().some(({ moduleKey }) => moduleKey === 'on-issue');
  expect(await soon(isTold)).toBe(true);
}, 60_000);

test('the clock is set to an instant that a person types', async () => {
  await page.goto(`${host.url}/host/simulation`);

  await page.getByLabel('Set it to (UTC)').fill('2027-03-01T08:30');
  await page.getByRole('button', { name: 'Set', exact: true }).click();

  await page.getByText('Monday, 1 March 2027 at 08:30 UTC').waitFor();
  expect(new Date(host.clock.now()).toISOString()).toContain('2027-03-01T08:3');
}, 60_000);

/** Waits for what a press leads to in the host. */
async function soon(isSo: () => boolean): Promise<boolean> {
  for (let looks = 0; looks < 200 && !isSo(); looks += 1) await page.waitForTimeout(25);
  return isSo();
}
