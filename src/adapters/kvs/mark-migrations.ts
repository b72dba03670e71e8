import * as z from 'zod/mini';

import type { Migrations } from './migrate-body';

const firstShapeSchema = z.looseObject({ issueId: z.unknown() });

/** How stored marks came to today's shape. */
export const MARK_MIGRATIONS: Migrations = {
  /** 1: a mark only said that the work item is outside, and why; 2: it also keeps answers to hints (PL-9). */
  1: (body) => {
    const { issueId, ...outside } = firstShapeSchema.parse(body);
    return { issueId, outside, kept: [] };
  },
};
