/** Questions about an outcome, never errors (PL-9). */
export type OutcomeHint =
  /** It begins like a task ("Implement …"): what will be true for the customer? */
  | { readonly kind: 'worded-as-work'; readonly verb: string }
  | { readonly kind: 'no-tasks' }
  | { readonly kind: 'many-tasks'; readonly count: number };

/** More tasks than this are hard to oversee as one outcome (PL-9). */
export const MANY_TASKS = 40;

/** Verbs of the people who do the work. What the customer gets is a state, not an activity. */
const WORK_VERBS = [
  'add',
  'build',
  'code',
  'configure',
  'create',
  'define',
  'deploy',
  'design',
  'develop',
  'document',
  'fix',
  'implement',
  'improve',
  'install',
  'integrate',
  'investigate',
  'prepare',
  'refactor',
  'research',
  'set up',
  'setup',
  'test',
  'update',
  'upgrade',
  'write',
];
const WORDED_AS_WORK = new RegExp(`^(${WORK_VERBS.join('|')})\\b`, 'i');

/**
 * Hints about an outcome's wording and size (PL-9).
 *
 * @param statement - What will be true for the customer, as typed.
 * @param taskCount - Tasks below its readable epics; absent while an epic is not readable, because the count would be too small.
 */
export function outcomeHints(
  statement: string,
  taskCount: number | undefined,
): readonly OutcomeHint[] {
  const verb = WORDED_AS_WORK.exec(statement)?.[1];
  const hints: OutcomeHint[] = verb === undefined ? [] : [{ kind: 'worded-as-work', verb }];
  if (taskCount === 0) hints.push({ kind: 'no-tasks' });
  if (taskCount !== undefined && taskCount > MANY_TASKS) {
    hints.push({ kind: 'many-tasks', count: taskCount });
  }
  return hints;
}
