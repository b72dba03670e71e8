import type { Frame } from 'playwright-core';

import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const story = storyForAll();

/** Opens the app in a browser that keeps nothing for frames of other sites, as strict settings do. */
async function openWithoutStorage(path: string): Promise<Frame> {
  const page = await story.open('ada');
  await page.addInitScript((origin) => {
    if (location.origin !== origin) return;
    const refuse = (): never => {
      document.documentElement.dataset['refused'] = 'yes';
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
  }, story.host.frameOrigin);
  return story.openApp(page, 'ACME', path);
}

describe('RP-4: in a browser that refuses storage to the app', () => {
  test('the plan reads Jira again at every opening and shows everything', async () => {
    const frame = await openWithoutStorage('/plan');
    await frame.getByRole('heading', { name: 'Outcomes' }).waitFor();
    await frame.getByRole('button', { name: /6 of 11 work items/ }).waitFor();
    await frame.getByText('Jira read just now').waitFor();

    expect(await frame.locator('html').getAttribute('data-refused')).toBe('yes');
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    await frame.page().context().close();
  }, 60_000);

  test.each([
    ['/settings', 'People and roles'],
    ['/customer-plan', 'What the customer reads'],
  ])(
    'the page %s works as ever',
    async (path, heading) => {
      const frame = await openWithoutStorage(path);
      await frame.getByRole('heading', { name: heading }).waitFor();
      await frame.getByText('Jira read just now').waitFor();

      expect(await frame.locator('html').getAttribute('data-refused')).toBe('yes');
      expect(await accessibilityProblems(frame)).toStrictEqual([]);
      await frame.page().context().close();
    },
    60_000,
  );

  test('the gates are shown with the drift that only Jira knows', async () => {
    const frame = await openWithoutStorage('/gates');
    await frame.getByRole('heading', { name: 'Delivery schedule' }).waitFor();
    await frame
      .getByText(/due \d+ \w+ \d{4}, target/)
      .first()
      .waitFor();

    expect(await frame.locator('html').getAttribute('data-refused')).toBe('yes');
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    await frame.page().context().close();
  }, 60_000);
});
