import type { Frame, Page } from 'playwright-core';

import { SAMPLE } from '#host/sample/sample-keys';
import { accessibilityProblems, appFrame } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 768, 1440].map((width) => ({ colorScheme, width })),
);

/** Each tab with a heading of its own that is only there once everything is drawn. */
const TABS = [
  ['/plan', 'Outcomes'],
  ['/customer-plan', 'What the customer reads'],
  ['/gates', 'Delivery schedule'],
  ['/settings', 'People and roles'],
] as const;

const story = storyForAll();

/** How far the document is wider than its window, in pixels; 0 when nothing scrolls sideways. */
function overflow(target: Frame | Page): Promise<number> {
  return target.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

describe.each(LOOKS)('in $colorScheme colours at $width px', (look) => {
  test.each(TABS)(
    'the page %s is readable, accessible and does not scroll sideways',
    async (path, heading) => {
      const page = await story.open('ada', look);
      const frame = await story.openApp(page, 'ACME', path);
      await frame.getByRole('heading', { name: heading, exact: true }).waitFor();
      await frame.getByText('Jira read just now').waitFor();

      expect(await frame.locator('html').getAttribute('data-color-mode')).toBe(look.colorScheme);
      expect(await overflow(frame)).toBe(0);
      expect(await accessibilityProblems(frame)).toStrictEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test('panel and card of a work item are readable and accessible', async () => {
    const page = await story.open('ada', look);
    await page.goto(`${story.host.url}/browse/${SAMPLE.epics.coreReports}`);
    const panel = page.getByRole('region', { name: 'Plumbline', exact: true });
    const add = page.getByRole('button', { name: 'Plumbline', exact: true });
    await panel.or(add).first().waitFor();
    if ((await panel.count()) === 0) await add.click();

    for (const name of ['Plumbline', 'Outcome and gate']) {
      const drawn = page.getByRole('region', { name, exact: true });
      await drawn.getByRole('heading', { name: /^Core finance reports come/ }).waitFor();
      expect(await accessibilityProblems(page, `[aria-label="${name}"]`)).toStrictEqual([]);
    }
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  }, 60_000);

  test('the page of the rule editor is readable, accessible and does not scroll sideways', async () => {
    const page = await story.open('ada', look);
    await page.goto(`${story.host.url}/host/workflows/${SAMPLE.workflows.delivery}`);
    const section = page.getByRole('region', { name: 'Transition Start production', exact: true });
    await section.getByRole('button', { name: 'Add validator: Plumbline gate' }).click();
    const frame = await appFrame(page, story.host);
    await frame.getByRole('heading', { name: 'Plumbline gate', level: 1 }).waitFor();
    await frame.getByRole('radio', { name: /^Gate 2,/ }).check();
    await frame.getByText(/1 delivery, \d+ of its work items/).waitFor();

    expect(await overflow(frame)).toBe(0);
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    await page.context().close();
  }, 60_000);
});
