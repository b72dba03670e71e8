/** The part of a response that reading Jira needs; `requestJira` and `fetch` both give it. */
export type JiraResponse = {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly json: () => Promise<unknown>;
};

/** How Jira is asked as the user: `requestJira` of `@forge/bridge`, or a fake in tests. */
export type JiraRequest = (
  path: string,
  init?: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  },
) => Promise<JiraResponse>;
