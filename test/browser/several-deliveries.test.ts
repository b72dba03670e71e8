import type { Frame, Page } from 'playwright-core';

import { SAMPLE } from '#host/sample/sample-keys';
import { askApp } from '#test/support/ask-app';
import { restAs } from '#test/support/rest-client';
import { accessibilityProblems, appFrame } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

import { guardTransition } from '../../bench/guard-transition';

const FIRST = 'ACME Finance Migration';
const SECOND = 'Second wave';
/** Open, below the epic that the second delivery gets. */
const BUG_KEY = 'ACME-48';

const story = storyForAll();
let page: Page;

beforeAll(async () => {
  page = await story.open('ada');
}, 180_000);

async function openPlan(): Promise<Frame> {
  const frame = await story.openApp(page, 'ACME');
  await frame.getByText('Jira read just now').waitFor();
  return frame;
}

async function chooseInSwitcher(frame: Frame, item: string): Promise<void> {
  await frame.getByRole('button', { name: 'Deliveries', exact: true }).click();
  await frame.getByRole('menuitem', { name: item }).click();
}

/** The header says which delivery is open; false when it says another one for too long. */
async function shows(frame: Frame, delivery: string): Promise<boolean> {
  const heading = frame.getByRole('heading', { level: 1, name: delivery, exact: true });
  return heading.waitFor().then(
    () => true,
    () => false,
  );
}

describe('DL-7: another delivery in the same project', () => {
  test('is created from the switcher, after it got a name, with who creates it as its owner', async () => {
    const frame = await openPlan();
    await chooseInSwitcher(frame, 'New delivery…');
    const dialog = frame.getByRole('dialog', { name: 'New delivery' });
    const create = dialog.getByRole('button', { name: 'Create' });
    await create.click();
    await dialog.getByText('This is needed.').waitFor();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);

    await dialog.getByLabel('Name', { exact: true }).fill(SECOND);
    await dialog.getByLabel('Client', { exact: true }).fill('BETA Ltd');
    await create.dblclick();

    expect(await shows(frame, SECOND)).toBe(true);
    await frame.getByText('BETA Ltd').waitFor();
    const opened = await askApp(story.host, { person: 'ada', call: 'delivery.open' });
    expect(opened).toMatchObject({
      value: { deliveries: [{ name: FIRST }, { name: SECOND, client: 'BETA Ltd' }] },
    });
  }, 90_000);

  test('proposes the epics that no delivery has, and none of the other one', async () => {
    const frame = await appFrame(page, story.host);
    await frame.getByRole('heading', { name: 'What will be true for the customer?' }).waitFor();

    const proposed = await frame.getByRole('checkbox', { name: /^Accept “/ }).count();

    expect(proposed).toBe(2);
    expect(await frame.getByText('Core finance reports').count()).toBe(0);
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
  }, 60_000);

  test('has a plan of its own once an epic is accepted', async () => {
    const frame = await appFrame(page, story.host);
    await frame.getByRole('checkbox', { name: /pipeline improvements/ }).uncheck();
    await frame.getByRole('button', { name: 'Accept 1 outcome' }).click();

    await frame.getByRole('heading', { name: 'Outcomes', level: 2 }).waitFor();
    await frame.getByRole('row', { name: /Technical debt/ }).waitFor();
    await frame.getByText('1 epic is new: it serves no outcome yet.').waitFor();
    expect(await frame.getByText('CFO compares').count()).toBe(0);
  }, 60_000);

  test('stays chosen on every tab, and after a reload', async () => {
    const frame = await appFrame(page, story.host);
    for (const tab of ['Customer plan', 'Gates', 'Settings', 'Plan']) {
      await frame.getByRole('tab', { name: tab, exact: true }).click();
      await frame.getByRole('tabpanel', { name: tab }).getByRole('heading').first().waitFor();
      expect(await shows(frame, SECOND)).toBe(true);
    }
    await page.reload();

    expect(await shows(await appFrame(page, story.host), SECOND)).toBe(true);
  }, 90_000);

  test('has gates of its own: gate 1 is open here and passed there', async () => {
    const frame = await appFrame(page, story.host);
    await frame.getByText('Stage 1: Intake handoff').waitFor();

    await chooseInSwitcher(frame, FIRST);

    expect(await shows(frame, FIRST)).toBe(true);
    await frame.getByText('Stage 2: Delivery planning').waitFor();
  }, 60_000);

  test('leaves the first delivery as it was, without the other one’s epic among its work', async () => {
    const frame = await appFrame(page, story.host);
    await frame.getByRole('heading', { name: 'Outcomes', level: 2 }).waitFor();
    await frame.getByText('1 epic is new: it serves no outcome yet.').waitFor();

    expect(await frame.getByText('CFO compares').count()).toBe(1);
    expect(await frame.getByText('Upgrade the database driver').count()).toBe(0);
  }, 60_000);
});

describe('DL-7, GT-8: a work item belongs to the delivery that has its epic', () => {
  test('the panel names that delivery, and leads to its gates', async () => {
    const own = await story.open('ada');
    await own.goto(`${story.host.url}/browse/${BUG_KEY}`);
    const card = own.getByRole('region', { name: 'Outcome and gate' });
    await card.getByText(SECOND).waitFor();
    await card.getByText('Gate 1: Intake handoff').waitFor();

    await card.getByRole('button', { name: 'Open gates' }).click();

    const frame = await appFrame(own, story.host);
    await frame.getByRole('heading', { name: 'Gates', exact: true }).waitFor();
    expect(await shows(frame, SECOND)).toBe(true);
    await own.context().close();
  }, 90_000);

  test('a rule on the workflow asks the gate of that delivery', async () => {
    await guardTransition(story.host, {
      workflowId: SAMPLE.workflows.story,
      transitionId: SAMPLE.startWorkTransitionId,
      stage: 'intake-handoff',
    });
    const start = (key: string) =>
      restAs(story.host, 'ada')('POST', `/issue/${key}/transitions`, {
        transition: { id: SAMPLE.startWorkTransitionId },
      });

    expect(await start(BUG_KEY)).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining('Intake handoff')] },
    });
    expect(await start(SAMPLE.storyToDoKey)).toMatchObject({ status: 204 });
  }, 60_000);
});
