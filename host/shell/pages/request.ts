import { z } from 'zod';

const jiraErrorSchema = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});

const hostErrorSchema = z.object({ message: z.string() });

/** An answer that is no success, with the words of whoever refused. */
class RefusedError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Asks Jira's REST API or the host, as the person who is logged in.
 *
 * @returns The JSON value, not looked at yet; `undefined` for an empty answer.
 * @throws RefusedError with a sentence to show.
 */
export async function request(method: Method, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    headers: { 'x-plumbline-shell': '1', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const value: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw new RefusedError(response.status, refusalText(value, response.status));
  return value;
}

function refusalText(value: unknown, status: number): string {
  const fromHost = hostErrorSchema.safeParse(value);
  if (fromHost.success) return fromHost.data.message;
  const fromJira = jiraErrorSchema.safeParse(value);
  if (!fromJira.success) return `The request failed with status ${status}.`;
  const { errorMessages, errors } = fromJira.data;
  const sentences = [...errorMessages, ...Object.values(errors)];
  return sentences.length === 0 ? `Jira answered ${status}.` : sentences.join(' ');
}
