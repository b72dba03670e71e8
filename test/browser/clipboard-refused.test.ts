import type { Frame, Page } from 'playwright-core';

import { type Copied, pasteIntoEmptyDocument } from '#test/support/clipboard';
import { hasFocus } from '#test/support/keyboard';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const story = storyForAll();

/** How much of copying the browser refuses to the app's frame. */
type Refused = 'asynchronous' | 'every-way';

async function openCustomerPlan(refused: Refused): Promise<Frame> {
  const page = await story.open('ada');
  await page.addInitScript(framesWithoutClipboard);
  if (refused === 'every-way') await page.addInitScript(nothingIsCopied, story.host.frameOrigin);
  const frame = await story.openApp(page, 'ACME', '/customer-plan');
  await frame.getByRole('heading', { name: 'What the customer reads' }).waitFor();
  return frame;
}

/** Jira's page gives its frames no permission for the clipboard, as a strict site or browser does. */
function framesWithoutClipboard(): void {
  const setAttribute = Object.getOwnPropertyDescriptor(Element.prototype, 'setAttribute')
    ?.value as (this: Element, name: string, value: string) => void;
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, name === 'allow' ? value.replace('clipboard-write;', '') : value);
  };
}

function nothingIsCopied(frameOrigin: string): void {
  if (location.origin !== frameOrigin) return;
  Object.defineProperty(Document.prototype, 'execCommand', { value: () => false });
}

/** What a person pastes into an empty document. */
async function pasted(page: Page): Promise<Copied> {
  const paper = await pasteIntoEmptyDocument(page);
  const article = paper.locator('article');
  const content = { text: await article.innerText(), html: await article.innerHTML() };
  await paper.close();
  return content;
}

async function copyAs(frame: Frame, format: string): Promise<void> {
  const preview = frame.getByRole('region', { name: 'What the customer reads' });
  await preview.getByRole('button', { name: format, exact: true }).click();
}

async function leave(frame: Frame): Promise<void> {
  await frame.page().context().close();
}

describe('CP-5: in a browser that refuses the clipboard to the app', () => {
  test('the refusal is real', async () => {
    const frame = await openCustomerPlan('asynchronous');
    await frame.evaluate(() => {
      document.addEventListener('click', () => {
        navigator.clipboard.writeText('anything').then(
          () => (document.title = 'written'),
          (error: unknown) => (document.title = String(error)),
        );
      });
    });

    await frame.getByRole('heading', { name: 'What the customer reads' }).click();
    await frame.waitForFunction(() => /written|Error/.test(document.title));

    expect(await frame.title()).toContain('permissions policy');
    await leave(frame);
  }, 60_000);

  test('an e-mail is copied all the same, with its tables', async () => {
    const frame = await openCustomerPlan('asynchronous');

    await copyAs(frame, 'E-mail');
    await frame.page().getByText('The e-mail is on the clipboard.').waitFor();

    const { html, text } = await pasted(frame.page());
    expect(text).toContain('Sign-in with your ACME account');
    expect(html.match(/<table/g)).toHaveLength(2);
    await leave(frame);
  }, 60_000);
});

describe('CP-5: in a browser that refuses every way to copy', () => {
  test.each([
    ['E-mail', 2],
    ['Markdown', 0],
  ] as const)(
    '%s is there to be copied by hand, selected, and the focus goes back',
    async (format, tables) => {
      const frame = await openCustomerPlan('every-way');
      await copyAs(frame, format);
      const dialog = frame.getByRole('dialog', { name: 'Copy by hand' });
      await dialog.getByText('does not let Plumbline write to the clipboard').waitFor();
      const content = dialog.getByRole('region', { name: 'Text to copy' });
      await frame.waitForFunction(() => (getSelection()?.toString() ?? '').length > 100);

      expect(await hasFocus(content)).toBe(true);
      expect(await accessibilityProblems(frame)).toStrictEqual([]);
      await frame.page().keyboard.press('ControlOrMeta+C');
      const { html, text } = await pasted(frame.page());
      expect(text).toContain('Sign-in with your ACME account');
      expect(html.match(/<table/g) ?? []).toHaveLength(tables);
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await dialog.waitFor({ state: 'detached' });

      const button = frame
        .getByRole('region', { name: 'What the customer reads' })
        .getByRole('button', { name: format, exact: true });
      expect(await hasFocus(button)).toBe(true);
      await leave(frame);
    },
    60_000,
  );

  test('CP-2: so is the reminder about what is overdue', async () => {
    const frame = await openCustomerPlan('every-way');

    await frame.getByRole('button', { name: /^Copy reminder/ }).click();
    const content = frame.getByRole('region', { name: 'Text to copy' });

    await content.getByText('Dataset of closed years from treasury').waitFor();
    expect(await content.innerText()).toContain('20 November 2026');
    await leave(frame);
  }, 60_000);
});
