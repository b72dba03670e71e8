import type { JiraRequest, JiraResponse } from '#host/jira/jira-interface';

import { answerDeviations } from './answer-deviations';
import { answersAreWatched, noteDeviation } from './deviation-notes';

let latest = '';

/** Compares one answer, when answers are watched. A site is given this as its `watchAnswer`. */
export function noteAnswer(request: JiraRequest, response: JiraResponse): void {
  if (!answersAreWatched()) return;
  const { method, path } = request;
  const seen = JSON.stringify([method, path, response.status, response.body]);
  // Tests of rates ask the same a hundred times in a row.
  if (seen === latest) return;
  latest = seen;
  for (const deviation of answerDeviations(request, response)) {
    noteDeviation(`${method} ${path} → ${response.status}: ${deviation}`);
  }
}
