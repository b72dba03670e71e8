import { type Locator, type Page } from 'playwright-core';

import { fixtureHostForAll } from '#test/support/fixture-host-for-all';
import { isShown } from '#test/support/open-shell';
import { userAt } from '#test/support/start-fixture-host';

const site = fixtureHostForAll();
let page: Page;
let card: Locator;

beforeEach(async () => {
  page = await site.openAs(0, `/browse/ACME-2`);
  card = page.getByRole('region', { name: 'Fixture card' });
  await card.getByRole('heading', { name: 'Fixture for ACME-2' }).waitFor();
}, 30_000);

describe('a UI Kit document', () => {
  test('is drawn with people by their name in Jira', async () => {
    const name = userAt(site.host, 0).displayName;

    expect(
      await isShown(card.locator('span:visible', { hasText: new RegExp(`^${name}$`) }).first()),
    ).toBe(true);
  });

  test('calls the app back: a text field takes quick typing and echoes it', async () => {
    await card.getByLabel('Typed').pressSequentially('quick brown fox', { delay: 5 });

    await card.getByText('You typed quick brown fox.').waitFor();

    expect(await card.getByLabel('Typed').inputValue()).toBe('quick brown fox');
  });

  test('gives a Select’s option to the app', async () => {
    await card.getByLabel('Chosen').click();
    await page.getByRole('option', { name: 'Second choice' }).click();

    expect(await isShown(card.getByText('You chose Second choice.'))).toBe(true);
  });

  test('flips a Toggle by keyboard', async () => {
    await card.getByLabel('Switched').focus();
    await page.keyboard.press('Space');

    expect(await isShown(card.getByText('It is on.'))).toBe(true);
  });

  test('submits a form through the app’s own useForm', async () => {
    await card.getByLabel('Title').fill('A title');
    await card.getByRole('button', { name: 'Submit the form' }).click();

    expect(await isShown(card.getByText('Submitted: A title'))).toBe(true);
  });

  test('draws elements that are props, with their handlers', async () => {
    await card.getByText('Ask who I am').click();

    expect(await isShown(card.getByText(`"accountId":"${userAt(site.host, 0).accountId}"`))).toBe(
      true,
    );
  });

  test('shows the bridge’s words when a resolver fails', async () => {
    await card.getByRole('button', { name: 'Ask for an error' }).click();

    expect(
      await isShown(
        card.getByText('There was an error invoking the function - this call always fails'),
      ),
    ).toBe(true);
  });

  test('opens a Modal and closes it when Escape asks the app to', async () => {
    await card.getByRole('button', { name: 'Open the dialog' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fixture dialog' });
    expect(await isShown(dialog.getByText('Inside the dialog.'))).toBe(true);

    await page.keyboard.press('Escape');

    await dialog.waitFor({ state: 'detached' });

    expect(await dialog.count()).toBe(0);
  });

  test('sorts a DynamicTable by the keys of its cells, numbers as numbers', async () => {
    await card.getByRole('tab', { name: 'Table' }).click();
    await card.getByRole('button', { name: 'Count' }).click();

    const cells = await card.getByRole('table').locator('tbody td').allTextContents();

    expect(cells).toStrictEqual(['Nine', '9', 'Ten', '10']);
  });

  test('draws states as Atlaskit does: a badge has its most', async () => {
    await card.getByRole('tab', { name: 'States' }).click();

    expect(await isShown(card.getByText('99+'))).toBe(true);
  });
});

describe('an issue panel', () => {
  test('is there after its button was pressed on that work item, and stays', async () => {
    const panel = page.getByRole('region', { name: 'Fixture panel' });
    expect(await panel.count()).toBe(0);

    await page.getByRole('button', { name: 'Fixture panel' }).click();
    await panel.getByRole('heading', { name: 'Fixture for ACME-2' }).waitFor();
    await page.reload();
    await panel.getByRole('heading', { name: 'Fixture for ACME-2' }).waitFor();
    await page.goto(`${site.host.url}/browse/ACME-3`);

    await page.getByRole('button', { name: 'Fixture panel' }).waitFor();
    expect(await panel.count()).toBe(0);
  });
});
