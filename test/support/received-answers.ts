import type { Page } from 'playwright-core';

/**
 * Collects what a window receives from now on.
 *
 * @param part - Part of the address of the answers that count, such as `/host/api/invoke`.
 * @returns Reads all answers so far, as text.
 */
export function receivedAnswers(page: Page, part: string): () => Promise<readonly string[]> {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes(part)) answers.push(response.text());
  });
  return () => Promise.all(answers);
}
