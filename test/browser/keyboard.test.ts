import type { Frame, Page } from 'playwright-core';

import { SAMPLE } from '#host/sample/sample-keys';
import { hasFocus, tabTo } from '#test/support/keyboard';
import { readDelivery } from '#test/support/read-delivery';
import { storyForAll } from '#test/support/story-for-all';

const SIGN_IN = 'Sign-in with your ACME account';
const NEW_WORDING = 'One sign-in for everybody in finance';
const EVIDENCE = 'Evidence of “Auditors trace every figure to its source”';

/** Lower than the publishing dialog: Jira's page has to scroll to what gets the focus. */
const LOW_WINDOW = { width: 1280, height: 600 };

const story = storyForAll();
let page: Page;
let frame: Frame;

beforeAll(async () => {
  page = await story.open('grace');
  frame = await story.openApp(page, 'ACME');
  await frame.getByRole('heading', { name: 'Outcomes', level: 2 }).waitFor();
}, 180_000);

/** The stories below go on where the one before left the focus, and touch no mouse. */
describe('everything works by keyboard', () => {
  test('Tab leads from the top of Jira into the app, and arrows from tab to tab', async () => {
    await tabTo(frame, frame.getByRole('tab', { name: 'Plan', exact: true }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');

    await frame.getByRole('heading', { name: 'Delivery schedule' }).waitFor();

    expect(await hasFocus(frame.getByRole('tab', { name: 'Gates' }))).toBe(true);
  }, 60_000);

  test('GT-4: Grace acknowledges in her own row', async () => {
    await frame.getByRole('combobox', { name: 'Client handover' }).waitFor();
    await tabTo(frame, frame.getByRole('button', { name: /^Acknowledge: .* for production$/ }));
    await page.keyboard.press('Enter');

    await frame.getByText('Nothing waits for you here.').waitFor();

    const { gates } = await readDelivery(story.host);
    const given = gates.flatMap(({ body }) => body.acknowledgements);
    expect(given.some(({ by }) => by === SAMPLE.people.grace.accountId)).toBe(true);
    const gate = frame.getByRole('region', { name: 'Gate 2: Delivery planning' });
    expect(await gate.evaluate((card) => card.contains(document.activeElement))).toBe(true);
  }, 60_000);

  test('GT-3: what she reached by Tab is also taken back: a dialog asks why, Escape leaves it', async () => {
    const withdraw = frame.getByRole('button', { name: 'Withdraw' });
    await tabTo(frame, withdraw);
    await page.keyboard.press('Enter');
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('textbox').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    expect(await hasFocus(withdraw)).toBe(true);
  }, 60_000);

  test('PL-1: a wording is edited in its line, Enter saves it, and the focus comes back', async () => {
    await tabTo(frame, frame.getByRole('tab', { name: 'Gates' }), 'Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await tabTo(frame, frame.getByRole('button', { name: `Edit ${SIGN_IN}` }));
    await page.keyboard.press('Enter');
    const wording = frame.getByRole('form').getByLabel('Customer wording');
    await wording.waitFor();
    expect(await hasFocus(wording)).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(NEW_WORDING);
    await page.keyboard.press('Enter');

    const edit = frame.getByRole('button', { name: `Edit ${NEW_WORDING}` });
    await edit.waitFor();

    expect(await hasFocus(edit)).toBe(true);
  }, 60_000);

  test('CP-4: the publishing dialog keeps the focus inside and in sight, and Escape gives it back', async () => {
    await page.setViewportSize(LOW_WINDOW);
    const publish = frame.getByRole('button', { name: 'Publish…' });
    await tabTo(frame, publish, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const dialog = frame.getByRole('dialog');
    await tabTo(frame, dialog.getByLabel('Told to whom'));
    const last = dialog.getByRole('button', { name: 'Publish number 2' });
    await tabTo(frame, last);
    const { y = 0 } = (await last.boundingBox()) ?? {};
    await tabTo(frame, dialog.getByLabel('Told to whom'));

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(LOW_WINDOW.height);
    expect(await hasFocus(publish)).toBe(true);
    expect((await readDelivery(story.host)).lastPlanNumber).toBe(1);
  }, 60_000);

  test('PL-1: the table of outcomes is one stop of Tab; arrows walk in it and Enter edits', async () => {
    await tabTo(frame, frame.getByRole('tab', { name: 'Customer plan' }), 'Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    const evidence = frame.getByRole('button', { name: EVIDENCE });
    await evidence.waitFor();
    await tabTo(frame, frame.getByRole('button', { name: /^Actions for “Core finance/ }));
    for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown');
    while (!(await hasFocus(evidence))) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The auditor signs a sample trace');
    await page.keyboard.press('Enter');

    await frame.getByText('The auditor signs a sample trace').waitFor();

    expect(await hasFocus(evidence)).toBe(true);
    await page.keyboard.press('Tab');
    const table = frame.getByRole('grid');
    expect(await table.evaluate((grid) => grid.contains(document.activeElement))).toBe(false);
  }, 60_000);
});
