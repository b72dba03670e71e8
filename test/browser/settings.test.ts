import { readFileSync } from 'node:fs';

import type { Frame, Locator } from 'playwright-core';

import { SAMPLE } from '#host/sample/sample-keys';
import { readAuditLog } from '#test/support/read-audit-log';
import { readDelivery } from '#test/support/read-delivery';
import { accessibilityProblems, appFrame, type Person } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';
import { verifyAudit } from '#test/support/verify-audit';

const CONTACT = { name: 'Nora Berg', email: 'nora.berg@example.com' };

const story = storyForAll();

function openSettings(person: Person): Promise<Frame> {
  return story.openPage(person, '/settings', 'People and roles');
}

async function leave(frame: Frame): Promise<void> {
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await frame.page().context().close();
}

/** Searches a list of people or contacts and takes the one that is found. */
async function choose(frame: Frame, { form, label, name }: Choice): Promise<void> {
  const field = form.getByRole('combobox', { name: label });
  await field.fill(name);
  await frame.getByRole('option', { name }).waitFor();
  await field.press('Enter');
}

type Choice = { readonly form: Locator; readonly label: string; readonly name: string };

function roleRow(frame: Frame, label: string): Locator {
  const edit = frame.getByRole('button', { name: `Edit role ${label}`, exact: true });
  return frame.getByRole('listitem').filter({ has: edit });
}

async function addHolder(frame: Frame, role: string, name: string): Promise<void> {
  await roleRow(frame, role).getByRole('button').click();
  const dialog = frame.getByRole('dialog', { name: `Role ${role}` });
  await choose(frame, { form: dialog, label: 'Held by', name });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('EV-7: people hold roles', () => {
  test('a second person holds the role after the delivery owner chose them', async () => {
    const frame = await openSettings('ada');

    await addHolder(frame, 'QA Engineer', 'Jonas Beck');

    await roleRow(frame, 'QA Engineer').getByText('Mira Salo, Jonas Beck').waitFor();
    const { roles } = await readDelivery(story.host);
    const role = roles.find(({ body }) => body.key === 'qa-engineer');
    expect(role?.body.holders).toStrictEqual([
      { kind: 'account', accountId: SAMPLE.people.mira.accountId },
      { kind: 'account', accountId: SAMPLE.people.jonas.accountId },
    ]);
    await leave(frame);
  }, 60_000);
});

describe('EV-3: people without an account', () => {
  test('a contact is added, holds a role, and is gone in one step; the role reads “Former contact”', async () => {
    const frame = await openSettings('ada');
    await frame.getByRole('button', { name: 'Add contact' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Add a contact' });
    await dialog.getByLabel('Name').fill(CONTACT.name);
    await dialog.getByLabel('E-mail').fill(CONTACT.email);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await frame.getByRole('cell', { name: CONTACT.name, exact: true }).waitFor();
    await addHolder(frame, 'Client', CONTACT.name);
    await roleRow(frame, 'Client').getByText(`Henrik Lund, ${CONTACT.name}`).waitFor();

    await frame.getByRole('button', { name: `Remove ${CONTACT.name}` }).click();
    await frame.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await roleRow(frame, 'Client').getByText('Henrik Lund, Former contact').waitFor();

    expect(await frame.locator('body').innerText()).not.toContain(CONTACT.name);
    const { delivery } = await readDelivery(story.host);
    const log = JSON.stringify(await readAuditLog(story.host, delivery.body.id));
    expect(log).toContain('settings.removeContact');
    expect(log).not.toMatch(new RegExp(`${CONTACT.name}|${CONTACT.email}`));
    await leave(frame);
  }, 60_000);
});

describe('GT-9: guarded transitions', () => {
  test('are none at first, and are listed once an admin attached the rule', async () => {
    const before = await openSettings('ada');
    await before.getByRole('button', { name: 'Show guarded transitions' }).click();
    await before.getByText('No transition of this project asks Plumbline.').waitFor();
    await leave(before);

    const page = await story.open('ada');
    await page.goto(`${story.host.url}/host/workflows/${SAMPLE.workflows.story}`);
    const section = page.getByRole('region', { name: 'Transition Start work', exact: true });
    await section.getByRole('button', { name: 'Add validator: Plumbline gate' }).click();
    const editor = await appFrame(page, story.host);
    await editor.getByRole('radio', { name: /^Gate 2,/ }).check();
    await editor.getByText(/1 delivery, \d+ of its work items/).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await section.getByText('Validator: Plumbline gate', { exact: true }).waitFor();
    await page.context().close();

    const after = await openSettings('dev');
    await after.getByRole('button', { name: 'Show guarded transitions' }).click();
    const row = after.getByRole('row', { name: /Start work/ });
    expect(await row.innerText()).toMatch(/Start work[\s\S]*In Progress[\s\S]*Gate 2/);
    await leave(after);
  }, 90_000);
});

describe('GT-10: the audit log', () => {
  test('is shown newest first, and downloaded whole as CSV and JSON', async () => {
    const frame = await openSettings('ada');
    const { delivery } = await readDelivery(story.host);
    const log = await readAuditLog(story.host, delivery.body.id);
    await frame.getByRole('button', { name: 'Show the audit log' }).click();
    const rows = frame.getByRole('table', { name: 'Entries, newest first' }).getByRole('row');
    await rows.nth(1).getByText('Removed a contact').waitFor();

    const csv = await download(frame, 'CSV');
    const json = await download(frame, 'JSON');

    expect(JSON.parse(json)).toHaveLength(log.length);
    expect(verifyAudit(json)).toMatchObject({
      ok: true,
      says: expect.stringContaining(`${String(log.length)} entries in`),
    });
    expect(csv).toContain('settings.removeContact');
    expect(csv).toContain('recipe,ownerId,chain,payloadHash,resultHash,previousHash,hash');
    expect(csv.split('\n').length).toBeGreaterThan(log.length);
    await leave(frame);
  }, 60_000);

  async function download(frame: Frame, format: 'CSV' | 'JSON'): Promise<string> {
    const button = frame.getByRole('button', { name: `Download ${format}` });
    const [file] = await Promise.all([frame.page().waitForEvent('download'), button.click()]);
    return readFileSync(await file.path(), 'utf8');
  }
});

describe('EV-2: who may', () => {
  test('a developer reads roles and stake, and has no way to change them', async () => {
    const frame = await openSettings('dev');
    await frame.getByText('Only project admins change this.').waitFor();

    expect(await frame.getByText(/^To change roles you need/).count()).toBe(1);
    expect(await frame.getByRole('button', { name: /^(Edit role|Add role)/ }).count()).toBe(0);
    expect(await frame.getByRole('radio').count()).toBe(0);
    await leave(frame);
  }, 60_000);

  test('once only named people see the delivery, the developer reads the customer plan only', async () => {
    const frame = await openSettings('ada');
    const section = frame.getByRole('region', { name: 'Who may see deliveries of this project' });
    await section.getByRole('radio', { name: /^Only the people/ }).check();
    await choose(frame, { form: section, label: 'People', name: 'Grace Lindqvist' });
    await section.getByRole('button', { name: 'Save' }).click();
    // Ada is not named: as the delivery owner she sees the delivery all the same.
    await frame.getByRole('button', { name: 'Save without me' }).click();
    await frame.page().getByText('Saved.').waitFor();
    await leave(frame);

    const dev = await story.openApp(await story.open('dev'), 'ACME');
    await dev.getByRole('heading', { name: 'Customer plan', level: 1 }).waitFor();
    expect(await dev.getByRole('tab').count()).toBe(0);
    await leave(dev);
    for (const person of ['grace', 'tomas'] as const) await leave(await openSettings(person));
  }, 90_000);
});
