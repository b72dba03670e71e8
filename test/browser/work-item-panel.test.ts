import type { Locator, Page } from 'playwright-core';

import { SAMPLE } from '#host/sample/sample-keys';
import { askApp } from '#test/support/ask-app';
import { pick, spokenDay } from '#test/support/form-fields';
import { readDelivery } from '#test/support/read-delivery';
import { restAs } from '#test/support/rest-client';
import { issueIdOf } from '#test/support/sample-facts';
import { accessibilityProblems, type Person } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const CORE_REPORTS = 'Core finance reports come from the new system';
const SWITCH_OFF = 'The old report server is switched off';
/** Open, under no epic: nobody needs it for an outcome. */
const SLIDES_KEY = 'ACME-53';
const CHILD_OF_DEBT_KEY = 'ACME-47';

const story = storyForAll();

type WorkItemView = {
  readonly page: Page;
  /** The panel, which is added by its button. */
  readonly panel: Locator;
  /** The card in the side column, which every work item has. */
  readonly card: Locator;
};

async function openWorkItem(person: Person, key: string): Promise<WorkItemView> {
  const page = await story.open(person);
  await page.goto(`${story.host.url}/browse/${key}`);
  const panel = page.getByRole('region', { name: 'Plumbline', exact: true });
  const add = page.getByRole('button', { name: 'Plumbline', exact: true });
  await panel.or(add).first().waitFor();
  if ((await panel.count()) === 0) await add.click();
  return { page, panel, card: page.getByRole('region', { name: 'Outcome and gate' }) };
}

async function leave({ page }: WorkItemView): Promise<void> {
  for (const drawn of ['Plumbline', 'Outcome and gate']) {
    expect(await accessibilityProblems(page, `[aria-label="${drawn}"]`)).toStrictEqual([]);
  }
  await page.context().close();
}

async function showsOutcome(drawn: Locator, statement: string): Promise<void> {
  await drawn.getByRole('heading', { name: statement, exact: true }).waitFor();
}

describe('PL-1, GT-2: work that serves an outcome', () => {
  test.each([
    ['an epic', SAMPLE.epics.coreReports],
    ['a task below it', SAMPLE.storyInProgressKey],
  ])(
    'on %s panel and card say outcome, owners, target and what the gate misses',
    async (_what, key) => {
      const view = await openWorkItem('dev', key);
      const { outcomes } = await readDelivery(story.host);
      const target = outcomes.find(({ body }) => body.statement === CORE_REPORTS)?.body.target;

      for (const drawn of [view.panel, view.card]) {
        await showsOutcome(drawn, CORE_REPORTS);
        const words = await drawn.innerText();
        expect(words).toContain('Dev Patel');
        expect(words).toContain('Mira Salo');
        expect(words).toContain(spokenDay(target ?? ''));
        expect(words).toContain('Gate 2: Delivery planning');
        expect(words).toContain('Waiting for Production Line Architect');
      }
      await leave(view);
    },
    60_000,
  );

  test('EV-3: an owner without account is named to the stake', async () => {
    const { delivery, outcomes, contacts } = await readDelivery(story.host);
    const epicId = await issueIdOf(story.host, SAMPLE.epics.monthEnd);
    const outcome = outcomes.find(({ body }) => body.epicIds.some((id) => id === epicId));
    const contact = contacts.find(({ body }) => body.name === 'Henrik Lund');
    const edited = await askApp(story.host, {
      ...{ person: 'ada', call: 'plan.editOutcome' },
      payload: {
        commandId: 'contact-owns-month-end',
        deliveryId: delivery.body.id,
        outcomeId: outcome?.body.id,
        version: outcome?.version,
        patch: { owners: [{ kind: 'contact', contactId: contact?.body.id }] },
      },
    });
    expect(edited.ok).toBe(true);

    const view = await openWorkItem('dev', SAMPLE.epics.monthEnd);
    for (const drawn of [view.panel, view.card]) await drawn.getByText('Henrik Lund').waitFor();
    await leave(view);
  }, 60_000);

  test('on the work item that stands for the delivery they say so', async () => {
    const view = await openWorkItem('ada', SAMPLE.deliveryIssueKey);

    for (const drawn of [view.panel, view.card]) {
      await drawn.getByText('This work item stands for the delivery.').waitFor();
      expect(await drawn.innerText()).toContain('Gate 2: Delivery planning');
    }
    await leave(view);
  }, 60_000);
});

describe('EV-2: somebody who may only browse', () => {
  test.each([
    ['an epic', SAMPLE.epics.coreReports],
    ['a task below it', SAMPLE.storyInProgressKey],
    ['a task of no epic', SAMPLE.unmappedTaskKey],
    ['an epic of no outcome', SAMPLE.epics.technicalDebt],
  ])(
    'sees the published customer plan on %s, and no way to change anything',
    async (_what, key) => {
      const view = await openWorkItem('carla', key);

      for (const drawn of [view.panel, view.card]) {
        await drawn.getByRole('heading', { name: 'Customer plan 1' }).waitFor();
        expect(await drawn.getByRole('combobox').count()).toBe(0);
        expect(await drawn.innerText()).not.toMatch(/Serves no outcome|Owners|Gate 2/);
      }
      await leave(view);
    },
    60_000,
  );
});

describe('PL-3: work that serves no outcome', () => {
  test('an epic is mapped from its panel, and its tasks serve the outcome from then on', async () => {
    const view = await openWorkItem('grace', SAMPLE.epics.technicalDebt);
    await view.panel.getByText('Serves no outcome', { exact: true }).waitFor();
    await view.card.getByText('Serves no outcome', { exact: true }).waitFor();

    await pick(view.panel, 'Outcome to serve', SWITCH_OFF);
    await view.panel.getByRole('button', { name: 'Map', exact: true }).click();
    await showsOutcome(view.panel, SWITCH_OFF);
    await leave(view);

    const child = await openWorkItem('dev', CHILD_OF_DEBT_KEY);
    await showsOutcome(child.panel, SWITCH_OFF);
    await showsOutcome(child.card, SWITCH_OFF);
    await leave(child);
    const { outcomes } = await readDelivery(story.host);
    const outcome = outcomes.find(({ body }) => body.statement === SWITCH_OFF);
    const debtId = await issueIdOf(story.host, SAMPLE.epics.technicalDebt);
    expect(outcome?.body.epicIds).toContain(debtId);
  }, 60_000);

  test('a task without parent gets the outcome’s epic as its parent, in Jira', async () => {
    const view = await openWorkItem('dev', SAMPLE.unmappedTaskKey);
    await view.panel.getByText('Serves no outcome', { exact: true }).waitFor();

    await pick(view.panel, 'Outcome to serve', CORE_REPORTS);
    await view.panel.getByText(`Its parent becomes ${SAMPLE.epics.coreReports}`).waitFor();
    await view.panel.getByRole('button', { name: 'Set the parent' }).click();
    await showsOutcome(view.panel, CORE_REPORTS);
    await leave(view);

    const path = `/issue/${SAMPLE.unmappedTaskKey}?fields=parent`;
    const { body } = await restAs(story.host, 'dev')('GET', path);
    expect(body).toMatchObject({ fields: { parent: { key: SAMPLE.epics.coreReports } } });
  }, 60_000);

  test('a task is marked outside the delivery, only with a reason, and is taken back in', async () => {
    const reason = 'Paid by the steering committee’s own budget';
    const view = await openWorkItem('grace', SLIDES_KEY);
    const mark = view.panel.getByRole('button', { name: 'Mark outside this delivery' });
    await mark.click();
    await view.panel.getByText('Say why it is outside the delivery.').waitFor();

    await view.panel.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await mark.click();
    await view.panel.getByText(`Outside this delivery: ${reason}`).waitFor();
    await leave(view);
    const { marks } = await readDelivery(story.host);
    const issueId = await issueIdOf(story.host, SLIDES_KEY);
    expect(marks.map(({ body }) => body)).toMatchObject([{ issueId, outside: { reason } }]);

    const again = await openWorkItem('tomas', SLIDES_KEY);
    await again.card.getByText(`Outside this delivery: ${reason}`).waitFor();
    await again.card.getByRole('button', { name: 'Take back in' }).click();
    await again.card.getByText(`Outside this delivery: ${reason}`).waitFor({ state: 'detached' });
    await leave(again);
    expect((await readDelivery(story.host)).marks).toStrictEqual([]);
  }, 60_000);
});
