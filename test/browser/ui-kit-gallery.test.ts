import { type Locator, type Page } from 'playwright-core';

import { fixtureHostForAll } from '#test/support/fixture-host-for-all';
import { isShown } from '#test/support/open-shell';
import { userAt } from '#test/support/start-fixture-host';
import { accessibilityProblems } from '#test/support/story';

const site = fixtureHostForAll();
let page: Page;
let gallery: Locator;

/** What the last component gave to the app. */
async function isTold(text: string): Promise<boolean> {
  return isShown(gallery.getByText(`Told: ${text}`, { exact: true }));
}

async function openGroup(name: string): Promise<void> {
  await gallery.getByRole('tab', { name, exact: true }).click();
  await gallery.getByRole('tabpanel', { name }).waitFor();
}

beforeEach(async () => {
  page = await site.openAs(0, '/browse/ACME-2');
  page.setDefaultTimeout(8_000);
  gallery = page.getByRole('region', { name: 'Gallery' });
  const add = page.getByRole('button', { name: 'Gallery', exact: true });
  await gallery.or(add).first().waitFor();
  if (!(await gallery.isVisible())) await add.click();
  await gallery.getByText('Told: nothing').waitFor();
}, 30_000);

describe('every component that the host draws gives the app what is documented', () => {
  test('boxes and circles an event of their target, groups their values, a slider its number', async () => {
    await gallery.getByLabel('One box').check();
    expect(await isTold('Checkbox ["change",true]')).toBe(true);
    await gallery.getByLabel('Monday').check();
    expect(await isTold('CheckboxGroup [["monday","tuesday"]]')).toBe(true);
    await gallery.getByLabel('Colour blue').click();
    expect(await isTold('Radio ["blue"]')).toBe(true);
    await gallery.getByLabel('Large').check();
    expect(await isTold('RadioGroup ["large"]')).toBe(true);
    await gallery.getByLabel('Risk').press('ArrowRight');
    expect(await isTold('Range [4]')).toBe(true);
    await gallery.getByLabel('Told').fill('two');
    expect(await isTold('TextArea ["textarea","two"]')).toBe(true);
    await gallery.getByLabel('Silent').press('Space');
    expect(await isTold('Toggle [true]')).toBe(true);
    expect(await accessibilityProblems(page)).toStrictEqual([]);
  }, 30_000);

  test('days and times their text, a person who they are as far as the reader may see', async () => {
    await openGroup('Dates and people');
    await gallery.getByLabel('At', { exact: true }).click();
    await page.getByRole('option', { name: '14:30' }).click();
    expect(await isTold('TimePicker ["14:30"]')).toBe(true);
    await gallery.getByRole('gridcell', { name: '12, Thursday November' }).click();
    expect(await isTold('Calendar ["2026-11-12"]')).toBe(true);
    await gallery.getByLabel('Target', { exact: true }).fill('2026-11-24');
    await page.keyboard.press('Enter');
    expect(await isTold('DatePicker ["2026-11-24"]')).toBe(true);
    const { displayName } = userAt(site.host, 1);
    await gallery.getByLabel('Owner').fill(displayName.slice(0, 4));
    await page.getByRole('option', { name: displayName }).click();
    const parts = '["avatarUrl","email","id","name","type"]';
    expect(await isTold(`UserPicker [${parts},"${displayName}","user"]`)).toBe(true);
    expect(await accessibilityProblems(page)).toStrictEqual([]);
  }, 30_000);

  test('surfaces are pressed, opened, and edited in place with the app’s own check', async () => {
    await openGroup('Surfaces');
    expect(await accessibilityProblems(page)).toStrictEqual([]);
    await gallery.getByRole('button', { name: 'Press the surface' }).click();
    expect(await isTold('Pressable [["click","BUTTON"]]')).toBe(true);
    await gallery.getByRole('button', { name: 'More' }).click();
    await page.getByText('Inside the popup').waitFor();
    await page.keyboard.press('Escape');
    expect(await isTold('Popup ["closed"]')).toBe(true);
    await gallery.getByRole('button', { name: 'Ask in a dialog' }).click();
    await page.getByRole('dialog').getByText('Inside the gallery’s dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await isTold('Modal ["keydown",true]')).toBe(true);
    await gallery.getByRole('button', { name: 'Ask in a dialog' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /close/i }).click();
    expect(await isTold('Modal ["click",true]')).toBe(true);
    await gallery.getByRole('button', { name: 'Reply' }).click();
    expect(await isTold('Comment ["reply"]')).toBe(true);
    await gallery.getByText('Reports run daily').click();
    await gallery.getByLabel('Statement', { exact: true }).fill('');
    await gallery.getByText('Say something.').waitFor();
    await gallery.getByLabel('Statement', { exact: true }).fill('Reports run weekly');
    await gallery.getByRole('button', { name: 'Confirm' }).click();
    expect(await isTold('InlineEdit ["Reports run weekly"]')).toBe(true);
  }, 30_000);

  test('navigation says where it leads', async () => {
    await openGroup('Navigation');
    await gallery.getByText('Intake').click();
    expect(await isTold('ProgressTracker ["one"]')).toBe(true);
    await gallery.getByRole('button', { name: /page 3/i }).click();
    expect(await isTold('Pagination [3]')).toBe(true);
    await gallery.getByRole('button', { name: 'Remove Architect' }).click();
    expect(await isTold('Tag ["Architect"]')).toBe(true);
    await gallery.getByRole('button', { name: 'Add one' }).click();
    expect(await isTold('EmptyState ["add"]')).toBe(true);
    expect(await accessibilityProblems(page)).toStrictEqual([]);
  }, 30_000);

  test('a form is checked by the app’s useForm: on leaving a field, on change after that, on submitting', async () => {
    await openGroup('Form');
    await gallery.getByRole('button', { name: 'Enter' }).click();
    await gallery.getByText('Give it a title').waitFor();
    await gallery.getByLabel(/^Title/).fill('No');
    await gallery.getByText('Three letters, please').waitFor();
    expect(await accessibilityProblems(page)).toStrictEqual([]);
    await gallery.getByLabel(/^Title/).fill('None of it');
    await gallery.getByLabel('Kind').click();
    await gallery.getByText('A good title').waitFor();
    await page.getByRole('option', { name: 'A risk' }).click();
    await gallery.getByLabel('Day', { exact: true }).fill('2026-11-24');
    await page.keyboard.press('Enter');
    await gallery.getByLabel('On weekends').check();
    await gallery.getByRole('button', { name: 'Enter' }).click();

    const entered = {
      isPublic: true,
      title: 'None of it',
      kind: { label: 'A risk', value: 'risk' },
      day: '2026-11-24',
      days: ['weekend'],
    };
    expect(await isTold(`Form [${JSON.stringify(entered)}]`)).toBe(true);
  }, 30_000);

  test('what the host does not draw is seen on the page and in the console', async () => {
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    await openGroup('Gaps');
    await gallery.getByText('[glyph basketball is not modelled]').waitFor();

    expect(await isShown(gallery.getByText('[BarChart is not modelled]'))).toBe(true);
    expect(errors.filter((text) => text.includes('not modelled'))).toStrictEqual([
      'UI Kit BarChart is not modelled by the local host.',
      'UI Kit Frame is not modelled by the local host.',
      'UI Kit glyph basketball is not modelled by the local host.',
    ]);
  }, 30_000);
});
