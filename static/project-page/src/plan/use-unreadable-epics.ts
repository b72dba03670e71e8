import { useCallback, useEffect, useState } from 'react';

import type { DeliveryId, IssueId } from '#domain/shared/identifiers';

import { usePage } from '../page-context';

import type { Plan } from './build-plan';
import { explainEpics, type WhyUnreadable } from './explain-epics';

const NOTHING: ReadonlyMap<IssueId, WhyUnreadable> = new Map();

/**
 * Why Jira does not show some mapped epics (PL-10). The server is asked only when there are any, and again
 * after each reading of Jira: rights come and go.
 *
 * @param deliveryId - The selected delivery.
 * @param plan - As the reader sees it.
 * @param readAt - When Jira was read; nothing before the first reading.
 * @returns What is known of an epic that cannot be read.
 */
export function useUnreadableEpics(
  deliveryId: DeliveryId,
  plan: Plan,
  readAt: number | undefined,
): (id: IssueId) => WhyUnreadable {
  const { client } = usePage();
  const [known, setKnown] = useState(NOTHING);
  const ids = unreadableEpics(plan);
  const key = ids.join();

  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      const answer = await explainEpics(client['plan.explainUnreadableEpics'], deliveryId, ids);
      if (!isOver) setKnown(answer);
    };
    if (ids.length > 0) void ask();
    return () => {
      isOver = true;
    };
    // `key` stands for the epics.
  }, [client, deliveryId, key, readAt]);

  return useCallback((id) => known.get(id) ?? 'asking', [known]);
}

function unreadableEpics({ rows }: Plan): readonly IssueId[] {
  const epics = rows.flatMap(({ work }) => work?.epics ?? []);
  return epics.flatMap((epic) => (epic.kind === 'unreadable' ? epic.id : []));
}
