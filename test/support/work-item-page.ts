import './ui-kit-globals';

import { createElement } from 'react';

import { EPIC } from '#test/builders/work-item-replies';

import { WorkItemView } from '../../src/ui-kit/work-item/WorkItemView';

import { drawUiKit, type UiKitPage } from './ui-kit-page';

type Sent = { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };

/** A person looks at a work item; `replies` are what the server answers to each call. */
export function lookAtWorkItem(
  replies: Readonly<Record<string, (payload: Readonly<Record<string, unknown>>) => unknown>>,
  { type = 'jira:issuePanel', issueId = '10042' } = {},
): {
  readonly page: UiKitPage;
  readonly sent: Sent[];
  readonly jira: Sent[];
  /** Places that were opened. */
  readonly opened: unknown[];
} {
  const sent: Sent[] = [];
  const jira: Sent[] = [];
  const opened: unknown[] = [];
  const page = drawUiKit(createElement(WorkItemView), (command, payload) => {
    if (command === 'getContext') {
      return {
        extension: {
          type,
          issue: { id: issueId, key: 'ACME-42' },
          project: { id: '10000', key: 'ACME' },
        },
      };
    }
    if (command === 'invoke') {
      const { functionKey, payload: input } = payload as {
        functionKey: string;
        payload: Readonly<Record<string, unknown>>;
      };
      sent.push({ name: functionKey, payload: input });
      return replies[functionKey]?.(input);
    }
    if (command === 'navigate') opened.push(payload);
    if (command === 'fetchProduct') {
      const { restPath, fetchRequestInit } = payload as {
        restPath: string;
        fetchRequestInit: { readonly method?: string; readonly body?: string };
      };
      const method = fetchRequestInit.method ?? 'GET';
      jira.push({ name: `${method} ${restPath}`, payload: { body: fetchRequestInit.body } });
      const body = method === 'PUT' ? '' : JSON.stringify(EPIC);
      return { body, headers: {}, status: method === 'PUT' ? 204 : 200, statusText: '' };
    }
    return undefined;
  });
  return { page, sent, jira, opened };
}
