import type * as z from 'zod/mini';

import type { JiraResponse } from '../../../shared/jira-request';

import { JiraReadError } from './jira-read-error';

/**
 * What Jira answered, as documented.
 *
 * @param schema - The documented shape.
 * @param response - A response that is no refusal.
 * @param path - What was asked, for the failure.
 * @throws JiraReadError `unexpected-answer` when it is something else.
 */
export async function parseAnswer<Schema extends z.ZodMiniType>(
  schema: Schema,
  response: JiraResponse,
  path: string,
): Promise<z.output<Schema>> {
  const answer = schema.safeParse(await response.json());
  if (!answer.success) throw new JiraReadError({ kind: 'unexpected-answer', path });
  return answer.data;
}
