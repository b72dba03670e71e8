import { z } from 'zod';

import { type ModulePlace } from '../shell/server/module-place';
import { SESSION_COOKIE } from '../shell/server/session';

/** Which running host, and who looks. */
export type Viewer = {
  /** `http://localhost:<port>` of the shell. */
  readonly url: string;
  readonly accountId: string;
};

const grantSchema = z.object({
  context: z.looseObject({ moduleKey: z.string() }),
  contextToken: z.string(),
  pageUrl: z.string(),
});

export type Grant = z.infer<typeof grantSchema>;

const refusalSchema = z.object({ message: z.string() });

/**
 * Asks the host what the shell's pages ask, as a person.
 *
 * @throws Error with the words of whoever refused.
 */
export async function askShell(viewer: Viewer, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${viewer.url}/host/api/${path}`, {
    method: 'POST',
    headers: {
      cookie: `${SESSION_COOKIE}=${viewer.accountId}`,
      'x-plumbline-shell': '1',
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(refusalSchema.parse(answer).message);
  return answer;
}

/** Context of a module in a place, and where its page is. */
export async function askGrant(
  viewer: Viewer,
  moduleKey: string,
  place: ModulePlace,
): Promise<Grant> {
  return grantSchema.parse(await askShell(viewer, 'context', { moduleKey, place }));
}

/** The script of a UI Kit page, as the frame server gives it. */
export async function loadPageScript(pageUrl: string): Promise<string> {
  const response = await fetch(new URL('./index.js', pageUrl));
  if (!response.ok) throw new Error(`${pageUrl} has no script: is its module one of UI Kit?`);
  return response.text();
}
