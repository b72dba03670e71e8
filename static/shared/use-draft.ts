import { useState } from 'react';

export type Draft<Values extends object> = {
  /** What is stored, with what was typed over it. */
  readonly values: Values;
  /** Fields whose typed value differs from the stored one. */
  readonly changed: readonly (keyof Values)[];
  readonly change: (part: Partial<Values>) => void;
  readonly discard: () => void;
};

/**
 * Values as typed so far. Untyped fields follow what is stored, so after a conflict the person's own values
 * stand against newer stored ones (EV-4).
 *
 * @param stored - What is stored now.
 */
export function useDraft<Values extends object>(stored: Values): Draft<Values> {
  const [typed, setTyped] = useState<Partial<Values>>({});
  const values = { ...stored, ...typed };
  // `Object.keys` widens to strings; `typed` has keys of Values only.
  const keys = Object.keys(typed) as (keyof Values)[];
  return {
    values,
    changed: keys.filter((key) => JSON.stringify(values[key]) !== JSON.stringify(stored[key])),
    change: (part) => {
      setTyped((before) => ({ ...before, ...part }));
    },
    discard: () => {
      setTyped({});
    },
  };
}
