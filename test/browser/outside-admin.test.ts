import type { Frame, Locator } from 'playwright-core';

import { askApp } from '#test/support/ask-app';
import { letAdaLeaveTheStake } from '#test/support/leave-the-stake';
import { receivedAnswers } from '#test/support/received-answers';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const STAKE = 'Who may see deliveries of this project';
/** Only the stake may read these: of an outcome, of the record, of a contact. */
const CONTENT = ['CFO compares', 'marta.roth@example.com', 'Delivery record'];

function stakeSection(frame: Frame): Locator {
  return frame.getByRole('region', { name: STAKE });
}

async function tabsOf(frame: Frame): Promise<readonly string[]> {
  await frame.getByRole('tab', { name: 'Settings' }).waitFor();
  return frame.getByRole('tab').allInnerTexts();
}

describe('EV-2: a stake that leaves out the admin who saves it', () => {
  const story = storyForAll();

  async function nameNobody(): Promise<Frame> {
    const frame = await story.openPage('ada', '/settings', STAKE);
    await frame.getByRole('radio', { name: /^Only the people, groups/ }).check();
    await frame.getByText('At most 5.').waitFor();
    await stakeSection(frame).getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByRole('dialog', { name: 'Leave yourself out?' }).waitFor();
    return frame;
  }

  async function storedStake(): Promise<unknown> {
    const reply = await askApp(story.host, { person: 'ada', call: 'settings.open' });
    return reply.ok ? reply.value : reply.error;
  }

  test('is asked about first, and nothing is stored when they stay in', async () => {
    const frame = await nameNobody();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);

    await frame.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

    await frame.getByText('You would leave yourself out.').waitFor();
    expect(await storedStake()).toMatchObject({ settings: { stake: { kind: 'editors' } } });
    await frame.page().context().close();
  }, 90_000);

  test('is stored when they say so', async () => {
    const frame = await nameNobody();

    await frame.getByRole('dialog').getByRole('button', { name: 'Save without me' }).click();

    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await frame.page().getByText('Saved.').waitFor();
    expect(await storedStake()).toMatchObject({ settings: { stake: { kind: 'named' } } });
    await frame.page().context().close();
  }, 90_000);
});

describe('EV-2: a project admin who is not of the stake and holds no role', () => {
  const story = storyForAll();
  let frame: Frame;
  let received: () => Promise<readonly string[]>;

  beforeAll(async () => {
    await letAdaLeaveTheStake(story.host);
    const page = await story.open('ada');
    received = receivedAnswers(page, '/host/api/invoke');
    frame = await story.openApp(page, 'ACME');
  }, 180_000);

  test('sees the published customer plan and the settings, and nothing of the delivery', async () => {
    expect(await tabsOf(frame)).toStrictEqual(['Customer plan', 'Settings']);
    await frame.getByRole('heading', { name: 'ACME Finance Migration for ACME Ltd' }).waitFor();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);

    await frame.getByRole('tab', { name: 'Settings' }).click();
    await stakeSection(frame).waitFor();

    expect(await frame.getByRole('region').locator('h3').allInnerTexts()).toStrictEqual([
      ...['People and roles', STAKE, 'Guarded transitions', 'Audit log'],
    ]);
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    const everything = (await received()).join('\n') + (await frame.locator('body').innerText());
    for (const text of CONTENT) expect(everything).not.toContain(text);
  }, 90_000);

  test('EV-7: sets who holds a role, contacts by their names', async () => {
    await frame.getByRole('button', { name: 'Edit role Client', exact: true }).click();
    const dialog = frame.getByRole('dialog', { name: 'Role Client' });
    const holders = dialog.getByRole('combobox', { name: 'Held by' });
    await holders.fill('Marta');
    await frame.getByRole('option', { name: 'Marta Roth' }).waitFor();
    await holders.press('Enter');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });

    const row = frame.getByRole('listitem').filter({ hasText: /^Client\s*Customer/ });

    expect(await row.innerText()).toContain('Marta Roth');
  }, 90_000);

  test('opens the log of the project’s settings, where their own change stands', async () => {
    await frame.getByRole('button', { name: 'Show the audit log' }).click();
    await frame.getByRole('cell', { name: 'Changed the project settings' }).first().waitFor();

    expect(await frame.getByRole('radio', { name: 'This delivery' }).count()).toBe(0);
  }, 90_000);

  test('names everyone who may edit again, and sees the delivery at once', async () => {
    await frame.getByRole('radio', { name: /^Everyone who may edit/ }).check();
    await stakeSection(frame).getByRole('button', { name: 'Save', exact: true }).click();

    await frame.getByRole('heading', { name: 'Delivery record' }).waitFor();

    expect(await tabsOf(frame)).toStrictEqual(['Plan', 'Customer plan', 'Gates', 'Settings']);
  }, 90_000);
});
