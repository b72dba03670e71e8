import { type Mark, markSchema } from '#domain/plan/mark';

type MarkInput = {
  readonly issueId: string;
  readonly reason?: string;
  readonly by?: string;
  readonly at?: string;
};

/** A work item outside the delivery; a test names only what it is about, with plain strings. */
export function anOutsideMark({
  issueId,
  reason = 'Another contract',
  by = 'account-ada',
  at = '2026-03-02T09:00:00.000Z',
}: MarkInput): Mark {
  return markSchema.parse({ issueId, outside: { reason, by, at }, kept: [] });
}
