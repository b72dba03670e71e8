import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';
import { watchAudit } from '#test/support/watch-audit';

const story = storyForAll();

afterEach(() => {
  story.host.frameFault.set(undefined);
});

describe('over a slow connection', () => {
  test('the plan waits where people see it, and comes', async () => {
    story.host.frameFault.set({ kind: 'slow', milliseconds: 400 });
    const page = await story.open('ada');
    const frame = await story.openApp(page, 'ACME', '/plan');
    const waiting = frame.locator('.page-loading[role="status"]');
    await waiting.waitFor();
    expect(await waiting.innerText()).not.toBe('');

    await frame.getByRole('heading', { name: 'Outcomes' }).waitFor();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    await page.context().close();
  }, 60_000);

  test('a button that is pressed twice before the answer does its work once', async () => {
    const recorded = await watchAudit(story.host);
    story.host.frameFault.set({ kind: 'slow', milliseconds: 400 });
    const frame = await story.openPage('grace', '/gates', 'Delivery schedule');
    const acknowledge = frame.getByRole('button', { name: /^Acknowledge: .* for production$/ });
    await acknowledge.dblclick();
    await frame.page().getByText('Your acknowledgement is recorded.').waitFor();
    await acknowledge.waitFor({ state: 'detached' });

    expect(await recorded()).toMatchObject([{ by: 'Grace Lindqvist' }]);
    await frame.page().context().close();
  }, 60_000);
});
