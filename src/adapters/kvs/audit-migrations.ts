import * as z from 'zod/mini';

import type { Migrations } from './migrate-body';

const firstShapeSchema = z.looseObject({ hash: z.string() });

/** How stored entries of the audit log came to today's shape. */
export const AUDIT_MIGRATIONS: Migrations = {
  /** 1: there was one recipe for the hash, and no entry named it; 2: each entry names its own. A hash is never made anew. */
  1: (body) => ({ ...firstShapeSchema.parse(body), recipe: 1 }),
};
