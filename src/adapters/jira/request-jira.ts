import { asApp, asUser, type Route } from '@forge/api';
import type * as z from 'zod/mini';

import { type PlatformFacts, PlatformFailure } from '#application/ports/platform-failure';

export type JiraCall = {
  readonly as: 'user' | 'app';
  readonly path: Route;
  /** Sent by POST as JSON; without it the call is a GET. */
  readonly body?: unknown;
  /** Ends the request: a validator has a deadline of its own (GT-8). */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Asks Jira and parses the answer.
 *
 * @returns Nothing for a 404: it does not exist, or the caller may not see it; Jira does not tell which.
 * @throws PlatformFailure when Jira does not answer or refuses (EV-8).
 */
export async function requestJira<Schema extends z.ZodMiniType>(
  call: JiraCall,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const response = await send(call);
  if (response.status === 404) return undefined;
  if (!response.ok) throw refused(response.status, {}, minutesToWait(response));
  return schema.parse(await response.json());
}

type Answer = Awaited<ReturnType<ReturnType<typeof asUser>['requestJira']>>;

async function send({ as, path, body, signal }: JiraCall): Promise<Answer> {
  const provider = as === 'user' ? asUser() : asApp();
  const ending = signal === undefined ? {} : { signal };
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  try {
    return await (body === undefined
      ? provider.requestJira(path, { headers: { accept: headers.accept }, ...ending })
      : provider.requestJira(path, {
          ...{ method: 'POST', headers, body: JSON.stringify(body) },
          ...ending,
        }));
  } catch (error) {
    // The proxy in front of Jira throws with a status: 401 when nobody is behind the call.
    throw refused(statusOf(error) ?? 503, { cause: error });
  }
}

/** Shorter pauses are over before somebody has tried again. */
const WORTH_SAYING_SECONDS = 60;

/** How long Jira wants to be left alone, when that is long: until the app has points again (platform of Jira: hourly). */
function minutesToWait({ status, headers }: Answer): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? 0);
  return status === 429 && seconds > WORTH_SAYING_SECONDS ? Math.ceil(seconds / 60) : undefined;
}

function refused(status: number, options: ErrorOptions = {}, againInMinutes?: number): Error {
  if (status === 401 || status === 403) {
    const reason: PlatformFacts = { kind: 'access-lost', facts: { status } };
    const message = `Jira refused the app (${status}). Ask a Jira admin to check its licence and access.`;
    return new PlatformFailure(reason, message, options);
  }
  if (status === 429 || status >= 500) {
    const again = againInMinutes === undefined ? {} : { againInMinutes };
    const reason: PlatformFacts = { kind: 'unavailable', facts: { service: 'jira', ...again } };
    return new PlatformFailure(reason, 'Jira did not answer. Try again in a minute.', options);
  }
  return new Error(`Jira answered ${status}, which no request of this app should get.`, options);
}

function statusOf(error: unknown): number | undefined {
  const { status } = error as { readonly status?: unknown };
  return typeof status === 'number' ? status : undefined;
}
