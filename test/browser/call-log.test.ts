import type { Page } from 'playwright-core';

import { accessibilityProblems, type Person } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const story = storyForAll();

async function openLog(person: Person = 'ada', path = ''): Promise<Page> {
  const page = await story.open(person);
  await page.goto(`${story.host.url}/host/calls${path}`);
  await page.getByRole('heading', { name: 'Call log', level: 1 }).waitFor();
  return page;
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

test('an empty log says how to fill it, and what the app does then appears by itself', async () => {
  story.host.callLog.clear();
  const page = await openLog();
  await page.getByText('No function was called yet.').waitFor();

  await story.openPage('grace', '/plan', 'Outcomes');

  const row = page.getByRole('row', { name: /Grace Lindqvist/ }).first();
  await row.getByText('answered').waitFor();
  expect(await row.innerText()).toMatch(/\d ms/);
  await page.context().close();
}, 60_000);

test('an opened invocation shows its calls, its cost against the budget, and goes into a file', async () => {
  await story.openPage('ada', '/plan', 'Outcomes');
  const page = await openLog();
  await page
    .getByRole('row', { name: /Ada Okafor/ })
    .first()
    .getByRole('link')
    .click();

  const calls = page.getByRole('table', { name: 'Calls' });
  await calls.getByText('Jira as user').first().waitFor();
  await page.getByRole('region', { name: 'Facts' }).getByText(/of 8/).waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  expect((await file).suggestedFilename()).toMatch(/^plumbline-invocation-\d+\.json$/);
  await page.getByRole('button', { name: 'Copy as JSON' }).click();
  await page.getByText('Copied as JSON').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ functionKey: expect.any(String) as string });
  await page.context().close();
}, 60_000);

test('the filter is in the address, finds by words with the keyboard alone, and says when nothing fits', async () => {
  await story.openPage('ada', '/plan', 'Outcomes');
  const page = await openLog('ada', '?words=nothing-like-this');
  await page.getByText('No invocation fits.').waitFor();

  await page.getByRole('searchbox', { name: /^Search/ }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('project-page resolver');
  await page.getByRole('table', { name: 'Invocations' }).waitFor();
  expect(new URL(page.url()).search).toBe('?words=project-page+resolver');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('calls-function');
  await page.context().close();
}, 60_000);

test('clearing forgets everything; a log that cannot be read says so and keeps what is known', async () => {
  await story.openPage('ada', '/plan', 'Outcomes');
  const page = await openLog();
  await page.getByRole('table', { name: 'Invocations' }).waitFor();
  await page.route('**/host/api/call-log*', (route) =>
    route.fulfill({ status: 503, json: { message: 'The host is away.' } }),
  );
  await page.getByText(/The host is away\./).waitFor();
  expect(await page.getByRole('table', { name: 'Invocations' }).isVisible()).toBe(true);

  await page.unroute('**/host/api/call-log*');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('No function was called yet.').waitFor();
  expect(story.host.callLog.entries()).toStrictEqual([]);

  await page.goto(`${story.host.url}/host/calls/1`);
  await page.getByText('does not remember this invocation').waitFor();
  await page.context().close();
}, 60_000);

describe.each([
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'light', width: 360 },
] as const)('in $colorScheme colours at $width px', (look) => {
  test('list and invocation are readable, accessible and do not scroll sideways', async () => {
    await story.openPage('ada', '/plan', 'Outcomes');
    const page = await story.open('ada', look);
    await page.goto(`${story.host.url}/host/calls`);
    await page.getByRole('table', { name: 'Invocations' }).waitFor();
    // Else a line comes while axe looks.
    await page.getByRole('checkbox', { name: 'Live' }).uncheck();
    expect([await accessibilityProblems(page), await overflow(page)]).toStrictEqual([[], 0]);

    await page.getByRole('table', { name: 'Invocations' }).getByRole('link').first().click();
    await page.getByRole('region', { name: 'Calls' }).waitFor();
    expect([await accessibilityProblems(page), await overflow(page)]).toStrictEqual([[], 0]);
    await page.context().close();
  }, 60_000);
});
