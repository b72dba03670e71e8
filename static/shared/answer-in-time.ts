import type { JiraRequest } from './jira-request';

/**
 * Asks Jira, and waits no longer than this for each answer: a page that waits for ever tells nobody what happened,
 * and a call that is never answered would keep its place among those that may be under way at once.
 *
 * @param request - How Jira is asked.
 * @param milliseconds - How long an answer may take.
 * @returns Asks in the same way; rejects when no answer came in time.
 */
export function answerInTime(request: JiraRequest, milliseconds: number): JiraRequest {
  return async (path, init) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`Jira did not answer within ${milliseconds} ms.`));
      }, milliseconds);
    });
    try {
      return await Promise.race([request(path, init), over]);
    } finally {
      clearTimeout(timer);
    }
  };
}
