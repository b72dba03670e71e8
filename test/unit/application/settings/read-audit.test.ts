import type { RowReader } from '#application/ports/row-store';
import { readAudit } from '#application/settings/read-audit';
import { saveContact } from '#application/settings/save-contact';
import { settingsContract } from '#contracts/settings-contract';
import { type PlanInMemory, planInMemory } from '#test/support/plan-in-memory';

let plan: PlanInMemory;
beforeEach(async () => {
  plan = await planInMemory([[]]);
  for (const name of ['first', 'second', 'third']) {
    plan.ports.advance(1);
    const fields = { name, organisation: 'ACME', role: 'CFO', email: '' };
    const commandId = `command-${name}`;
    const input = { commandId, deliveryId: plan.deliveryId, version: 0, fields };
    const saved = await saveContact(
      plan.ports,
      plan.session,
      settingsContract['settings.saveContact'].input.parse(input),
    );
    if (!saved.ok) throw new Error(saved.error.kind);
  }
});

/** An index that does not know the second entry yet for as many looks as given. */
function laggingRows(looks: number): { readonly rows: RowReader; readonly looked: () => number } {
  const { rows } = plan.ports;
  let looked = 0;
  const query: RowReader['query'] = async (request) => {
    looked += 1;
    const found = await rows.query(request);
    return looked > looks
      ? found
      : found.filter(({ row }) => !JSON.stringify(row.body).includes('"command-second"'));
  };
  return { rows: { ...rows, query }, looked: () => looked };
}

const commands = (page: Awaited<ReturnType<typeof readAudit>>) =>
  page.entries.map(({ commandId }) => commandId).slice(0, 3);

test('GT-10: a log whose newest entry came before the one below it is read again until it is whole', async () => {
  const { rows, looked } = laggingRows(2);

  const page = await readAudit({ ...plan.ports, rows }, plan.deliveryId, undefined);

  expect(commands(page)).toStrictEqual(['command-third', 'command-second', 'command-first']);
  expect(looked()).toBe(3);
});

test('GT-10: a log that is whole is read once', async () => {
  const { rows, looked } = laggingRows(0);

  await readAudit({ ...plan.ports, rows }, plan.deliveryId, undefined);

  expect(looked()).toBe(1);
});

test('GT-10: an entry that stays away is not waited for without end; the check of the log finds it', async () => {
  const { rows, looked } = laggingRows(100);

  const page = await readAudit({ ...plan.ports, rows }, plan.deliveryId, undefined);

  expect(commands(page)).not.toContain('command-second');
  expect(looked()).toBe(8);
});
