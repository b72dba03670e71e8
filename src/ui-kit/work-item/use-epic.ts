import { useEffect, useState } from 'react';

import { type ParentEpic, readEpic } from './parent-in-jira';

export type EpicState =
  | { readonly state: 'reading' }
  | { readonly state: 'hidden' }
  | { readonly state: 'readable'; readonly epic: ParentEpic };

/**
 * The epic of the chosen outcome, as the reader sees it.
 *
 * @param epicId - `undefined` while nothing is chosen, or when the outcome has no epic.
 */
export function useEpic(epicId: string | undefined): EpicState {
  const [read, setRead] = useState<{ readonly id: string; readonly state: EpicState }>();
  useEffect(() => {
    if (epicId === undefined) return;
    let current = true;
    void readState(epicId).then((state) => {
      if (current) setRead({ id: epicId, state });
    });
    return () => {
      current = false;
    };
  }, [epicId]);
  // The answer for another epic says nothing about this one.
  return read !== undefined && read.id === epicId ? read.state : { state: 'reading' };
}

async function readState(epicId: string): Promise<EpicState> {
  try {
    const epic = await readEpic(epicId);
    return epic === undefined ? { state: 'hidden' } : { state: 'readable', epic };
  } catch {
    return { state: 'hidden' };
  }
}
