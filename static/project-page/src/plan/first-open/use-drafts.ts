import { useMemo, useState } from 'react';

import { usePage } from '../../page-context';

import {
  buildDrafts,
  type Draft,
  type DraftDecisions,
  type DraftEdit,
  type DraftSource,
  NO_DRAFT_DECISIONS,
} from './draft';

export type UsedDrafts = {
  readonly drafts: readonly Draft[];
  readonly edit: (key: string, change: DraftEdit) => void;
  readonly include: (keys: readonly string[], isIncluded: boolean) => void;
};

/**
 * What the person shapes before accepting, in memory only.
 *
 * @param sources - The rows as pasted, or the example.
 */
export function useDrafts(sources: readonly DraftSource[]): UsedDrafts {
  const { selected } = usePage();
  const [decisions, setDecisions] = useState<DraftDecisions>(NO_DRAFT_DECISIONS);
  const drafts = useMemo(() => {
    const planned = (selected?.outcomes ?? [])
      .filter(({ body }) => body.state === 'active')
      .map(({ body }) => body.statement);
    return buildDrafts(sources, decisions, planned);
  }, [sources, decisions, selected]);
  return {
    drafts,
    edit: (key, change) => {
      setDecisions((before) => ({
        ...before,
        edits: { ...before.edits, [key]: { ...before.edits[key], ...change } },
      }));
    },
    include: (keys, isIncluded) => {
      const leftOut = Object.fromEntries(keys.map((key) => [key, !isIncluded]));
      setDecisions((before) => ({ ...before, leftOut: { ...before.leftOut, ...leftOut } }));
    },
  };
}
