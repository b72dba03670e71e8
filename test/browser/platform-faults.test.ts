import type { Frame, Locator, Page } from 'playwright-core';

import { SAMPLE } from '#host/sample/sample-keys';
import { pick } from '#test/support/form-fields';
import { readDelivery } from '#test/support/read-delivery';
import { accessibilityProblems, appFrame } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';
import { watchAudit } from '#test/support/watch-audit';

// The function that waits for an answer is stopped while somebody still waits for the function.
const story = storyForAll({ functionTimeLimitMilliseconds: 1500 });

const NO_STORAGE = 'The storage did not answer. Nothing is lost; try again.';
const NO_ANSWER = 'Plumbline did not answer. Check your connection and try again.';
const UNDECIDED = 'Plumbline holds this transition because it could not read the gate.';
const STORAGE = 'Forge storage';

/** What the shell says of a fault that is set. */
const SET = /^(No call has met it yet|Met |Set for )/;

/** The shell's page with the switches. */
let desk: Page;

beforeAll(async () => {
  desk = await story.open('ada');
  await desk.goto(`${story.host.url}/host/simulation`);
  await desk.getByRole('group', { name: STORAGE }).waitFor();
}, 60_000);

afterEach(async () => {
  await mend();
});

/** Sets a fault at its switch, with what else is said about it. */
async function setFault(
  place: string,
  what: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const group = desk.getByRole('group', { name: place, exact: true });
  await pick(group, 'What happens', what);
  await group.getByText(SET).waitFor();
  for (const [label, value] of Object.entries(fields)) {
    const field = group.getByLabel(label);
    await field.fill(value);
    await field.press('Enter');
  }
}

async function mend(): Promise<void> {
  const button = desk.getByRole('button', { name: 'Take all faults away' });
  if (await button.isDisabled()) return;
  await button.click();
  await desk.getByRole('button', { name: 'Take all faults away', disabled: true }).waitFor();
}

function flag(frame: Frame, words: string): Promise<void> {
  return frame.page().getByText(words).waitFor();
}

async function leave(frame: Frame): Promise<void> {
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await frame.page().context().close();
}

/** Writes another name of the client into the record, and presses Save. */
async function saveClient(frame: Frame, client: string): Promise<Locator> {
  const record = frame.getByRole('region', { name: 'Delivery record' });
  await record.getByLabel('Client', { exact: true }).fill(client);
  await record.getByRole('button', { name: 'Save' }).click();
  return record;
}

describe('EV-4, EV-8: a change while storage fails', () => {
  test.each([
    ['Fails (500)', 'ACME of the 500', NO_STORAGE],
    ['Never answers', 'ACME without an answer', NO_ANSWER],
  ])(
    '“%s”: says so, keeps what was typed, and saves it when it is tried again',
    async (what, client, read) => {
      const recorded = await watchAudit(story.host);
      const frame = await story.openPage('ada', '/settings', 'People and roles');
      await setFault(STORAGE, what);
      const record = await saveClient(frame, client);
      await record.getByText(read).waitFor();

      expect(await record.getByLabel('Client', { exact: true }).inputValue()).toBe(client);
      expect(await accessibilityProblems(frame)).toStrictEqual([]);
      await mend();
      await record.getByRole('button', { name: 'Save' }).click();
      await flag(frame, 'Saved.');
      expect(await recorded()).toMatchObject([{ action: 'delivery.edit' }]);
      await leave(frame);
    },
    60_000,
  );

  test.each([
    ['Refuses: too many requests (429)', 'ACME of the 429'],
    ['Does it, but the answer is lost', 'ACME whose answer was lost'],
  ])(
    '“%s” once, at the transaction: is saved once, and nobody notices',
    async (what, client) => {
      const recorded = await watchAudit(story.host);
      const frame = await story.openPage('ada', '/settings', 'People and roles');
      await setFault(STORAGE, what, { 'How many calls (empty: all)': '1' });
      await pick(desk.getByRole('group', { name: STORAGE }), 'Only calls of', 'transaction');

      await saveClient(frame, client);
      await flag(frame, 'Saved.');

      await desk.getByText('Met once. It is over.').waitFor();
      expect(await recorded()).toMatchObject([{ action: 'delivery.edit' }]);
      await leave(frame);
    },
    60_000,
  );
});

/** @param why - Asked for when a day moved since the number before. */
async function publish(frame: Frame, number: number, why?: string): Promise<void> {
  await frame.getByRole('button', { name: 'Publish…' }).click();
  const dialog = frame.getByRole('dialog', { name: `Publish number ${number}` });
  await dialog.getByLabel('Told to whom').fill('Marta Roth (CFO)');
  if (why !== undefined) {
    await dialog.getByLabel('What they are told about the days that moved').fill(why);
  }
  await dialog.getByRole('button', { name: `Publish number ${number}` }).click();
  await flag(frame, `Number ${number} is published.`);
}

test('CP-4: a publication that is delivered twice at once is one number', async () => {
  const frame = await story.openPage('ada', '/customer-plan', 'Customer plan');
  await setFault('Function project-page-resolver', 'Is called twice at once');
  await publish(frame, 2, 'Illness');

  expect((await readDelivery(story.host)).lastPlanNumber).toBe(2);
  await leave(frame);
}, 60_000);

/** Accepts the first of the proposals, and says what was accepted. */
async function acceptOne(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Look at the proposals' }).click();
  await frame.getByRole('heading', { name: 'New since you planned' }).waitFor();
  const boxes = frame.getByRole('checkbox', { name: /^Accept “/ });
  for (const box of (await boxes.all()).slice(1)) await box.uncheck();
  await frame.getByRole('button', { name: 'Accept 1 outcome' }).click();
  await frame.getByRole('heading', { name: 'Outcomes', level: 2 }).waitFor();
}

async function countOutcomes(): Promise<number> {
  return (await readDelivery(story.host)).outcomes.length;
}

const EVIDENCE = 'Evidence of “Any posting since 2015 can be queried”';

async function editEvidence(frame: Frame, text: string): Promise<void> {
  await frame.getByRole('button', { name: EVIDENCE }).click();
  const editor = frame.getByLabel(EVIDENCE);
  await editor.fill(text);
  await editor.press('Enter');
  await frame.getByText(text).waitFor();
}

test('what was accepted and edited is shown after a reload, though no index has it', async () => {
  const before = await countOutcomes();
  await setFault(STORAGE, 'Indexes fall behind');
  await setFault('Jira, for the app', 'Indexes fall behind');
  const frame = await story.openPage('ada', '/plan', 'Outcomes');
  await acceptOne(frame);
  await editEvidence(frame, 'Ten postings found while nothing was indexed');
  await leave(frame);

  const again = await story.openPage('ada', '/plan', 'Outcomes');
  await again.getByText('Ten postings found while nothing was indexed').waitFor();
  await again.getByText('1 epic is new: it serves no outcome yet.').waitFor();

  expect(await countOutcomes()).toBe(before + 1);
  await leave(again);
}, 60_000);

test('in a browser that keeps nothing for frames, people accept, edit, acknowledge and publish', async () => {
  const before = await countOutcomes();
  await setFault('The browser, for app pages', 'Keeps nothing for app pages');
  const frame = await story.openPage('ada', '/plan', 'Outcomes');
  const kept = await frame.evaluate(() => {
    try {
      return localStorage.length;
    } catch (error) {
      return error instanceof DOMException ? error.name : 'another error';
    }
  });
  await acceptOne(frame);
  await editEvidence(frame, 'Ten postings found in a strict browser');
  await frame.getByRole('tab', { name: 'Customer plan', exact: true }).click();
  await publish(frame, 3);
  await leave(frame);
  const gates = await story.openPage('grace', '/gates', 'Delivery schedule');
  await gates.getByRole('button', { name: /^Acknowledge: .* for production$/ }).click();
  await flag(gates, 'Your acknowledgement is recorded.');
  await leave(gates);

  expect(kept).toBe('SecurityError');
  expect(await countOutcomes()).toBe(before + 1);
  expect((await readDelivery(story.host)).lastPlanNumber).toBe(3);
}, 60_000);

test('EV-8: reading that Jira never answers is cancelled at once by who waits for it, and begins anew', async () => {
  await setFault('Jira, for the app', 'Never answers', {
    'Only paths with (empty: all)': '/search/jql',
  });
  const frame = await story.openPage('ada', '/plan', 'Outcomes');
  await frame.getByRole('button', { name: 'Cancel' }).click();
  await frame.getByText('Reading was cancelled. Read again when you want to.').waitFor();

  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await mend();
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByText('Jira read just now').waitFor();
  await leave(frame);
}, 60_000);

describe('GT-8: a transition while storage or Jira fails for the app', () => {
  async function press(page: Page): Promise<string> {
    await page.getByRole('button', { name: / - Change status$/ }).click();
    await page.getByRole('menuitem', { name: 'Start production' }).click();
    const held = page.getByText('Plumbline holds this transition').first();
    await held.waitFor();
    const words = await held.innerText();
    await page.reload();
    return words;
  }

  test('is held with what to do, and is decided when it is pressed again', async () => {
    const page = await story.open('ada');
    await page.goto(`${story.host.url}/host/workflows/${SAMPLE.workflows.delivery}`);
    const rule = page.getByRole('region', { name: 'Transition Start production', exact: true });
    await rule.getByRole('button', { name: 'Add validator: Plumbline gate' }).click();
    const frame = await appFrame(page, story.host);
    await frame.getByRole('radio', { name: /^Gate 2,/ }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await rule.getByText('Validator: Plumbline gate', { exact: true }).waitFor();
    await page.goto(`${story.host.url}/browse/${SAMPLE.deliveryIssueKey}`);

    await setFault(STORAGE, 'Is not available (503)');
    expect(await press(page)).toContain(UNDECIDED);
    await mend();
    await setFault('Jira, for the app', 'Fails (500)');
    expect(await press(page)).toContain(UNDECIDED);
    await mend();
    expect(await press(page)).toContain('gate 2 “Delivery planning” is not passed');
    await page.context().close();
  }, 90_000);
});
