import type { Frame, Locator } from 'playwright-core';

import { moveWorkingDays } from '#host/sample/working-days';
import { typeDay } from '#test/support/form-fields';
import { readDelivery } from '#test/support/read-delivery';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';
import { watchAudit } from '#test/support/watch-audit';

const story = storyForAll();
const RESOLVER = 'project-page-resolver';

const NO_ANSWER = 'Plumbline did not answer. Check your connection and try again.';
const NO_JIRA = 'Jira did not answer. Nothing is lost; try again.';

function mend(): void {
  story.host.runner.setFault(RESOLVER, undefined);
  story.host.jira.setFault(undefined);
}

afterEach(mend);

async function leave(frame: Frame): Promise<void> {
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await frame.page().context().close();
}

/** What the test does not reach itself: a flag of Jira's own page. */
function flag(frame: Frame, words: string): Promise<void> {
  return frame.page().getByText(words).waitFor();
}

describe('decision 5: a change whose answer is lost on the way', () => {
  test('is asked for again by itself, and the person only sees that it is saved', async () => {
    const recorded = await watchAudit(story.host);
    const frame = await story.openPage('ada', '/settings', 'People and roles');
    await frame.getByLabel('Client', { exact: true }).first().fill('ACME Group');
    story.host.runner.setFault(RESOLVER, 'lost-response');
    const record = frame.getByRole('region', { name: 'Delivery record' });
    await record.getByRole('button', { name: 'Save' }).click();
    await frame.waitForTimeout(400);
    mend();

    await flag(frame, 'Saved.');

    expect(await recorded()).toMatchObject([{ action: 'delivery.edit', by: 'Ada Okafor' }]);
    await leave(frame);
  }, 60_000);

  test('happens once, also when the person has to press again', async () => {
    const recorded = await watchAudit(story.host);
    const frame = await story.openPage('ada', '/gates', 'Delivery schedule');
    const schedule = frame.getByRole('region', { name: 'Delivery schedule' });
    const { delivery } = await readDelivery(story.host);
    const handover = moveWorkingDays(delivery.body.schedule.clientHandover ?? '', 1);
    await typeDay(schedule, 'Client handover', handover);
    story.host.runner.setFault(RESOLVER, 'lost-response');
    await schedule.getByRole('button', { name: 'Save dates' }).click();
    await schedule.getByText(NO_ANSWER).waitFor();

    expect(await schedule.innerText()).toContain('1 date changed');
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    mend();
    await schedule.getByRole('button', { name: 'Save dates' }).click();
    await flag(frame, 'The dates are saved.');

    expect((await readDelivery(story.host)).delivery.body.schedule.clientHandover).toBe(handover);
    expect(await recorded()).toMatchObject([{ action: 'gate.setSchedule', by: 'Ada Okafor' }]);
    await leave(frame);
  }, 60_000);

  test('publishes one number, not two', async () => {
    const frame = await story.openPage('ada', '/customer-plan', 'Customer plan');
    await frame.getByRole('button', { name: 'Publish…' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Publish number 2' });
    await dialog.getByLabel('Told to whom').fill('Marta Roth (CFO)');
    await dialog.getByLabel('What they are told about the days that moved').fill('Illness');
    story.host.runner.setFault(RESOLVER, 'lost-response');
    await dialog.getByRole('button', { name: 'Publish number 2' }).click();
    await dialog.getByText(NO_ANSWER).waitFor();

    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    mend();
    await dialog.getByRole('button', { name: 'Publish number 2' }).click();
    await flag(frame, 'Number 2 is published.');

    expect((await readDelivery(story.host)).lastPlanNumber).toBe(2);
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await leave(frame);
  }, 60_000);
});

describe('a change that does not go through', () => {
  test('of an acknowledgement is told in a flag, and the button is still there', async () => {
    const frame = await story.openPage('grace', '/gates', 'Delivery schedule');
    const acknowledge = frame.getByRole('button', { name: /^Acknowledge: .* for production$/ });
    story.host.jira.setFault({ kind: 'rate-limit' });
    await acknowledge.click();
    await flag(frame, NO_JIRA);

    expect(await acknowledge.isEnabled()).toBe(true);
    mend();
    await acknowledge.click();
    await flag(frame, 'Your acknowledgement is recorded.');
    await leave(frame);
  }, 60_000);

  test('of a role keeps the dialog and what was typed', async () => {
    const frame = await story.openPage('ada', '/settings', 'People and roles');
    await frame.getByRole('button', { name: 'Add role' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Add a role' });
    await dialog.getByLabel('Name of the role').fill('Release Manager');
    story.host.runner.setFault(RESOLVER, 'throw');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(NO_ANSWER).waitFor();

    expect(await dialog.getByLabel('Name of the role').inputValue()).toBe('Release Manager');
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    mend();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await frame.getByRole('button', { name: 'Edit role Release Manager' }).waitFor();
    await leave(frame);
  }, 60_000);

  test('because two changed the dates, while those now cannot be read, says so and keeps the days', async () => {
    const frame = await story.openPage('ada', '/gates', 'Delivery schedule');
    const other = await story.openPage('tomas', '/gates', 'Delivery schedule');
    const schedule = (of: Frame): Locator => of.getByRole('region', { name: 'Delivery schedule' });
    const { delivery } = await readDelivery(story.host);
    const stored = delivery.body.schedule.qaCertification ?? '';
    await typeDay(schedule(other), 'QA certification', moveWorkingDays(stored, 1));
    await schedule(other).getByRole('button', { name: 'Save dates' }).click();
    await flag(other, 'The dates are saved.');
    await leave(other);

    await typeDay(schedule(frame), 'QA certification', moveWorkingDays(stored, 2));
    await failAfter(frame, 'gate.setSchedule');
    await schedule(frame).getByRole('button', { name: 'Save dates' }).click();
    await schedule(frame).getByText(NO_ANSWER).waitFor();

    expect(await schedule(frame).innerText()).toContain('1 date changed');
    mend();
    await schedule(frame).getByRole('button', { name: 'Save dates' }).click();
    await schedule(frame).getByText('Somebody changed the dates after you opened them').waitFor();
    await schedule(frame).getByRole('button', { name: 'Save dates' }).click();
    await flag(frame, 'The dates are saved.');
    await leave(frame);
  }, 60_000);

  /** The function fails from the answer to this call on. */
  async function failAfter(frame: Frame, call: string): Promise<void> {
    let isOver = false;
    await frame.page().route('**/host/api/invoke', async (route) => {
      const response = await route.fetch();
      if (!isOver && route.request().postData()?.includes(call) === true) {
        isOver = true;
        story.host.runner.setFault(RESOLVER, 'throw');
      }
      await route.fulfill({ response });
    });
  }
});

describe('a search that Jira does not answer', () => {
  test('says so below the field, and finds people once Jira answers again', async () => {
    const frame = await story.openPage('ada', '/settings', 'People and roles');
    await frame.getByRole('button', { name: 'Edit role QA Engineer' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Role QA Engineer' });
    const holders = dialog.getByRole('combobox', { name: 'Held by' });
    await holders.waitFor();
    story.host.jira.setFault({ kind: 'unavailable', pathIncludes: '/user/assignable' });
    await holders.fill('Jonas');
    await dialog.getByText('Jira did not answer the search. Type again.').waitFor();

    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    mend();
    await holders.fill('Jonas Beck');
    await frame.getByRole('option', { name: 'Jonas Beck' }).waitFor();
    await frame.page().context().close();
  }, 60_000);
});
