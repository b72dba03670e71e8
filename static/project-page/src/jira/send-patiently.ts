import * as z from 'zod/mini';

import type { JiraRequest, JiraResponse } from '../../../shared/jira-request';

import { JiraReadError } from './jira-read-error';
import type { JiraFailure } from './jira-snapshot';

/** What reading needs from outside, so that tests bring their own Jira and clock. */
export type JiraConnection = {
  readonly request: JiraRequest;
  readonly signal: AbortSignal;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** POST with a body, GET without. */
export type PatientCall = {
  readonly path: string;
  readonly body?: unknown;
  /** Statuses that are an answer, not a failure. */
  readonly accepted?: readonly number[];
};

/** Attempts of one call that Jira asks to come back later; then the reading fails. */
const ATTEMPTS = 4;
/** Longer than this nobody waits in front of a page (platform/jira.md §3). */
const LONGEST_WAIT_SECONDS = 30;
/** Too many requests; service unavailable. */
const COME_BACK_LATER: readonly number[] = [429, 503];

/**
 * Sends one reading call, and comes back when Jira says so: never before `Retry-After`. Reading can be
 * repeated, so a POST search is as safe to send again as a GET.
 *
 * @param jira - How Jira is asked.
 * @param call - What is asked.
 */
export async function sendPatiently(
  jira: JiraConnection,
  call: PatientCall,
): Promise<JiraResponse> {
  for (let attempt = 1; ; attempt += 1) {
    if (jira.signal.aborted) throw new JiraReadError({ kind: 'cancelled' });
    const response = await sendOnce(jira, call);
    if (response.ok || call.accepted?.includes(response.status) === true) return response;
    if (!COME_BACK_LATER.includes(response.status)) {
      throw new JiraReadError(await refusal(response));
    }
    const seconds = retryAfter(response) ?? 2 ** attempt;
    if (attempt === ATTEMPTS || seconds > LONGEST_WAIT_SECONDS) {
      throw new JiraReadError({ kind: 'rate-limited', retryAfterSeconds: seconds });
    }
    await Promise.race([jira.wait(seconds * 1000), untilAborted(jira.signal)]);
  }
}

/** Who cancels does not wait for the end of the pause. */
async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

/** Who cancels does not wait for an answer either. */
async function sendOnce(jira: JiraConnection, call: PatientCall): Promise<JiraResponse> {
  const cancelled = untilAborted(jira.signal).then(() => 'cancelled' as const);
  const answer = await Promise.race([ask(jira.request, call), cancelled]);
  if (answer === 'cancelled') throw new JiraReadError({ kind: 'cancelled' });
  return answer;
}

async function ask(request: JiraRequest, call: PatientCall): Promise<JiraResponse> {
  try {
    return call.body === undefined
      ? await request(call.path, { headers: { Accept: 'application/json' } })
      : await request(call.path, {
          method: 'POST',
          headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
          body: JSON.stringify(call.body),
        });
  } catch {
    // The bridge says nothing more than that no answer came.
    throw new JiraReadError({ kind: 'unreachable' });
  }
}

function retryAfter(response: JiraResponse): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

const errorBodySchema = z.object({ errorMessages: z.optional(z.array(z.string())) });

async function refusal(response: JiraResponse): Promise<JiraFailure> {
  const { status } = response;
  if (status === 401 || status === 403) return { kind: 'access-lost', status };
  const body = errorBodySchema.safeParse(await response.json().catch(() => undefined));
  return { kind: 'refused', status, sentence: body.data?.errorMessages?.[0] ?? '' };
}
