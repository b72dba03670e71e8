import * as z from 'zod/mini';

/** Epics that one call explains. */
export const EPICS_EXPLAINED = 100;

/**
 * Why Jira does not show a reader a mapped epic (PL-10). To a person Jira answers the same for both; the app
 * may tell them apart.
 *
 * - `hidden`: it exists, this reader may not see it.
 * - `gone`: the app does not find it either. It was deleted, or the app itself has no access to it.
 */
export const unreadableReasonSchema = z.enum(['hidden', 'gone']);
export type UnreadableReason = z.infer<typeof unreadableReasonSchema>;
