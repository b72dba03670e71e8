import type { Frame, Page } from 'playwright-core';

import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import { askApp } from '#test/support/ask-app';
import { readYoungOutcomes, readYoungProject } from '#test/support/read-young-project';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';
import { MANY_EPICS, writeYoungProjects, YOUNG_PROJECTS } from '#test/support/young-projects';

const HEADING = 'What will be true for the customer?';

const story = storyForAll({ importFile: writeYoungProjects() });

async function openPlan(page: Page, project: keyof typeof YOUNG_PROJECTS): Promise<Frame> {
  return story.openApp(page, YOUNG_PROJECTS[project].key);
}

function writes(): number {
  return story.host.callLog
    .entries()
    .flatMap(({ storageCalls }) => storageCalls)
    .filter(({ kind }) => kind === 'write').length;
}

describe('DL-7: proposals where there are no epics', () => {
  test.each([
    ['releases', 'Release Pilot: 2 work items open', 1],
    ['components', 'Component Stock: 1 work item open', 2],
  ] as const)(
    'come from %s',
    async (project, why, count) => {
      const page = await story.open('ada');
      const frame = await openPlan(page, project);

      await frame.getByText(why).waitFor();

      expect(await frame.getByRole('checkbox', { name: /^Accept “/ }).count()).toBe(count);
      await page.context().close();
    },
    60_000,
  );
});

describe('DL-7: more epics than one outcome serves', () => {
  test('merging refuses the twenty-first, says so, and loses none', async () => {
    const page = await story.open('ada');
    const frame = await openPlan(page, 'many');
    const merge = async (number: number): Promise<void> => {
      const card = frame.getByRole('listitem').filter({
        has: frame.getByText(`Epic number ${number}`, { exact: true }),
      });
      await card.getByRole('button', { name: 'Edit' }).click();
      const choice = card.getByRole('combobox', { name: /^Merge into another one/ });
      await choice.fill('Epic number 1');
      await choice.press('Enter');
    };
    for (let number = 2; number <= 20; number += 1) await merge(number);
    await frame.getByRole('button', { name: 'Accept 6 outcomes' }).waitFor();

    await merge(21);

    await frame.getByText(/^It would serve 21 epics, at most 20 fit one outcome/).waitFor();
    await frame.getByRole('button', { name: 'Accept 6 outcomes' }).waitFor();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    await page.context().close();
  }, 180_000);

  test('nothing can be put outside a delivery that no outcome started', async () => {
    const page = await story.open('ada');
    const frame = await openPlan(page, 'many');
    await frame.getByRole('button', { name: 'Not part of this delivery…' }).first().click();
    const dialog = frame.getByRole('dialog', { name: 'Not part of this delivery' });
    await dialog.getByRole('textbox').fill('Belongs to sales');
    await dialog.getByRole('button', { name: 'Put outside' }).click();
    await frame
      .getByRole('button', { name: `Accept ${MANY_EPICS - 1} outcomes, put 1 outside` })
      .waitFor();

    await frame.getByRole('button', { name: 'Select none' }).click();

    await frame.getByText('Accept at least one outcome: the first one starts the').waitFor();
    expect(await frame.getByRole('button', { name: 'Put 1 outside' }).isDisabled()).toBe(true);
    await page.context().close();
  }, 90_000);

  test('two people accept together: one delivery, the second is told and sees what is left', async () => {
    const [adas, graces] = [await story.open('ada'), await story.open('grace')];
    const ada = await openPlan(adas, 'many');
    const grace = await openPlan(graces, 'many');
    await ada.getByRole('button', { name: `Accept ${MANY_EPICS} outcomes` }).waitFor();
    await grace.getByRole('button', { name: 'Select none' }).click();
    await grace.getByRole('checkbox', { name: 'Accept “Epic number 1”', exact: true }).check();
    await grace.getByRole('button', { name: 'Accept 1 outcome' }).click();
    await grace.getByRole('heading', { name: 'Outcomes', exact: true }).waitFor();

    await ada.getByRole('button', { name: `Accept ${MANY_EPICS} outcomes` }).click();
    await ada.getByText(/^Somebody accepted some of these epics meanwhile/).waitFor();
    await ada.getByRole('button', { name: `Accept ${MANY_EPICS - 1} outcomes` }).click();
    await ada.getByRole('heading', { name: 'Outcomes', exact: true }).waitFor();

    const { deliveries, rights } = await readYoungProject(
      { host: story.host, project: 'many' },
      'grace',
    );
    expect(deliveries).toHaveLength(1);
    expect(rights.myRoleKeys).toStrictEqual(['delivery-owner']);
    expect(await readYoungOutcomes({ host: story.host, project: 'many' })).toHaveLength(MANY_EPICS);
    await adas.context().close();
    await graces.context().close();
  }, 120_000);
});

describe('DL-7: somebody of the stake who may not edit', () => {
  test('sees the proposal and who can accept it, and can neither accept, paste nor take the example', async () => {
    const accountIds = [SAMPLE_PEOPLE.oscar.accountId, SAMPLE_PEOPLE.ada.accountId];
    const stake = { kind: 'named', accountIds, groupIds: [], projectRoleIds: [] };
    const named = await askApp(story.host, {
      ...{ person: 'oscar', call: 'settings.save', projectId: '10051' },
      payload: {
        ...{ commandId: 'stake-of-ops-0001', version: 0 },
        settings: { stake, rejectedResolutionIds: [] },
      },
    });
    expect(named).toMatchObject({ ok: true });
    const before = writes();
    const page = await story.open('ada');

    const frame = await story.openApp(page, 'OPS');

    await frame.getByRole('heading', { name: HEADING }).waitFor();
    await frame.getByText(/^You can look at the proposal\. People who may edit/).waitFor();
    await frame.getByText(/^Epic OPS-1: /).waitFor();
    expect(await frame.getByRole('checkbox').count()).toBe(0);
    for (const name of ['Accept', 'Paste a list', 'Start from an example']) {
      expect(await frame.getByRole('button', { name }).count()).toBe(0);
    }
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    expect(writes()).toBe(before);
    await page.context().close();
  }, 60_000);
});
