import type { Page } from 'playwright-core';

/** What is on the clipboard, by type; a type that is not there is an empty text. */
export type Copied = { readonly text: string; readonly html: string };

/**
 * Does what copies, and answers with what was copied.
 *
 * @param page - The window in which somebody copies; the clipboard is the browser's.
 */
export async function copied(page: Page, copy: () => Promise<void>): Promise<Copied> {
  // Otherwise what was copied before would pass for what is copied now.
  await page.evaluate(async () => navigator.clipboard.writeText(''));
  await copy();
  return page.evaluate(async () => {
    while ((await navigator.clipboard.readText()) === '') {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

/** Pastes into an empty document without any style, as into a mail program. The caller closes it. */
export async function pasteIntoEmptyDocument(page: Page): Promise<Page> {
  const paper = await page.context().newPage();
  await paper.setContent('<article contenteditable="true"></article>');
  await paper.locator('article').focus();
  await paper.keyboard.press('ControlOrMeta+V');
  return paper;
}
