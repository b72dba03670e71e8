import type { Frame, Page } from 'playwright-core';

import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const FIRST = 'Core finance reports come from the new system';
const SECOND = 'Any posting since 2015 can be queried';
/** Without a customer wording it was in no published plan, so it can be deleted. */
const NEVER_PUBLISHED = 'Bank payments reconcile within one working day';

const story = storyForAll();
let page: Page;
let frame: Frame;

beforeAll(async () => {
  page = await story.open('ada');
}, 180_000);

beforeEach(async () => {
  frame = await story.openApp(page, 'ACME');
  await frame.getByRole('heading', { name: 'Outcomes', level: 2 }).waitFor();
  await frame.getByRole('button', { name: /6 of 11 work items/ }).waitFor();
}, 60_000);

/** Statements in the order of the table. */
async function order(): Promise<readonly string[]> {
  const cells = frame.getByRole('button', { name: /^Outcome of / });
  return (await cells.allInnerTexts()).map((text) => text.split('\n').at(-1) ?? '');
}

async function chooseAction(statement: string, action: string): Promise<void> {
  await frame.getByRole('button', { name: `Actions for “${statement}”` }).click();
  await frame.getByRole('menuitem', { name: action }).click();
}

test('PL-5: every outcome says how far it is and on how many work items that is based', async () => {
  await frame
    .getByRole('button', { name: /Progress of “Core finance.*: 6 of 11 work items/ })
    .click();

  await frame.getByRole('heading', { name: /Core finance reports/ }).waitFor();
  const basis = frame.getByText('Based on 11 work items that you may see').first();
  await basis.waitFor();
  expect(await basis.isVisible()).toBe(true);
}, 60_000);

test('PL-1: a text that is edited in place is stored, and Escape keeps the old one', async () => {
  const label = 'Evidence of “Auditors trace every figure to its source”';
  await frame.getByRole('button', { name: label }).click();
  await frame.getByRole('textbox', { name: label }).fill('Auditor signs the sample trace');
  await page.keyboard.press('Enter');
  await frame.getByText('Auditor signs the sample trace').waitFor();
  await frame.getByRole('button', { name: label }).click();
  await frame.getByRole('textbox', { name: label }).fill('Something else');
  await page.keyboard.press('Escape');

  frame = await story.openApp(page, 'ACME');

  await frame.getByText('Auditor signs the sample trace').waitFor();
  expect(await frame.getByText('Something else').count()).toBe(0);
}, 60_000);

test('PL-1: a text that is too long is refused and stays in the editor; nothing of it is cut off', async () => {
  const label = 'Evidence of “Any posting since 2015 can be queried”';
  const tooLong = 'x'.repeat(1001);
  await frame.getByRole('button', { name: label }).click();
  const editor = frame.getByRole('textbox', { name: label });
  await editor.fill(tooLong);
  await page.keyboard.press('Enter');

  await frame.getByText('At most 1000 characters fit.').waitFor();

  expect(await editor.inputValue()).toBe(tooLong);
  await page.keyboard.press('Escape');
  await frame.getByText('Ten sample postings of each year found by treasury').waitFor();
}, 60_000);

test('PL-10: order is by hand, also by keyboard, and stays', async () => {
  await frame.getByRole('button', { name: `Outcome of “${FIRST}”` }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await frame.getByText(`“${FIRST}” is now 2 of 8.`).waitFor({ state: 'attached' });

  frame = await story.openApp(page, 'ACME');
  await frame.getByRole('button', { name: /6 of 11 work items/ }).waitFor();

  const [top, next] = await order();
  expect(top).toContain(SECOND);
  expect(next).toContain(FIRST);
}, 60_000);

test('PL-10: a deleted outcome comes back by undo from the flag, and from the list', async () => {
  await chooseAction(NEVER_PUBLISHED, 'Delete');
  await page.getByText(`“${NEVER_PUBLISHED}” was deleted.`, { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await frame.getByRole('button', { name: `Outcome of “${NEVER_PUBLISHED}”` }).waitFor();

  await chooseAction(NEVER_PUBLISHED, 'Delete');
  await frame.getByRole('button', { name: 'Deleted and dropped (1)' }).click();
  await frame.getByRole('button', { name: 'Restore' }).click();

  const restored = frame.getByRole('button', { name: `Outcome of “${NEVER_PUBLISHED}”` });
  await restored.waitFor();
  expect(await order()).toHaveLength(8);
}, 90_000);

test('PL-10: a published outcome can only be dropped, with a reason', async () => {
  await frame
    .getByRole('button', { name: 'Actions for “The old report server is switched off”' })
    .click();

  await frame.getByRole('menuitem', { name: 'Drop…' }).waitFor();
  expect(await frame.getByRole('menuitem', { name: 'Delete' }).count()).toBe(0);
}, 60_000);

test('PL-10: an outcome that the customer read of without a day can only be dropped as well', async () => {
  frame = await story.openApp(page, 'ACME', '/customer-plan');
  await frame.getByRole('button', { name: `Add wording of ${NEVER_PUBLISHED}` }).click();
  await frame.getByLabel('Customer wording').fill('Bank payments matched within a day');
  await frame.getByRole('form').getByRole('button', { name: 'Save' }).click();
  await frame.getByRole('form').waitFor({ state: 'detached' });
  await frame.getByRole('button', { name: 'Publish…' }).click();
  await frame.getByLabel('Told to whom').fill('Marta Roth (CFO)');
  await frame.getByLabel('What they are told about the days that moved').fill('Two were ill');
  await frame.getByRole('button', { name: 'Publish number 2' }).click();
  await page.getByText('Number 2 is published.').waitFor();

  await frame.getByRole('tab', { name: 'Plan', exact: true }).click();
  await frame.getByRole('button', { name: `Actions for “${NEVER_PUBLISHED}”` }).click();
  await frame.getByRole('menuitem', { name: 'Drop…' }).waitFor();

  expect(await frame.getByRole('menuitem', { name: 'Delete' }).count()).toBe(0);
  expect(await frame.getByRole('menuitem', { name: 'Merge' }).count()).toBe(0);
}, 90_000);

test('PL-3: work that serves no outcome is put outside in bulk, and is counted apart', async () => {
  await frame.getByRole('checkbox', { name: /ACME-53/ }).check();
  await frame.getByRole('checkbox', { name: /ACME-54/ }).check();
  await frame
    .getByRole('button', { name: /^Outside this delivery|^Put outside/ })
    .first()
    .click();
  await frame.getByRole('textbox').last().fill('Internal work of the team');
  await frame.getByRole('button', { name: 'Put outside' }).last().click();

  await frame.getByRole('heading', { name: 'Outside this delivery (2)' }).waitFor();
  const noise = frame.getByRole('heading', { name: 'Work that serves no outcome (9)' });
  await noise.waitFor();
  expect(await noise.count()).toBe(1);
}, 60_000);

test('the plan has no accessibility problem', async () => {
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
}, 60_000);
