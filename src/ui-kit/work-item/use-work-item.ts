import { useCallback, useEffect, useState } from 'react';

import { describeError } from '#i18n/error-messages';
import { workItemMessages } from '#i18n/work-item-messages';

import { type OpenedWorkItem, workItemClient } from './work-item-client';

export type WorkItemState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string; readonly forbidden: boolean }
  | { readonly state: 'ready'; readonly opened: OpenedWorkItem };

/** What the work item belongs to, and a way to read it again. */
export function useWorkItem(): { readonly item: WorkItemState; readonly reload: () => void } {
  const [item, setItem] = useState<WorkItemState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(1);

  useEffect(() => {
    let current = true;
    void readWorkItem().then((answer) => {
      if (current) setItem(answer);
    });
    return () => {
      current = false;
    };
  }, [attempt]);

  const reload = useCallback(() => {
    setItem({ state: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { item, reload };
}

async function readWorkItem(): Promise<WorkItemState> {
  try {
    const reply = await workItemClient['work-item.open']({});
    if (reply.ok) return { state: 'ready', opened: reply.value };
    return {
      state: 'failed',
      sentence: describeError(reply.error, {}),
      forbidden: reply.error.kind === 'forbidden',
    };
  } catch {
    return { state: 'failed', sentence: workItemMessages.platformFailed, forbidden: false };
  }
}
