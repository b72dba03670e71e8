import type { Frame, Locator } from 'playwright-core';

import { moveWorkingDays } from '#host/sample/working-days';
import { spokenDay, typeDay } from '#test/support/form-fields';
import { readDelivery } from '#test/support/read-delivery';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';
import { watchAudit } from '#test/support/watch-audit';

const DASHBOARDS = 'Dashboards for budget holders';
const REPORTS = 'Finance reports available in the new system';
const SIGN_IN = 'Sign-in with your ACME account';

const story = storyForAll();

async function leave(...frames: readonly Frame[]): Promise<void> {
  for (const frame of frames) await frame.page().context().close();
}

describe('EV-4: the customer wording of one outcome', () => {
  async function startEditing(frame: Frame, wording: string): Promise<Locator> {
    await frame.getByRole('button', { name: `Edit ${wording}`, exact: true }).click();
    return frame.getByRole('form');
  }

  async function save(form: Locator, wording: string): Promise<void> {
    await form.getByLabel('Customer wording').fill(wording);
    await form.getByRole('button', { name: 'Save', exact: true }).click();
  }

  async function saveAtOnce(wording: string): Promise<{
    readonly ada: Frame;
    readonly grace: Frame;
    readonly second: Locator;
  }> {
    const ada = await story.openPage('ada', '/customer-plan', 'Customer plan');
    const grace = await story.openPage('grace', '/customer-plan', 'Customer plan');
    const first = await startEditing(ada, wording);
    const second = await startEditing(grace, wording);
    await save(first, `${wording} (Ada)`);
    await first.waitFor({ state: 'detached' });
    await save(second, `${wording} (Grace)`);
    await second.getByText('Somebody changed this after you opened it').waitFor();
    return { ada, grace, second };
  }

  test('the second sees both, saves the own one, and both are in the audit log', async () => {
    const recorded = await watchAudit(story.host);
    const { ada, grace, second } = await saveAtOnce(DASHBOARDS);

    expect(await second.innerText()).toContain(`There now: ${DASHBOARDS} (Ada)`);
    expect(await second.innerText()).toContain(`Yours: ${DASHBOARDS} (Grace)`);
    expect(await accessibilityProblems(grace)).toStrictEqual([]);
    await second.getByRole('button', { name: 'Save mine' }).click();
    await grace.getByRole('button', { name: `Edit ${DASHBOARDS} (Grace)` }).waitFor();

    const wording = (from: string, to: string): object => ({
      changes: [{ field: 'customerWording', before: from, after: to }],
    });
    expect(await recorded()).toMatchObject([
      { by: 'Ada Okafor', ...wording(DASHBOARDS, `${DASHBOARDS} (Ada)`) },
      { by: 'Grace Lindqvist', ...wording(`${DASHBOARDS} (Ada)`, `${DASHBOARDS} (Grace)`) },
    ]);
    await leave(ada, grace);
  }, 60_000);

  test('the second takes what is there now, and only the first is in the audit log', async () => {
    const recorded = await watchAudit(story.host);
    const { ada, grace, second } = await saveAtOnce(SIGN_IN);

    await second.getByRole('button', { name: 'Take what is there now' }).click();
    await grace.getByRole('button', { name: `Edit ${SIGN_IN} (Ada)` }).waitFor();

    expect(await recorded()).toMatchObject([{ by: 'Ada Okafor' }]);
    await leave(ada, grace);
  }, 60_000);
});

describe('EV-4: different fields of one outcome', () => {
  test('both are kept, and nobody is asked', async () => {
    const recorded = await watchAudit(story.host);
    const ada = await story.openPage('ada', '/customer-plan', 'Customer plan');
    const grace = await story.openPage('grace', '/customer-plan', 'Customer plan');
    const edit = `Edit ${REPORTS}`;
    await ada.getByRole('button', { name: edit, exact: true }).click();
    await grace.getByRole('button', { name: edit, exact: true }).click();

    await ada.getByRole('form').getByLabel('Customer wording').fill(`${REPORTS} (Ada)`);
    await ada.getByRole('form').getByRole('button', { name: 'Save' }).click();
    await ada.getByRole('form').waitFor({ state: 'detached' });
    const { today } = await readDelivery(story.host);
    await typeDay(grace.getByRole('form'), 'Day', moveWorkingDays(today, 30));
    await grace.getByRole('form').getByRole('button', { name: 'Save' }).click();
    await grace.getByRole('form').waitFor({ state: 'detached' });

    const line = grace.getByRole('row', { name: `${REPORTS} (Ada)` });
    expect(await line.innerText()).toContain(spokenDay(moveWorkingDays(today, 30)));
    expect(await recorded()).toMatchObject([
      { by: 'Ada Okafor', changes: [{ field: 'customerWording' }] },
      { by: 'Grace Lindqvist', changes: [{ field: 'target' }] },
    ]);
    await leave(ada, grace);
  }, 60_000);
});

describe('EV-4: the seven dates', () => {
  test('the second sees the newer date beside the own one and saves over it', async () => {
    const recorded = await watchAudit(story.host);
    const { delivery } = await readDelivery(story.host);
    const stored = delivery.body.schedule.qaSubmission ?? '';
    const [adas, graces] = [moveWorkingDays(stored, 1), moveWorkingDays(stored, 2)];
    const ada = await story.openPage('ada', '/gates', 'Delivery schedule');
    const grace = await story.openPage('grace', '/gates', 'Delivery schedule');
    const schedule = (frame: Frame): Locator =>
      frame.getByRole('region', { name: 'Delivery schedule' });
    const saveDates = (frame: Frame): Promise<void> =>
      schedule(frame).getByRole('button', { name: 'Save dates' }).click();

    await typeDay(schedule(ada), 'QA submission', adas);
    await typeDay(schedule(grace), 'QA submission', graces);
    await saveDates(ada);
    await ada.page().getByText('The dates are saved.').waitFor();
    await saveDates(grace);
    await schedule(grace).getByText('Somebody changed the dates after you opened them').waitFor();

    const words = await schedule(grace).innerText();
    expect(words).toContain(`Was ${spokenDay(adas)}`);
    expect(words).toContain('1 date changed');
    expect(await accessibilityProblems(grace)).toStrictEqual([]);
    await saveDates(grace);
    await grace.page().getByText('The dates are saved.').waitFor();

    const after = await readDelivery(story.host);
    expect(after.delivery.body.schedule).toStrictEqual({
      ...delivery.body.schedule,
      qaSubmission: graces,
    });
    expect(await recorded()).toMatchObject([
      { by: 'Ada Okafor', action: 'gate.setSchedule' },
      { by: 'Grace Lindqvist', action: 'gate.setSchedule' },
    ]);
    await leave(ada, grace);
  }, 60_000);
});
