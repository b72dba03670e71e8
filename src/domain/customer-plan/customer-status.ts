import { isEvidenceConfirmed } from '../plan/confirmed-evidence';
import type { Outcome } from '../plan/outcome';
import type { CalendarDate } from '../shared/calendar-date';

import type { CustomerStatus, WorkStatus } from './customer-plan';

/**
 * What the customer reads about one outcome (CP-1).
 *
 * "Done" needs the confirmed evidence, whatever the work items say (PL-5). An outcome whose day was told
 * before and is another one now reads "moved", also after the new day was told: a re-promised outcome
 * never shows as plainly planned (PL-7).
 *
 * @param outcome - With its promises, oldest first.
 * @param work - How far its work items are; absent when nothing is known of them.
 *
 * @example
 * // Promised for 2026-03-31 in number 1, target now 2026-04-14:
 * customerStatus(outcome, 'in-progress'); // {kind: 'moved', from: '2026-03-31', to: '2026-04-14'}
 */
export function customerStatus(
  outcome: Pick<Outcome, 'target' | 'promises' | 'evidence' | 'evidenceConfirmed'>,
  work: WorkStatus = 'planned',
): CustomerStatus {
  if (work === 'done' && isEvidenceConfirmed(outcome)) return { kind: 'done' };
  const from = movedFrom(outcome);
  if (from !== undefined && outcome.target !== undefined) {
    return { kind: 'moved', from, to: outcome.target };
  }
  return { kind: work === 'planned' ? 'planned' : 'in-progress' };
}

/** The first day that was told; when the target is back there, the last day that was another one. */
function movedFrom({
  target,
  promises,
}: Pick<Outcome, 'target' | 'promises'>): CalendarDate | undefined {
  const first = promises[0]?.day;
  return first === target ? promises.findLast(({ day }) => day !== target)?.day : first;
}
