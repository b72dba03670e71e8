import type { Frame, Page } from 'playwright-core';

import { readDelivery } from '#test/support/read-delivery';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

/** Ada owns it by her role; nobody wrote down yet what shows it. */
const STATEMENT = 'Auditors trace every figure to its source';
const EVIDENCE = 'The auditor traces ten figures back to their posting';

const story = storyForAll();
let page: Page;
let frame: Frame;

beforeAll(async () => {
  page = await story.open('ada');
}, 180_000);

beforeEach(async () => {
  frame = await story.openApp(page, 'ACME');
  await frame.getByRole('heading', { name: 'Outcomes', level: 2 }).waitFor();
}, 60_000);

async function chooseAction(action: string): Promise<void> {
  await frame.getByRole('button', { name: `Actions for “${STATEMENT}”` }).click();
  await frame.getByRole('menuitem', { name: action }).click();
}

async function stored() {
  const { outcomes } = await readDelivery(story.host);
  return outcomes.find(({ body }) => body.statement === STATEMENT)?.body;
}

describe('PL-5: the evidence is written before it is confirmed', () => {
  test('the dialog asks for it first and confirms nothing', async () => {
    await frame.getByRole('button', { name: `Actions for “${STATEMENT}”` }).click();
    await frame.getByRole('menuitem').first().waitFor();
    expect(await frame.getByRole('menuitem', { name: 'Confirm the evidence…' }).count()).toBe(0);
    await frame.getByRole('menuitem', { name: 'Write the evidence and confirm it…' }).click();

    const dialog = frame.getByRole('dialog', { name: 'Write the evidence first' });
    await dialog.getByRole('button', { name: 'Save the evidence' }).click();
    await dialog.getByText('This is needed.').waitFor();

    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await stored()).not.toHaveProperty('evidenceConfirmed');
  }, 60_000);

  test('the written evidence is confirmed in the next step', async () => {
    await chooseAction('Write the evidence and confirm it…');
    const writing = frame.getByRole('dialog', { name: 'Write the evidence first' });
    await writing.getByRole('textbox', { name: 'What shows that it is true' }).fill(EVIDENCE);
    await writing.getByRole('button', { name: 'Save the evidence' }).click();

    const confirming = frame.getByRole('dialog', { name: 'Confirm the evidence' });
    await confirming.getByText(`You confirm that this shows the outcome: ${EVIDENCE}`).waitFor();
    expect(await stored()).toMatchObject({ evidence: EVIDENCE });
    expect(await stored()).not.toHaveProperty('evidenceConfirmed');
    await confirming.getByRole('button', { name: 'Confirm', exact: true }).click();

    await frame.getByText('Confirmed by Ada Okafor').waitFor();
    expect(await stored()).toMatchObject({ evidenceConfirmed: { note: '' } });
  }, 60_000);

  test('what was confirmed can be taken back, and is offered as it is', async () => {
    await chooseAction('Take the confirmation back');
    await frame.getByText('Confirmed by Ada Okafor').waitFor({ state: 'detached' });

    await chooseAction('Confirm the evidence…');
    const dialog = frame.getByRole('dialog', { name: 'Confirm the evidence' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    expect(await stored()).not.toHaveProperty('evidenceConfirmed');
  }, 60_000);
});
