import { requestJira } from '@forge/bridge';
import * as z from 'zod/mini';

const epicSchema = z.object({ key: z.string(), fields: z.object({ summary: z.string() }) });
const refusalSchema = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
});

/** The epic that would become the parent, as this reader sees it. */
export type ParentEpic = { readonly key: string; readonly summary: string };

/**
 * Reads the epic as the user.
 *
 * @param epicId - Numeric id of the epic.
 * @returns `undefined` when Jira does not show it to the reader.
 */
export async function readEpic(epicId: string): Promise<ParentEpic | undefined> {
  const response = await requestJira(`/rest/api/3/issue/${epicId}?fields=summary`);
  if (!response.ok) return undefined;
  const { key, fields } = epicSchema.parse(await response.json());
  return { key, summary: fields.summary };
}

/**
 * Sets the parent in Jira, as the user.
 *
 * @param issueId - Numeric id of the work item without parent.
 * @param epicId - Numeric id of the epic.
 * @returns Jira's own words when it refused, an empty list when it said nothing, else `undefined`.
 */
export async function setParent(
  issueId: string,
  epicId: string,
): Promise<readonly string[] | undefined> {
  const response = await requestJira(`/rest/api/3/issue/${issueId}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { parent: { id: epicId } } }),
  });
  if (response.ok) return undefined;
  const refusal = refusalSchema.safeParse(await readJson(response));
  if (!refusal.success) return [];
  return [...(refusal.data.errorMessages ?? []), ...Object.values(refusal.data.errors ?? {})];
}

async function readJson(response: { readonly json: () => Promise<unknown> }): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
