import type { AccountId } from '../shared/identifiers';

import type { GateEvaluation } from './gate-evaluation';

/** A person who acknowledged at one gate in several roles. */
export type GivenByOnePerson = {
  readonly by: AccountId;
  readonly criterionKeys: readonly string[];
};

/**
 * People who acknowledged more than one criterion of a gate: allowed, and shown (GT-4).
 *
 * @param evaluation - Where the gate stands.
 */
export function givenByOnePerson({ criteria }: GateEvaluation): GivenByOnePerson[] {
  const keysByPerson = new Map<AccountId, string[]>();
  for (const { criterion, standing } of criteria) {
    if (standing.kind !== 'acknowledged') continue;
    keysByPerson.set(standing.by, [...(keysByPerson.get(standing.by) ?? []), criterion.key]);
  }
  return [...keysByPerson].flatMap(([by, criterionKeys]) =>
    criterionKeys.length > 1 ? [{ by, criterionKeys }] : [],
  );
}
