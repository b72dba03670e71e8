import type { Frame, Locator, Page } from 'playwright-core';

import { accessibilityProblems, startStory, type Story } from '#test/support/story';

const UNCHANGED = 'No change for 15 working days: is it still needed?';
const LONG = 'Takes more than 10 working days: can it be cut, or is it stuck?';
const REASON = 'The customer decides about it after the audit';

let story: Story;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  story = await startStory();
  page = await story.open('ada');
}, 180_000);

afterAll(async () => {
  await story.end();
});

async function openPlan(): Promise<void> {
  frame = await story.openApp(page, 'ACME');
  await frame.getByRole('button', { name: /6 of 11 work items/ }).waitFor();
}

/** A list below the table, unfolded. */
async function openSection(heading: string): Promise<Locator> {
  const section = frame.getByRole('region', { name: new RegExp(`^${heading} \\(`) });
  await section.getByRole('button', { name: 'Show' }).click();
  return section;
}

/** The line of a work item in a list. */
function lineOf(section: Locator, key: string): Locator {
  return section.getByRole('listitem').filter({ hasText: key });
}

async function answer(reason: string): Promise<void> {
  const dialog = frame.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why it is fine as it is' }).fill(reason);
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('PL-9: a hint is kept with a reason, counted, seen with its reason after a reload, and taken back', async () => {
  await openPlan();
  const asked = await openSection('Questions about tasks');
  await lineOf(asked, 'ACME-18').getByText('Reopened 2 times').waitFor();
  expect(await lineOf(asked, 'ACME-27').innerText()).toContain(UNCHANGED);
  expect(await lineOf(asked, 'ACME-27').innerText()).toContain(LONG);
  await asked.getByRole('checkbox', { name: /^Select ACME-27 / }).check();
  await asked.getByRole('button', { name: 'Keep with a reason…' }).click();
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await answer(REASON);

  await asked.getByText('1 task kept with a reason.').waitFor();
  expect(await lineOf(asked, 'ACME-27').count()).toBe(0);

  await openPlan();
  const kept = await openSection('Kept with a reason');
  const line = await lineOf(kept, 'ACME-27').innerText();
  expect(line).toContain(`Kept: ${REASON} – Ada Okafor`);
  expect(line).toContain(LONG);
  expect(await accessibilityProblems(frame)).toStrictEqual([]);

  await kept.getByRole('checkbox', { name: /^Select ACME-27 / }).check();
  await kept.getByRole('button', { name: 'Ask again' }).click();
  await frame.getByRole('region', { name: 'Kept with a reason (0)' }).waitFor();
  await lineOf(await openSection('Questions about tasks'), 'ACME-27')
    .getByText(LONG)
    .waitFor();
}, 120_000);

test('PL-9: many are kept at once, and undone from the flag', async () => {
  await openPlan();
  const asked = await openSection('Questions about tasks');
  await lineOf(asked, 'ACME-18').getByText('Reopened 2 times').waitFor();
  const heading = await asked.getByRole('heading', { level: 2 }).innerText();
  await asked.getByRole('checkbox', { name: 'Select all' }).check();
  await asked.getByRole('button', { name: 'Keep with a reason…' }).click();
  await answer(REASON);
  await frame.getByRole('region', { name: 'Questions about tasks (0)' }).waitFor();

  await page.getByRole('button', { name: 'Undo' }).click();

  const back = frame.getByRole('heading', { name: heading });
  await back.waitFor();
  expect(await back.isVisible()).toBe(true);
  await frame.getByRole('region', { name: 'Kept with a reason (0)' }).waitFor();
}, 120_000);

test('PL-9: where the hint stands in the work of an outcome, the task moves to another one, in Jira', async () => {
  await openPlan();
  await frame.getByRole('button', { name: /Progress of “Any posting since 2015/ }).click();
  const actions = frame.getByRole('group', { name: 'What to do with ACME-27' });
  await actions.waitFor();
  expect(await actions.getByRole('button').allInnerTexts()).toStrictEqual([
    'Keep with a reason…',
    'Move to another outcome…',
    'Put outside…',
  ]);
  await actions.getByRole('button', { name: 'Move to another outcome…' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Move to another outcome' });
  await dialog.getByText('1 task moves below the epic that you choose, in Jira, as you.').waitFor();
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();

  await frame.getByRole('button', { name: /Core finance.*: 6 of 12 work items/ }).waitFor();
}, 120_000);

test('PL-9: on a phone the question why is asked, and can be answered, on one screen', async () => {
  const phone = await story.open('ada', { width: 360 });
  frame = await story.openApp(phone, 'ACME');
  const asked = await openSection('Questions about tasks');
  await asked.getByRole('checkbox', { name: /^Select ACME-20 / }).check();
  await asked.getByRole('button', { name: 'Keep with a reason…' }).click();
  const submit = frame.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true });
  await submit.waitFor();

  const box = await submit.boundingBox();
  expect(box?.y).toBeLessThan(1000);
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await phone.context().close();
}, 120_000);

test('PL-9: when Jira does not tell histories, the plan stands, and says what is missing', async () => {
  story.host.jira.setFault({
    kind: 'unavailable',
    retryAfterSeconds: 40,
    pathIncludes: '/changelog/',
  });
  const other = await story.open('grace');
  frame = await story.openApp(other, 'ACME');
  await frame.getByText('How often tasks were reopened could not be read').waitFor();
  await frame.getByRole('button', { name: /of 12 work items/ }).waitFor();
  expect(await accessibilityProblems(frame)).toStrictEqual([]);

  story.host.jira.setFault(undefined);
  await frame.getByRole('button', { name: 'Try again' }).click();

  const asked = await openSection('Questions about tasks');
  await lineOf(asked, 'ACME-18').getByText('Reopened 2 times').waitFor();
}, 120_000);
