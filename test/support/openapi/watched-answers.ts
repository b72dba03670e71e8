import type { JiraRequest, JiraResponse } from '#host/jira/jira-interface';

import { answerDeviations } from './answer-deviations';

const noted: string[] = [];
let watching = false;
let latest = '';

/** From now on every answer of an emulated Jira in this process is compared with the OpenAPI document. */
export function watchAnswers(): void {
  watching = true;
}

/** Compares one answer, when answers are watched. A site is given this as its `watchAnswer`. */
export function noteAnswer(request: JiraRequest, response: JiraResponse): void {
  if (!watching) return;
  const { method, path } = request;
  const seen = JSON.stringify([method, path, response.status, response.body]);
  // Tests of rates ask the same a hundred times in a row.
  if (seen === latest) return;
  latest = seen;
  for (const deviation of answerDeviations(request, response)) {
    noted.push(`${method} ${path} → ${response.status}: ${deviation}`);
  }
}

/** What was found since it was asked last; each sentence once. */
export function takeDeviations(): readonly string[] {
  return [...new Set(noted.splice(0))];
}
