import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { type RunningHost, startHost } from '#host/start-host';
import { launchBrowser } from '#test/support/launch-browser';
import { appFrame, openShell } from '#test/support/open-shell';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { userAt } from '#test/support/start-fixture-host';
import { appAddress } from '#test/support/story';

const FIXTURE = join(__dirname, '../host/fixtures/app');

let root: string;
let host: RunningHost;
let browser: Browser;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-watch-'));
  cpSync(FIXTURE, root, { recursive: true });
  rmSync(join(root, 'static/page/dist'), { recursive: true, force: true });
  symlinkSync(join(__dirname, '../../node_modules'), join(root, 'node_modules'));
  host = await startHost({
    ...{ port: 0, dataDirectory: ':memory:', watchAnswer: noteAnswer },
    ...{ appDirectory: root, watch: true },
  });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(root, { recursive: true, force: true });
});

function change(from: string, to: string): void {
  const file = join(root, 'static/page/main.tsx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('an open page goes on and is told of a new version; a reload shows it; what does not build is told', async () => {
  const page = await openShell(browser, host, userAt(host, 0).accountId);
  await page.goto(appAddress(host, 'ACME'));
  const frame = await appFrame(page, host);
  await frame.getByText('Fixture').waitFor();

  change('Fixture</p>', 'Changed</p>');
  await page.getByText('The app has a new version').waitFor({ timeout: 60_000 });
  expect(await frame.getByText('Fixture').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Reload' }).click();
  await (await appFrame(page, host)).getByText('Changed').waitFor();

  change('Changed</p>', 'Changed</');
  await page.getByText('The changed app does not run').waitFor({ timeout: 60_000 });
  await page.context().close();
}, 180_000);
