import * as z from 'zod/mini';

import { instantSchema } from '../shared/calendar-date';
import { accountIdSchema, type IssueId, issueIdSchema } from '../shared/identifiers';
import { requiredText } from '../shared/text';

import type { Mark } from './mark';

/** A mark of the first shape: it only said that the work item is outside. */
const firstMarkSchema = z.strictObject({
  issueId: issueIdSchema,
  reason: requiredText(500),
  by: accountIdSchema,
  at: instantSchema,
});

/** Either the marks that were made, or the work items that have none any more. */
const firstAnswerSchema = z.array(
  z.union([issueIdSchema, z.strictObject({ version: z.int(), body: firstMarkSchema })]),
);

type MarkRow = { readonly version: number; readonly body: Mark };

/** What became of the marks of a command. */
export type RecordedMarks = {
  readonly marks: readonly MarkRow[];
  readonly removed: readonly IssueId[];
};

/**
 * The recorded answer of a command about marks in today's shape. Builds before hints could be answered (PL-9)
 * recorded a list: of the marks that they had made, or of the work items that they had taken back in.
 *
 * @param recorded - As it stands in the audit entry; what was recorded today is given back as it is.
 */
export function inTodaysShape(recorded: RecordedMarks): RecordedMarks {
  // The type says what is recorded today; an entry of an older build may hold a list.
  const parsed = firstAnswerSchema.safeParse(recorded);
  if (!parsed.success) return recorded;
  return {
    marks: parsed.data.flatMap((part) =>
      typeof part === 'string' ? [] : [{ version: part.version, body: markOf(part.body) }],
    ),
    removed: parsed.data.filter((part) => typeof part === 'string'),
  };
}

function markOf({ issueId, ...outside }: z.infer<typeof firstMarkSchema>): Mark {
  return { issueId, outside, kept: [] };
}
