import type { EvaluatedCriterion } from '#domain/gate/gate-evaluation';
import { workItemMessages } from '#i18n/work-item-messages';

const { standing: words } = workItemMessages;

/** A criterion that is met is never asked for; it reads as waiting only for the compiler's sake. */
const BY_ROLE = {
  lapsed: words.lapsed,
  'asked-again': words.askedAgain,
  withdrawn: words.withdrawn,
  claimed: words.claimed,
  waiting: words.waiting,
  acknowledged: words.waiting,
  ticked: words.waiting,
  recorded: words.waiting,
} as const;

/**
 * Why a criterion is not met, in one clause.
 *
 * @param criterion - A criterion that is not met.
 * @param roleLabels - Labels that the gate keeps.
 */
export function wordStanding(
  { criterion, standing }: EvaluatedCriterion,
  roleLabels: Readonly<Record<string, string>>,
): string {
  const roles = criterion.roleKeys.map((key) => roleLabels[key] ?? key).join(' or ');
  switch (standing.kind) {
    case 'unticked':
      return words.unticked(standing.open.length, standing.of);
    case 'not-recordable':
      return words.notRecordable;
    default:
      return BY_ROLE[standing.kind](roles);
  }
}
