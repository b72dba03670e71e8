import { z } from 'zod';

import { askBeforeLeaving } from '../leaving';
import { appPath, workItemPath } from '../route';
import { type Session } from '../session';

const locationSchema = z.union([
  z.object({ url: z.string() }),
  z.object({ target: z.literal('issue'), issueKey: z.string() }),
  z.object({
    target: z.literal('module'),
    moduleKey: z.string(),
    projectKey: z.string(),
    path: z.string().optional(),
  }),
  z.object({ target: z.string() }),
]);

const navigateSchema = z.object({ type: z.enum(['same-tab', 'new-tab']).default('same-tab') });

/**
 * The address of a place that an app names (`router.navigate`, `router.getUrl`).
 *
 * @throws Error for a target that the shell has no page for, and for an address that is no web page.
 */
export function addressOf(payload: unknown, session: Session): string {
  const place = locationSchema.parse(payload);
  if ('url' in place) return webAddress(place.url);
  if ('issueKey' in place) return webAddress(workItemPath(place.issueKey));
  if ('moduleKey' in place) {
    const { projectKey, path = '' } = place;
    return webAddress(appPath(projectKey, session.appId, session.environmentId) + path);
  }
  throw new Error(`The local host has no page for the target "${place.target}".`);
}

/**
 * `navigate`: opens the place here or in a new tab. Before another site the person is asked, and it opens in a new tab
 * either way.
 *
 * @throws Error when the person does not want to leave.
 */
export async function navigate(payload: unknown, session: Session): Promise<void> {
  const address = addressOf(payload, session);
  const isOutside = new URL(address).origin !== window.location.origin;
  if (isOutside && !(await askBeforeLeaving(address))) {
    throw new Error(`The user did not want to open ${address}.`);
  }
  const opensTab = isOutside || navigateSchema.parse(payload).type === 'new-tab';
  if (opensTab) window.open(address, '_blank', 'noopener');
  else window.location.assign(address);
}

function webAddress(path: string): string {
  const url = new URL(path, window.location.origin);
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`An app cannot open ${url.protocol} addresses.`);
  }
  return url.href;
}
