import type { Frame, Page } from 'playwright-core';

import { askApp } from '#test/support/ask-app';
import { typeDay } from '#test/support/form-fields';
import { readYoungDeliverables, readYoungOutcomes } from '#test/support/read-young-project';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';
import { writeYoungProjects, YOUNG_PROJECTS } from '#test/support/young-projects';

type YoungProject = keyof typeof YOUNG_PROJECTS;

const story = storyForAll({ importFile: writeYoungProjects() });

async function openPlan(page: Page, project: YoungProject): Promise<Frame> {
  return story.openApp(page, YOUNG_PROJECTS[project].key);
}

function writes(): number {
  return story.host.callLog
    .entries()
    .flatMap(({ storageCalls }) => storageCalls)
    .filter(({ kind }) => kind === 'write').length;
}

describe('ux.md "First open": the example, in a project with nothing to propose', () => {
  test('shows a plan to accept after one click, marked as an example, and writes nothing', async () => {
    const before = writes();
    const page = await story.open('ada');
    const frame = await openPlan(page, 'bare');
    await frame.getByText(/^Jira shows you no epic, no release and no component/).waitFor();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);

    await frame.getByRole('button', { name: 'Start from an example' }).click();

    await frame.getByRole('heading', { name: 'This is an example, not your project' }).waitFor();
    const preview = frame.getByRole('list', { name: 'Preview' });
    expect(await preview.getByText('Example', { exact: true }).count()).toBe(6);
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    expect(writes()).toBe(before);
    await page.context().close();
  }, 90_000);

  test('can be changed and left out; the second click makes the plan and the customer plan', async () => {
    const page = await story.open('ada');
    const frame = await openPlan(page, 'bare');
    await frame.getByRole('button', { name: 'Start from an example' }).click();
    await frame.getByRole('checkbox', { name: /Nobody needs the old system/ }).uncheck();
    await frame.getByRole('button', { name: /^Edit “Every team/ }).click();
    const wording = frame.getByRole('textbox', { name: 'How the customer reads it' });
    await wording.fill('All shops are trained');

    await frame.getByRole('button', { name: 'Accept 5 outcomes' }).click();

    await frame.getByRole('heading', { name: 'Outcomes', exact: true }).waitFor();
    await frame.getByText('All shops are trained').waitFor();
    await frame.getByRole('tab', { name: 'Customer plan' }).click();
    await frame.getByText('Your people sign in with their company account').first().waitFor();
    await frame.getByText('Export of customers and open orders').first().waitFor();
    const outcomes = await readYoungOutcomes({ host: story.host, project: 'bare' });
    expect(outcomes).toHaveLength(5);
    expect(outcomes.every(({ target, evidence }) => target !== undefined && evidence !== '')).toBe(
      true,
    );
    const deliverables = await readYoungDeliverables({ host: story.host, project: 'bare' });
    expect(deliverables).toHaveLength(4);
    expect(new Set(deliverables.map(({ outcomeId }) => outcomeId)).size).toBe(4);
    await page.context().close();
  }, 90_000);

  test('the empty table of another delivery has the button that starts it', async () => {
    const created = await askApp(story.host, {
      ...{ person: 'ada', call: 'delivery.create', projectId: YOUNG_PROJECTS.bare.id },
      payload: { commandId: 'another-delivery-0001', name: 'Second delivery', client: '' },
    });
    expect(created).toMatchObject({ value: { deliveryId: 'another-delivery-0001' } });
    const page = await story.open('ada');
    const { key } = YOUNG_PROJECTS.bare;
    const frame = await story.openApp(page, key, '/plan?delivery=another-delivery-0001');
    await frame.getByText('No outcome yet. An outcome says what will be true').waitFor();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);

    await frame.getByRole('button', { name: 'Start from an example' }).click();
    await frame.getByRole('button', { name: 'Accept 6 outcomes' }).click();

    await frame.getByRole('heading', { name: 'Outcomes', exact: true }).waitFor();
    await frame.getByText('Old system switched off').waitFor();
    expect(await readYoungOutcomes({ host: story.host, project: 'bare' })).toHaveLength(5);
    await page.context().close();
  }, 90_000);
});

describe('ux.md "First open": a list from a sheet', () => {
  const LIST = [
    'Outcome\tDay\tOwner\tYou provide',
    '"Fast" reports run\t31.03.2031\tAda Okafor\t"Dataset of closed years\nTest users"',
    'Ledger is searched\t3/4/2031\tNobody Known\t',
    '"FAST" reports run\t\t\t',
    'Figures are traced\t31/Mar/31\tdelivery owner\t',
  ].join('\n');

  test('shows what would be accepted and what is wrong, row by row, before anything is stored', async () => {
    const before = writes();
    const page = await story.open('ada');
    const frame = await openPlan(page, 'list');
    await frame.getByRole('button', { name: 'Paste a list' }).click();
    await frame.getByRole('textbox', { name: 'Rows' }).fill(LIST);

    await frame.getByText('“3/4/2031” can be read as two days. Write it as 2026-03-31.').waitFor();
    await frame.getByText('The same outcome as in row 2.').waitFor();
    await frame.getByText('Owner: Ada Okafor').waitFor();
    await frame.getByText(/^Nobody called “Nobody Known” was found/).waitFor();
    await frame.getByText('2 rows have a problem and are left out.').waitFor();

    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    expect(writes()).toBe(before);
    await page.context().close();
  }, 90_000);

  test('CP-2: a row is mended in the preview, and what the customer provides feeds its outcome', async () => {
    const page = await story.open('ada');
    const frame = await openPlan(page, 'list');
    await frame.getByRole('button', { name: 'Paste a list' }).click();
    await frame.getByRole('textbox', { name: 'Rows' }).fill(LIST);
    await frame.getByRole('button', { name: 'Edit “Ledger is searched”' }).click();
    await typeDay(frame.locator('body'), 'Target', '2031-04-03');
    await frame.getByText('Target: 3 April 2031').waitFor();

    await frame.getByRole('button', { name: 'Accept 3 outcomes' }).click();

    await frame.getByRole('heading', { name: 'Outcomes', exact: true }).waitFor();
    const outcomes = await readYoungOutcomes({ host: story.host, project: 'list' });
    expect(outcomes).toMatchObject([
      {
        statement: '"Fast" reports run',
        target: '2031-03-31',
        owners: [{ kind: 'account' }],
      },
      { statement: 'Ledger is searched', target: '2031-04-03', owners: [] },
      {
        statement: 'Figures are traced',
        target: '2031-03-31',
        owners: [{ kind: 'role', roleKey: 'delivery-owner' }],
      },
    ]);
    const [reports] = outcomes;
    expect(await readYoungDeliverables({ host: story.host, project: 'list' })).toMatchObject([
      { description: 'Dataset of closed years', outcomeId: reports?.id },
      { description: 'Test users', outcomeId: reports?.id },
    ]);
    await page.context().close();
  }, 90_000);

  test('DL-7: pasted again it brings only what is new; a list that is too long says what to do', async () => {
    const page = await story.open('ada');
    const frame = await openPlan(page, 'list');
    await frame.getByRole('button', { name: 'Paste a list' }).click();
    const rows = frame.getByRole('textbox', { name: 'Rows' });
    await rows.fill(`Figures are traced\t\nInvoices are sent\t`);
    await frame.getByText('This outcome is in the plan already.').waitFor();
    await frame.getByRole('button', { name: 'Accept 1 outcome' }).waitFor();

    await rows.fill(Array.from({ length: 130 }, (_, index) => `Outcome ${index}`).join('\n'));

    await frame.getByText(/^This list has 130 rows, at most 100 fit at once/).waitFor();
    expect(await frame.getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true);
    await page.context().close();
  }, 90_000);
});

describe('EV-8: when something does not answer', () => {
  afterEach(() => {
    story.host.jira.setFault(undefined);
    story.host.runner.setFault('project-page-resolver', undefined);
  });

  test('Jira: the page says so, and the two ways in that do not need it are open', async () => {
    story.host.jira.setFault({ kind: 'unavailable', pathIncludes: '/search/jql' });
    const page = await story.open('ada');

    const frame = await openPlan(page, 'releases');

    await frame.getByRole('heading', { name: 'Jira could not be read' }).waitFor();
    await frame.getByText(/^No outcome can be proposed from Jira before it was read/).waitFor();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    await frame.getByRole('button', { name: 'Start from an example' }).click();
    await frame.getByRole('button', { name: 'Accept 6 outcomes' }).waitFor();
    await page.context().close();
  }, 90_000);

  test('Plumbline: what was shaped stays, and accepting again stores it once', async () => {
    const page = await story.open('ada');
    const frame = await openPlan(page, 'releases');
    await frame.getByRole('button', { name: 'Start from an example' }).click();
    await frame.getByRole('checkbox', { name: /Nobody needs the old system/ }).uncheck();
    story.host.runner.setFault('project-page-resolver', 'throw');
    await frame.getByRole('button', { name: 'Accept 5 outcomes' }).click();
    await frame.getByText('No answer came. Nothing is lost; try again.').waitFor();

    story.host.runner.setFault('project-page-resolver', undefined);
    await frame.getByRole('button', { name: 'Accept 5 outcomes' }).click();

    await frame.getByRole('heading', { name: 'Outcomes', exact: true }).waitFor();
    expect(await readYoungOutcomes({ host: story.host, project: 'releases' })).toHaveLength(5);
    await page.context().close();
  }, 90_000);
});
