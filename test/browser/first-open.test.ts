import type { Frame, Page } from 'playwright-core';

import { askApp } from '#test/support/ask-app';
import { countExport, REAL_EXPORT, realExportIsThere } from '#test/support/count-import';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

/** As in the file. */
const ALLOY_PROJECT_ID = '11113';

/** In CI the export lies beside the repository; elsewhere it may be missing, and the run says so. */
const describeWithExport = realExportIsThere ? describe : describe.skip;

describeWithExport('a project of real work items that Plumbline has never seen', () => {
  const story = storyForAll({ importFile: REAL_EXPORT });
  let page: Page;

  beforeAll(async () => {
    page = await story.open('ada');
  }, 180_000);

  async function openPlan(): Promise<Frame> {
    return story.openApp(page, 'ALOY');
  }

  function writes(): number {
    return story.host.callLog
      .entries()
      .flatMap(({ storageCalls }) => storageCalls)
      .filter(({ kind }) => kind === 'write').length;
  }

  test('DL-7: proposes open epics, says why and what each lacks, and writes nothing', async () => {
    const frame = await openPlan();
    await frame.getByRole('heading', { name: 'What will be true for the customer?' }).waitFor();

    await frame.getByText('Epic ALOY-974: 1 of 5 work items open').waitFor();
    await frame.getByRole('button', { name: 'Done already (4)' }).waitFor();

    expect(await frame.getByText('Lacks:').count()).toBeGreaterThanOrEqual(3);
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    expect(writes()).toBe(0);
  }, 90_000);

  test('DL-7: the first accept creates the delivery, with the accepting person as its owner', async () => {
    const frame = await openPlan();
    await frame.getByRole('checkbox', { name: /Split out Alloy monolith/ }).uncheck();

    await frame.getByRole('button', { name: 'Accept 2 outcomes' }).click();

    await frame.getByRole('heading', { name: 'Outcomes', level: 2 }).waitFor();
    await frame.getByText('1 epic is new: it serves no outcome yet.').waitFor();
    const opened = await askApp(story.host, {
      ...{ person: 'ada', call: 'delivery.open', projectId: ALLOY_PROJECT_ID },
    });
    expect(opened).toMatchObject({
      value: { deliveries: [{ name: 'Alloy' }], rights: { myRoleKeys: ['delivery-owner'] } },
    });
  }, 90_000);

  test('PL-2, PL-5: tasks are read from Jira, and progress equals an independent count of the file', async () => {
    const { epics } = countExport(REAL_EXPORT);
    const counted = epics.get('ALOY-974');
    const frame = await openPlan();

    await frame
      .getByRole('button', { name: `${counted?.done} of ${counted?.children} work items` })
      .waitFor();

    expect(counted?.children).toBeGreaterThan(0);
  }, 90_000);

  test('PL-3: work whose epic is not in the file belongs elsewhere and is no noise', async () => {
    const frame = await openPlan();

    await frame.getByRole('heading', { name: /^Belongs elsewhere \(\d+\)$/ }).waitFor();

    const { elsewhere } = countExport(REAL_EXPORT);
    expect(elsewhere.length).toBeGreaterThan(0);
  }, 90_000);

  test('DL-7: reopening proposes only what is new', async () => {
    const frame = await openPlan();
    await frame.getByRole('button', { name: 'Look at the proposals' }).click();
    await frame.getByRole('heading', { name: 'New since you planned' }).waitFor();

    const statements = await frame.getByRole('checkbox', { name: /^Accept “/ }).count();

    expect(statements).toBe(1);
  }, 90_000);

  test('PL-3: what is new is put outside without accepting anything', async () => {
    const frame = await openPlan();
    await frame.getByRole('button', { name: 'Look at the proposals' }).click();
    await frame.getByRole('button', { name: 'Not part of this delivery…' }).first().click();
    const dialog = frame.getByRole('dialog', { name: 'Not part of this delivery' });
    await dialog.getByRole('textbox').fill('Belongs to another team');
    await dialog.getByRole('button', { name: 'Put outside' }).click();

    await frame.getByRole('button', { name: 'Put 1 outside' }).click();

    await frame.getByRole('heading', { name: 'Outcomes', level: 2 }).waitFor();
    await frame.getByRole('heading', { name: /^Outside this delivery \(1\)$/ }).waitFor();
    expect(await frame.getByRole('button', { name: 'Look at the proposals' }).count()).toBe(0);
  }, 90_000);
});
