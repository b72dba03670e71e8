import { type Page } from 'playwright-core';

import { fixtureHostForAll } from '#test/support/fixture-host-for-all';
import { isShown } from '#test/support/open-shell';

const site = fixtureHostForAll();
let page: Page;

async function openAs(index: number, path: string): Promise<void> {
  page = await site.openAs(index, path);
}

/** Presses a transition in the status menu of the open work item. */
async function move(transition: string): Promise<void> {
  await page.getByRole('button', { name: /Change status/ }).click();
  await page.getByRole('menuitem', { name: transition }).click();
}

describe('the rule editor', () => {
  test('GT-8: a validator is added by a Jira admin, holds its transition everywhere, and goes again', async () => {
    await openAs(0, '/host/workflows');
    await page.getByRole('link', { name: 'Epic workflow' }).click();
    const transition = page.getByRole('region', { name: 'Transition Done' });
    await transition.getByRole('button', { name: 'Add validator: Fixture rule' }).click();
    await page.frameLocator('iframe.app-frame').locator('body[data-state="ready"]').waitFor();
    await page.getByRole('button', { name: 'Save rule' }).click();
    await transition.getByText('Validator: Fixture rule', { exact: true }).waitFor();

    await page.goto(`${site.host.url}/browse/ACME-6`);
    await move('Done');
    await page.getByText('The fixture rule holds this transition.').waitFor();

    await page.goto(`${site.host.url}/host/workflows`);
    await page.getByRole('link', { name: 'Epic workflow' }).click();
    await transition.getByRole('button', { name: 'Delete' }).click();
    await transition
      .getByText('Validator: Fixture rule', { exact: true })
      .waitFor({ state: 'detached' });
    await page.goto(`${site.host.url}/browse/ACME-6`);
    await move('Done');

    const status = page.getByRole('button', { name: 'Done - Change status' });
    expect(await isShown(status)).toBe(true);
  }, 60_000);

  test('gives the page of a rule what it was saved with, and keeps an edited rule in place', async () => {
    await openAs(0, '/host/workflows');
    await page.getByRole('link', { name: 'Story workflow' }).click();
    const transition = page.getByRole('region', { name: 'Transition Approve' });
    await transition.getByRole('button', { name: 'Add validator: Fixture rule' }).click();
    const body = page.frameLocator('iframe.app-frame').locator('body[data-state="ready"]');
    await body.waitFor();
    await page.getByRole('button', { name: 'Save rule' }).click();
    await transition.getByRole('button', { name: 'View' }).click();
    await body.waitFor();

    const extension = await body.evaluate(async () => {
      const { fixture } = globalThis as unknown as {
        fixture: { view: { getContext: () => Promise<{ extension: unknown }> } };
      };
      return (await fixture.view.getContext()).extension;
    });

    expect(extension).toMatchObject({
      type: 'jira:workflowValidator',
      entryPoint: 'view',
      isNewEditor: true,
      workflowId: expect.any(String),
      transitionContext: { from: { name: 'In Review' }, to: { name: 'Done' } },
      validatorConfig: '{"passes":false}',
    });
  }, 60_000);

  test('is closed to people who are no Jira admins', async () => {
    await openAs(4, '/host/workflows');

    await page.getByText('You do not have permission to administer workflows.').waitFor();
    expect(await page.getByRole('link', { name: 'Epic workflow' }).count()).toBe(0);
  });
});
