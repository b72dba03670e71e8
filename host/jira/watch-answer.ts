import { type JiraRequest, type JiraResponse } from './jira-interface';

/** Sees every answer before whoever asked; for tests that compare answers with Atlassian's document. */
export type WatchAnswer = (request: JiraRequest, response: JiraResponse) => void;

/** Answers as before and shows each answer to the watcher, when there is one. */
export function watched(
  answer: (request: JiraRequest) => Promise<JiraResponse>,
  watch: WatchAnswer | undefined,
): (request: JiraRequest) => Promise<JiraResponse> {
  return async (request) => {
    const response = await answer(request);
    watch?.(request, response);
    return response;
  };
}
