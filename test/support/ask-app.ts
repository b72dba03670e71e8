import { SAMPLE } from '#host/sample/sample-keys';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import type { RunningHost } from '#host/start-host';

import type { Person } from './story';

/** Which UI module asks; the module decides which resolver answers. */
export type AskingModule = 'plumbline-project-page' | 'plumbline-issue-panel' | 'plumbline-gate';

export type AppReply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly kind: string; readonly facts: unknown; readonly message: string };
    };

export type Question = {
  readonly person: Person;
  readonly call: string;
  readonly payload?: unknown;
  readonly module?: AskingModule;
  /** Id of the work item whose panel asks. */
  readonly issueId?: string;
  /** What the page claims beside or instead of what the platform says. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly projectId?: string;
};

/**
 * Asks the app as a page would, without a browser: the host's identity, the context that Jira gives.
 *
 * @returns The app's answer as it crossed the bridge.
 */
export async function askApp(host: RunningHost, question: Question): Promise<AppReply> {
  const { person, call, payload = {}, module = 'plumbline-project-page' } = question;
  const projectId = question.projectId ?? String(SAMPLE.project.id);
  const extension = {
    project: { id: projectId, key: SAMPLE.project.key, type: 'software' },
    ...(question.issueId === undefined ? {} : { issue: { id: question.issueId } }),
  };
  // The reply's shape is the contract's; `createClient` has tests of its own.
  return (await host.invoke({
    moduleKey: module,
    accountId: SAMPLE_PEOPLE[person].accountId,
    call,
    payload,
    context: { extension, ...question.claims },
  })) as AppReply;
}

/** `ok`, or the kind of the error: what a rights table compares. */
export async function answerKind(host: RunningHost, question: Question): Promise<string> {
  const reply = await askApp(host, question);
  return reply.ok ? 'ok' : reply.error.kind;
}
