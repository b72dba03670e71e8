import * as z from 'zod/mini';

import { instantSchema } from '../shared/calendar-date';
import { accountIdSchema, type IssueId, issueIdSchema } from '../shared/identifiers';
import { requiredText } from '../shared/text';

/** What a task is asked about (PL-9); `task-hints.ts` says when. */
export const TASK_HINTS = ['unchanged', 'long', 'reopened'] as const;
export const taskHintSchema = z.enum(TASK_HINTS);
export type TaskHint = z.infer<typeof taskHintSchema>;

/** Why, by whom and when. */
const decisionSchema = z.strictObject({
  reason: requiredText(500),
  by: accountIdSchema,
  at: instantSchema,
});
export type MarkDecision = Readonly<z.infer<typeof decisionSchema>>;

/** A hint that somebody looked at and answered: the task stays as it is (PL-9). */
export const keptHintSchema = z.strictObject({
  hint: taskHintSchema,
  ...decisionSchema.shape,
});
export type KeptHint = Readonly<z.infer<typeof keptHintSchema>>;

/** What a person decided about one work item, against what Plumbline would say of it by itself. */
export const markSchema = z.strictObject({
  issueId: issueIdSchema,
  /** Put outside the delivery (PL-3). */
  outside: z.optional(decisionSchema),
  /** Answered hints, at most one answer for each (PL-9). */
  kept: z.array(keptHintSchema).check(z.maxLength(TASK_HINTS.length)),
});
export type Mark = Readonly<z.infer<typeof markSchema>>;

/** The part of the marks that puts work outside: their work items. */
export function outsideIds(marks: readonly Mark[]): readonly IssueId[] {
  return marks.flatMap(({ issueId, outside }) => (outside === undefined ? [] : [issueId]));
}

/**
 * The mark with the work item outside; an earlier reason is replaced, answered hints stay for the day it comes back.
 *
 * @param before - `undefined` when the work item has no mark yet.
 */
export function putOutside(
  before: Mark | undefined,
  issueId: IssueId,
  decision: MarkDecision,
): Mark {
  return { issueId, kept: before?.kept ?? [], outside: decision };
}

/** The mark with the work item inside again. */
export function takeBackIn({ issueId, kept }: Mark): Mark | undefined {
  return unlessEmpty({ issueId, kept });
}

/** The mark with these hints answered; an earlier answer to the same hint is replaced. */
export function keepHints(
  before: Mark | undefined,
  issueId: IssueId,
  answer: { readonly hints: readonly TaskHint[]; readonly decision: MarkDecision },
): Mark {
  const others = (before?.kept ?? []).filter(({ hint }) => !answer.hints.includes(hint));
  const answered = TASK_HINTS.filter((hint) => answer.hints.includes(hint));
  return {
    ...(before?.outside && { outside: before.outside }),
    issueId,
    kept: [...others, ...answered.map((hint) => ({ hint, ...answer.decision }))],
  };
}

/** The mark without the answers to these hints: they are asked again. */
export function askAgain(mark: Mark, hints: readonly TaskHint[]): Mark | undefined {
  return unlessEmpty({ ...mark, kept: mark.kept.filter(({ hint }) => !hints.includes(hint)) });
}

/** A mark that says nothing is no mark. */
function unlessEmpty(mark: Mark): Mark | undefined {
  return mark.outside === undefined && mark.kept.length === 0 ? undefined : mark;
}
