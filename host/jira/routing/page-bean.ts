import { selfUrl } from '../rendering/self-url';

import { type JiraCall, numberParameter } from './jira-call';

type PageOptions = {
  /** Path below `/rest/api/3`, for `self` and `nextPage`. */
  readonly path: string;
  readonly defaultSize: number;
  readonly largestSize: number;
};

export type PageBean<Item> = {
  readonly self: string;
  readonly nextPage?: string;
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly Item[];
};

/** Cuts the page that the query asks for (`startAt`, `maxResults`); a page too large is made smaller. */
export function pageBean<Item>(
  call: JiraCall,
  items: readonly Item[],
  { path, defaultSize, largestSize }: PageOptions,
): PageBean<Item> {
  const startAt = numberParameter(call, 'startAt', 0);
  const maxResults = Math.min(numberParameter(call, 'maxResults', defaultSize), largestSize);
  const values = items.slice(startAt, startAt + maxResults);
  const next = startAt + values.length;
  const isLast = next >= items.length;
  const url = (from: number): string => {
    const query = new URLSearchParams(call.query);
    query.set('startAt', String(from));
    query.set('maxResults', String(maxResults));
    return `${selfUrl(call.context, path)}?${query.toString()}`;
  };
  return {
    self: url(startAt),
    ...(isLast ? {} : { nextPage: url(next) }),
    startAt,
    maxResults,
    total: items.length,
    isLast,
    values,
  };
}
