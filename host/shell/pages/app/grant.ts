import { z } from 'zod';

import { type ModulePlace } from '../../server/module-place';
import { request } from '../request';

const grantSchema = z.object({
  context: z.looseObject({ moduleKey: z.string(), extension: z.looseObject({}) }),
  contextToken: z.string(),
  pageUrl: z.string(),
  /** Addresses of what the app may show in a dialog: static resources by their key. */
  customUiPages: z.record(z.string(), z.string()),
});

/** What the host gives to a page that shows a module: its context, signed, and its address. */
export type Grant = z.infer<typeof grantSchema>;

/** @throws RefusedError when Jira does not show that place to the person. */
export async function loadGrant(moduleKey: string, place: ModulePlace): Promise<Grant> {
  return grantSchema.parse(await request('POST', '/host/api/context', { moduleKey, place }));
}
