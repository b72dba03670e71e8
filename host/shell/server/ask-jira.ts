import { type z } from 'zod';

import { type Jira } from '../../jira/jira-interface';

/** Jira's refusal of a read that a page of the shell needs. */
export class JiraRefusedError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Which site is asked, and for whom. */
export type Asker = { readonly jira: Jira; readonly accountId: string };

/**
 * Reads something as a person, with all scopes, as Jira's own screens do.
 *
 * @throws JiraRefusedError when Jira does not show it to this person.
 */
export async function askJira<Schema extends z.ZodType>(
  { jira, accountId }: Asker,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { status, body } = await jira.handle({
    method: 'GET',
    path,
    headers: { accept: 'application/json' },
    caller: { kind: 'user', accountId, scopes: 'all' },
  });
  if (status !== 200) throw new JiraRefusedError(status, refusalText(body, status));
  return schema.parse(body);
}

function refusalText(body: unknown, status: number): string {
  const messages =
    typeof body === 'object' && body !== null && 'errorMessages' in body ? body.errorMessages : [];
  const text = Array.isArray(messages) ? messages.join(' ') : '';
  return text === '' ? `Jira answered ${status}.` : text;
}
