import { readFile } from 'node:fs/promises';

import { type Frame, type Locator, type Page } from 'playwright-core';

import { localInstallation } from '#host/functions/installation';
import { fixtureHostForAll } from '#test/support/fixture-host-for-all';
import { appFrame, isShown } from '#test/support/open-shell';
import { accessibilityProblems } from '#test/support/story';

// What the page puts on its `globalThis` for these tests.
import { type Fixture } from './fixtures/bridge-app/static/page/main';

declare const fixture: Fixture;

const site = fixtureHostForAll();
let page: Page;
let frame: Frame;

beforeEach(async () => {
  const app = site.host.manifest.appId.split('/').at(-1) ?? '';
  const { environmentId } = localInstallation;
  page = await site.openAs(0, `/jira/software/projects/ACME/apps/${app}/${environmentId}`);
  page.setDefaultTimeout(8_000);
  frame = await appFrame(page, site.host);
  await frame.waitForSelector('body[data-state="ready"]');
}, 30_000);

/** What the page wrote down about how something ended. */
async function noted(): Promise<string> {
  await frame.waitForSelector('body[data-noted]');
  return frame.evaluate(() => {
    const { noted: text = '' } = document.body.dataset;
    delete document.body.dataset['noted'];
    return text;
  });
}

async function openModal(options: object): Promise<Locator> {
  await frame.evaluate(async (given) => {
    await new fixture.Modal({
      ...given,
      onClose: (payload: unknown) => {
        document.body.dataset['noted'] = `closed with ${JSON.stringify(payload)}`;
      },
    }).open();
  }, options);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function frameIn(dialog: Locator): Promise<Frame> {
  const element = await dialog.locator('iframe').elementHandle();
  const inside = await element.contentFrame();
  if (inside === null) throw new Error('The dialog has no page.');
  await inside.waitForSelector('body[data-state="ready"]');
  return inside;
}

describe('Modal of the bridge', () => {
  test('shows a page of the app with the caller’s context, and gives back what view.close says', async () => {
    const dialog = await openModal({
      resource: 'page',
      size: 'small',
      title: 'Choose',
      context: { epic: 7 },
    });
    const inside = await frameIn(dialog);
    const context = await inside.evaluate(() => fixture.view.getContext());
    expect(context.extension).toMatchObject({ modal: { epic: 7 }, project: { key: 'ACME' } });
    expect(await isShown(dialog.getByRole('heading', { name: 'Choose' }))).toBe(true);
    expect(await accessibilityProblems(page)).toStrictEqual([]);

    await inside.evaluate(() => void fixture.view.close({ chosen: [1, 2] }));

    expect(await noted()).toBe('closed with {"chosen":[1,2]}');
    await dialog.waitFor({ state: 'detached' });
  }, 30_000);

  test('talks with the page that opened it by events; submits nothing, and opens no second one', async () => {
    const inside = await frameIn(await openModal({ size: 'medium' }));
    await frame.evaluate(() =>
      fixture.events.on('saved', (payload: unknown) => {
        document.body.dataset['noted'] = JSON.stringify(payload);
      }),
    );
    await inside.evaluate(() => fixture.events.emit('saved', { number: 4 }));
    expect(await noted()).toBe('{"number":4}');

    const refused = await inside.evaluate(() => fixture.view.submit().catch(String));
    expect(refused).toContain('view is not submittable');
    for (const opening of [frame, inside]) {
      const second = await opening.evaluate(() => new fixture.Modal({}).open().catch(String));
      expect(second).toContain('Unable to open modal.');
    }
    expect(await page.getByRole('dialog').count()).toBe(1);
  }, 30_000);

  test('closes on Escape unless the app says no, and knows only resources of the manifest', async () => {
    const dialog = await openModal({ closeOnEscape: false, title: 'Stays' });
    await dialog.getByRole('heading', { name: 'Stays' }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: /close/i }).click();
    expect(await noted()).toBe('closed with undefined');

    const second = await openModal({ title: 'Goes' });
    await second.getByRole('heading', { name: 'Goes' }).click();
    await page.keyboard.press('Escape');
    expect(await noted()).toBe('closed with undefined');

    const refused = await frame.evaluate(() =>
      new fixture.Modal({ resource: 'nowhere' }).open().catch(String),
    );
    expect(refused).toContain('Unable to open modal.');
  }, 30_000);
});

describe('leaving Jira', () => {
  async function leave(): Promise<Locator> {
    await frame.evaluate(() => {
      fixture.router.navigate('https://example.com/page').then(
        () => (document.body.dataset['noted'] = 'opened'),
        (error: unknown) => (document.body.dataset['noted'] = String(error)),
      );
    });
    const dialog = page.getByRole('dialog', { name: 'Leave Jira?' });
    await dialog.getByText('https://example.com/page').waitFor();
    return dialog;
  }

  test('the person is asked, and who stays rejects the promise', async () => {
    const dialog = await leave();
    expect(await accessibilityProblems(page)).toStrictEqual([]);

    await dialog.getByRole('button', { name: 'Stay' }).click();

    expect(await noted()).toContain('did not want to open https://example.com/page');
  }, 30_000);

  test('who goes gets a new tab; Jira stays open', async () => {
    await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'out' }));
    const dialog = await leave();
    const opening = page.context().waitForEvent('page');
    await dialog.getByRole('button', { name: 'Open' }).click();

    expect(await noted()).toBe('opened');
    expect((await opening).url()).toBe('https://example.com/page');
    expect(page.url()).toContain('/jira/software/projects/ACME/');
  }, 30_000);
});

describe('what a frame may do in the browser', () => {
  test('a file made in the page is downloaded', async () => {
    const downloading = page.waitForEvent('download');
    await frame.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['one;two'], { type: 'text/csv' }));
      link.download = 'plan.csv';
      document.body.append(link);
      link.click();
    });
    const download = await downloading;

    expect(download.suggestedFilename()).toBe('plan.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe('one;two');
  }, 30_000);

  test('the clipboard is written, and never read', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await frame.getByRole('heading', { name: 'Fixture page' }).click();
    const tried = await frame.evaluate(async () => [
      await navigator.clipboard.writeText('copied').then(() => 'written', String),
      await navigator.clipboard.readText().catch(String),
    ]);

    expect(tried).toStrictEqual(['written', expect.stringContaining('permissions policy')]);
  }, 30_000);

  test('until somebody switches the theme, the page follows the system while it is open', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await frame.waitForSelector('html[data-color-mode="dark"]');
    const context = await frame.evaluate(() => fixture.view.getContext());

    expect(context.theme).toMatchObject({ colorMode: 'dark', light: 'light', dark: 'dark' });
  }, 30_000);

  test('a flag of an appearance is bold and only its action ends it; close says whether it was there', async () => {
    await frame.evaluate(() => {
      fixture.showFlag({
        id: 'gone',
        title: 'Not saved',
        description: 'Somebody else was first.',
        appearance: 'error',
        actions: [{ text: 'Try again', onClick: () => (document.body.dataset['noted'] = 'again') }],
      });
    });
    await page.getByRole('button', { name: 'Expand' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await noted()).toBe('again');
    expect(await page.getByRole('button', { name: /dismiss/i }).count()).toBe(0);

    const closed = await frame.evaluate(async () => {
      const shown = fixture.showFlag({ id: 'gone', title: 'Not saved' });
      return [await shown.close(), await shown.close()];
    });
    expect(closed).toStrictEqual([true, false]);
  }, 30_000);
});
