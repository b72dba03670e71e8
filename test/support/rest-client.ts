import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import type { RunningHost } from '#host/start-host';

import type { Person } from './story';

export type RestAnswer = { readonly status: number; readonly body: unknown };

/** Jira's REST API over HTTP with Basic auth, as a script of this person would use it. */
export function restAs(
  host: RunningHost,
  person: Person,
): (method: string, path: string, body?: unknown) => Promise<RestAnswer> {
  const credentials = Buffer.from(`${SAMPLE_PEOPLE[person].emailAddress}:any-token`);
  return async (method, path, body) => {
    const response = await fetch(`${host.url}/rest/api/3${path}`, {
      method,
      headers: {
        authorization: `Basic ${credentials.toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
}
