import { useMemo, useState } from 'react';

import type { Proposal } from '#domain/plan/propose-outcomes';

import {
  buildCandidates,
  type Candidate,
  type CandidateDecisions,
  type CandidateEdit,
  NO_DECISIONS,
} from './candidates';

export type UsedCandidates = {
  readonly candidates: readonly Candidate[];
  readonly edit: (key: string, change: CandidateEdit) => void;
  readonly include: (keys: readonly string[], isIncluded: boolean) => void;
  readonly merge: (key: string, into: string) => void;
  readonly split: (key: string) => void;
  /** `undefined` takes it back. */
  readonly putOutside: (key: string, reason: string | undefined) => void;
};

/**
 * What the person shapes before accepting, in memory only.
 *
 * @param proposals - As computed from Jira.
 */
export function useCandidates(proposals: readonly Proposal[]): UsedCandidates {
  const [decisions, setDecisions] = useState<CandidateDecisions>(NO_DECISIONS);
  const candidates = useMemo(() => buildCandidates(proposals, decisions), [proposals, decisions]);
  return {
    candidates,
    edit: (key, change) => {
      setDecisions((before) => ({
        ...before,
        edits: { ...before.edits, [key]: { ...before.edits[key], ...change } },
      }));
    },
    include: (keys, isIncluded) => {
      setDecisions((before) => ({
        ...before,
        included: { ...before.included, ...withValue(keys, isIncluded) },
      }));
    },
    merge: (key, into) => {
      setDecisions((before) => {
        // What was merged into the one that moves now moves along.
        const along = Object.keys(before.mergedInto).filter(
          (other) => before.mergedInto[other] === key,
        );
        const mergedInto = { ...before.mergedInto, ...withValue([key, ...along], into) };
        return { ...before, mergedInto, included: { ...before.included, [into]: true } };
      });
    },
    split: (key) => {
      setDecisions((before) => ({
        ...before,
        mergedInto: Object.fromEntries(
          Object.entries(before.mergedInto).filter(([, into]) => into !== key),
        ),
      }));
    },
    putOutside: (key, reason) => {
      setDecisions((before) => {
        const others = Object.entries(before.outside).filter(([other]) => other !== key);
        const own = reason === undefined ? [] : [[key, reason] as const];
        return { ...before, outside: Object.fromEntries([...others, ...own]) };
      });
    },
  };
}

function withValue<Value>(keys: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(keys.map((key) => [key, value]));
}
