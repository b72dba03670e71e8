import type { Frame, Locator } from 'playwright-core';

import { moveWorkingDays } from '#host/sample/working-days';
import { type Copied, copied, pasteIntoEmptyDocument } from '#test/support/clipboard';
import { pick, spokenDay, typeDay } from '#test/support/form-fields';
import { readDelivery } from '#test/support/read-delivery';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const DASHBOARDS = 'Dashboards for budget holders';
const WITHOUT_WORDING = 'Bank payments reconcile within one working day';
const NEW_WORDING = 'Bank payments matched within a day';
const NEW_DELIVERABLE = 'API key of the bank';

/** What people type, or try, by the wording that the sample has for the outcome. */
const NASTY = [
  ['Sign-in with your ACME account', '<img src=x onerror=alert(1)>'],
  ['Ledger history back to 2015 can be searched', 'Pipes | and || and `back` ``ticks``'],
  ['Month-end close on the new platform', `${'A'.repeat(59)} ${'b'.repeat(60)}`],
  ['Every figure can be traced for the audit', 'تم تسليم التقارير المالية (Q1) – 3'],
] as const;

const story = storyForAll();
let frame: Frame;
let today: string;
/** What a script in a customer's text would open. */
const alerts: string[] = [];

beforeAll(async () => {
  const page = await story.open('ada');
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  ({ today } = await readDelivery(story.host));
  frame = await story.openApp(page, 'ACME', '/customer-plan');
  await frame.getByRole('heading', { name: 'Customer plan', level: 2 }).waitFor();
}, 180_000);

function region(name: string | RegExp): Locator {
  return frame.getByRole('region', { name });
}

/** Opens the line's form, lets it be filled in, and saves it. */
async function edit(button: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await frame.getByRole('button', { name: button, exact: true }).click();
  const form = frame.getByRole('form');
  await fill(form);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
}

async function publish(number: number, why: string): Promise<string> {
  await frame.getByRole('button', { name: 'Publish…' }).click();
  const dialog = frame.getByRole('dialog', { name: `Publish number ${number}` });
  await dialog.getByLabel('Told to whom').fill('Marta Roth (CFO)');
  await dialog.getByLabel('What they are told about the days that moved').fill(why);
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  const words = await dialog.innerText();
  await dialog.getByLabel('Told to whom').press('Enter');
  await frame.page().getByText(`Number ${number} is published.`).waitFor();
  await frame.getByRole('dialog').waitFor({ state: 'detached' });
  return plain(words);
}

/** Without the invisible marks that keep right-to-left text from turning a sentence. */
function plain(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '');
}

/** The list item of a published number, unfolded. */
async function published(number: number): Promise<Locator> {
  const heading = frame.getByRole('heading', { name: `Number ${number}`, exact: true });
  const item = region('Published numbers').getByRole('listitem').filter({ has: heading });
  const show = item.getByRole('button', { name: `Show number ${number}` });
  if ((await show.count()) > 0) await show.click();
  await item.getByRole('table').first().waitFor();
  return item;
}

function copy(from: Locator, format: 'E-mail' | 'Markdown'): Promise<Copied> {
  return copied(frame.page(), () =>
    from.getByRole('button', { name: format, exact: true }).click(),
  );
}

async function promisesOf(statement: string): Promise<readonly object[]> {
  const { outcomes } = await readDelivery(story.host);
  const outcome = outcomes.find(({ body }) => body.statement === statement);
  if (outcome === undefined) throw new Error(`There is no outcome “${statement}”.`);
  return outcome.body.promises;
}

describe('CP-1, CP-2: what the customer reads is written on one page', () => {
  test('CP-1: an outcome enters the customer plan with its wording and day', async () => {
    const day = moveWorkingDays(today, 20);
    await edit(`Add wording of ${WITHOUT_WORDING}`, async (form) => {
      await form.getByLabel('Customer wording').fill(NEW_WORDING);
      await typeDay(form, 'Day', day);
    });

    const row = region('What the customer reads').getByRole('row', { name: NEW_WORDING });

    expect(await row.innerText()).toContain(spokenDay(day));
    await region('Fit for one slide and one e-mail')
      .getByText(/^8 milestones/)
      .waitFor();
  }, 60_000);

  test('CP-2, CP-3: what is owed is added, and the fit names the line that is not plain', async () => {
    await edit('Add deliverable', async (form) => {
      await form.getByLabel('What is needed').fill(NEW_DELIVERABLE);
      await typeDay(form, 'Due', moveWorkingDays(today, 6));
      await pick(form, 'Outcome it is needed for', NEW_WORDING);
    });

    const fit = plain(await region('Fit for one slide and one e-mail').innerText());

    expect(fit).toContain('4 deliverables');
    expect(fit).toContain(`“${NEW_DELIVERABLE}” says API.`);
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
  }, 60_000);
});

describe('CP-4, PL-7: publishing', () => {
  test('says in words what is new, and keeps the first promise when a day moved', async () => {
    const statement = 'Budget holders see the dashboard of their own cost centre';
    const before = await promisesOf(statement);

    const words = await publish(2, 'Two budget holders were ill');

    expect(words).toContain(`New: “${NEW_WORDING}”`);
    expect(words).toContain(`New deliverable: “${NEW_DELIVERABLE}”`);
    expect(words).toContain(`“${DASHBOARDS}” moves from`);
    const after = await promisesOf(statement);
    expect(after).toHaveLength(2);
    expect(after[0]).toStrictEqual(before[0]);
    expect(await promisesOf(WITHOUT_WORDING)).toHaveLength(1);
  }, 60_000);

  test('appends who was told, when and why to each day that moves again', async () => {
    const first = await promisesOf(WITHOUT_WORDING);
    const day = moveWorkingDays(today, 24);
    await edit(`Edit ${NEW_WORDING}`, (form) => typeDay(form, 'Day', day));

    await publish(3, 'The bank answers late');

    const after = await promisesOf(WITHOUT_WORDING);
    const appended = { day, planNumber: 3, toldWhom: 'Marta Roth (CFO)' };
    expect(after[0]).toStrictEqual(first[0]);
    expect(after.slice(1)).toMatchObject([{ ...appended, why: 'The bank answers late' }]);
    const item = await published(3);
    expect(plain(await item.innerText())).toContain(`“${NEW_WORDING}” moved from`);
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
  }, 60_000);
});

describe('CP-5: what customers receive', () => {
  test('an e-mail that is pasted into an empty document keeps its tables without any style', async () => {
    const { text, html } = await copy(await published(3), 'E-mail');

    const paper = await pasteIntoEmptyDocument(frame.page());
    const tables = paper.getByRole('table');

    expect(await tables.count()).toBe(2);
    expect(await tables.first().getByRole('row').count()).toBe(9);
    expect(await tables.first().getByRole('row').nth(1).getByRole('cell').count()).toBe(4);
    expect(await tables.last().getByRole('row').count()).toBe(5);
    expect(html).not.toMatch(/style|class/);
    expect(text).toContain(`${NEW_WORDING}\n  When: ${spokenDay(moveWorkingDays(today, 24))}`);
    await paper.close();
  }, 60_000);

  test('Markdown has one table row for each line', async () => {
    const { text } = await copy(await published(3), 'Markdown');

    expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(2 + 8 + 2 + 4);
    expect(text).toMatch(new RegExp(String.raw`^\| ${NEW_WORDING} +\| `, 'm'));
  }, 60_000);

  test('tags, pipes, back-ticks, long and right-to-left text print as typed and nothing runs', async () => {
    for (const [wording, nasty] of NASTY) {
      await edit(`Edit ${wording}`, (form) => form.getByLabel('Customer wording').fill(nasty));
    }
    const preview = region('What the customer reads');
    const { text } = await copy(preview, 'E-mail');
    const paper = await pasteIntoEmptyDocument(frame.page());

    for (const [, nasty] of NASTY) {
      await preview.getByRole('rowheader', { name: nasty, exact: true }).waitFor();
      await paper.getByRole('cell', { name: nasty, exact: true }).waitFor();
      expect(text).toContain(`${nasty}\n`);
    }
    await paper.close();
    const { text: markdown } = await copy(preview, 'Markdown');
    expect(markdown).toContain(String.raw`Pipes \| and \|\| and`);
    expect(markdown).not.toMatch(/(?<!\\)<img/);
    const fit = plain(await region('Fit for one slide and one e-mail').innerText());
    expect(fit).toContain('has 120 characters; 90 fit a line.');
    expect(alerts).toStrictEqual([]);
  }, 90_000);
});
