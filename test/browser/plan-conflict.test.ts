import type { Frame, Locator } from 'playwright-core';

import { moveWorkingDays } from '#host/sample/working-days';
import { spokenDay } from '#test/support/form-fields';
import { hasFocus } from '#test/support/keyboard';
import { readDelivery } from '#test/support/read-delivery';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';
import { watchAudit } from '#test/support/watch-audit';

const story = storyForAll();

/** A window of Ada and one of Grace, both with the plan as it is now. */
async function openBoth(): Promise<{ readonly ada: Frame; readonly grace: Frame }> {
  const ada = await story.openPage('ada', '/plan', 'Outcomes');
  return { ada, grace: await story.openPage('grace', '/plan', 'Outcomes') };
}

async function leave(...frames: readonly Frame[]): Promise<void> {
  for (const frame of frames) await frame.page().context().close();
}

/** The cell of an outcome, which a press turns into its editor. */
function cell(frame: Frame, field: string, statement: string): Locator {
  return frame.getByRole('button', { name: `${field} of “${statement}”` });
}

type Typed = { readonly field: string; readonly statement: string; readonly value: string };

/** Edits a cell in place and presses Enter. */
async function type(frame: Frame, { field, statement, value }: Typed): Promise<Locator> {
  await cell(frame, field, statement).click();
  const editor = frame.getByLabel(`${field} of “${statement}”`);
  await editor.fill(value);
  await editor.press('Enter');
  return editor;
}

/** Ada saves first; Grace, who has the version before, saves another value of the same field. */
async function collide(typed: Omit<Typed, 'value'>, [adas, graces]: readonly [string, string]) {
  const { ada, grace } = await openBoth();
  const first = await type(ada, { ...typed, value: adas });
  await first.waitFor({ state: 'detached' });
  await type(grace, { ...typed, value: graces });
  const dialog = grace.getByRole('dialog', { name: 'Somebody changed the same field' });
  await dialog.waitFor();
  return { ada, grace, dialog };
}

describe('EV-4: two people edit one field of one outcome in the plan', () => {
  const statement = 'Core finance reports come from the new system';
  const evidence = { field: 'Evidence', statement };

  test('the second sees both values, keeps the own one, and both are in the audit log', async () => {
    const recorded = await watchAudit(story.host);
    const { ada, grace, dialog } = await collide(evidence, [
      'Signed by the CFO',
      'Signed by Marta',
    ]);

    expect(await dialog.innerText()).toContain(statement);
    const yours = dialog.getByRole('radio', { name: 'Yours: Signed by Marta' });
    await dialog.getByRole('radio', { name: 'Theirs: Signed by the CFO' }).waitFor();
    expect(await yours.isChecked()).toBe(true);
    expect(await accessibilityProblems(grace)).toStrictEqual([]);
    await dialog.getByRole('button', { name: 'Save my choice' }).click();
    await dialog.waitFor({ state: 'detached' });

    await cell(grace, 'Evidence', statement).getByText('Signed by Marta').waitFor();
    expect(await hasFocus(cell(grace, 'Evidence', statement))).toBe(true);
    expect(await recorded()).toMatchObject([
      { by: 'Ada Okafor', changes: [{ field: 'evidence', after: 'Signed by the CFO' }] },
      {
        by: 'Grace Lindqvist',
        changes: [{ field: 'evidence', before: 'Signed by the CFO', after: 'Signed by Marta' }],
      },
    ]);
    await leave(ada, grace);
  }, 60_000);

  test('the second takes the other value, and only the first is in the audit log', async () => {
    const recorded = await watchAudit(story.host);
    const { ada, grace, dialog } = await collide(evidence, ['Seen by audit', 'Seen by treasury']);

    await dialog.getByRole('radio', { name: 'Theirs: Seen by audit' }).check();
    await dialog.getByRole('button', { name: 'Save my choice' }).click();
    await cell(grace, 'Evidence', statement).getByText('Seen by audit').waitFor();

    expect(await recorded()).toMatchObject([{ by: 'Ada Okafor' }]);
    await leave(ada, grace);
  }, 60_000);

  test('Escape goes back to the editor with what was typed, and nothing is stored', async () => {
    const recorded = await watchAudit(story.host);
    const { ada, grace, dialog } = await collide(evidence, ['Two reports', 'Three reports']);

    await grace.page().keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    const editor = grace.getByRole('textbox', { name: `Evidence of “${statement}”` });
    expect(await editor.inputValue()).toBe('Three reports');
    expect(await hasFocus(editor)).toBe(true);
    expect(await recorded()).toMatchObject([{ by: 'Ada Okafor' }]);
    await leave(ada, grace);
  }, 60_000);

  test('days are worded as days', async () => {
    const { today } = await readDelivery(story.host);
    const [adas, graces] = [moveWorkingDays(today, 40), moveWorkingDays(today, 41)];
    const target = { field: 'Target', statement: 'Month-end close runs on the new platform' };
    const { ada, grace, dialog } = await collide(target, [adas, graces]);

    const yours = dialog.getByRole('radio', { name: `Yours: ${spokenDay(graces)}` });
    expect(await yours.isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: `Theirs: ${spokenDay(adas)}` }).check();
    await dialog.getByRole('button', { name: 'Save my choice' }).click();

    await cell(grace, 'Target', target.statement).getByText(spokenDay(adas)).waitFor();
    await leave(ada, grace);
  }, 60_000);
});

test('EV-4: two people edit different fields of one outcome: both are kept, and nobody is asked', async () => {
  const statement = 'Any posting since 2015 can be queried';
  const recorded = await watchAudit(story.host);
  const { ada, grace } = await openBoth();
  const first = await type(ada, { field: 'Evidence', statement, value: 'Twenty postings' });
  await first.waitFor({ state: 'detached' });

  const field = 'Customer wording';
  const second = await type(grace, { field, statement, value: 'All postings since 2015' });
  await second.waitFor({ state: 'detached' });

  await cell(grace, 'Evidence', statement).getByText('Twenty postings').waitFor();
  expect(await grace.getByRole('dialog').count()).toBe(0);
  expect(await recorded()).toMatchObject([
    { by: 'Ada Okafor', changes: [{ field: 'evidence' }] },
    { by: 'Grace Lindqvist', changes: [{ field: 'customerWording' }] },
  ]);
  await leave(ada, grace);
}, 60_000);
