import type { OutcomeHint } from '#domain/plan/outcome-hints';
import { assertNever } from '#domain/shared/assert-never';
import { planMessages } from '#i18n/plan-messages';

/** A hint about an outcome as a question (PL-9). */
export function wordHint(hint: OutcomeHint): string {
  const { hints } = planMessages;
  switch (hint.kind) {
    case 'worded-as-work':
      return hints['worded-as-work'](hint.verb);
    case 'no-tasks':
      return hints['no-tasks'];
    case 'many-tasks':
      return hints['many-tasks'](hint.count);
    default:
      return assertNever(hint);
  }
}
