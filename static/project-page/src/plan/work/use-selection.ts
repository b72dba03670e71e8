import { useState } from 'react';

import type { IssueId } from '#domain/shared/identifiers';

export type Selection = {
  /** In the order of the list; what left the list is not selected any more. */
  readonly ids: readonly IssueId[];
  readonly isAll: boolean;
  readonly has: (id: IssueId) => boolean;
  readonly toggle: (id: IssueId) => void;
  readonly toggleAll: () => void;
};

/**
 * Which lines of a list are selected.
 *
 * @param listed - Ids of the list, in its order.
 */
export function useSelection(listed: readonly IssueId[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<IssueId>>(new Set());
  const ids = listed.filter((id) => chosen.has(id));
  const isAll = listed.length > 0 && ids.length === listed.length;
  return {
    ids,
    isAll,
    has: (id) => chosen.has(id),
    toggle: (id) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    toggleAll: () => {
      setChosen(new Set(isAll ? [] : listed));
    },
  };
}
