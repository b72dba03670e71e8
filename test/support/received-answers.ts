import type { Page, Response } from 'playwright-core';

/**
 * Collects what a window receives from now on.
 *
 * @param part - Part of the address of the answers that count, such as `/host/api/invoke`.
 * @returns Ends the collecting and reads the answers, as text.
 */
export function receivedAnswers(page: Page, part: string): () => Promise<readonly string[]> {
  const answers: Promise<string>[] = [];
  const collect = (response: Response): void => {
    if (response.url().includes(part)) answers.push(response.text());
  };
  page.on('response', collect);
  return () => {
    // An answer that arrives while the window is being closed cannot be read any more.
    page.off('response', collect);
    return Promise.all(answers);
  };
}
