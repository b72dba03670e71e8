import { useCallback, useEffect, useRef, useState } from 'react';

import { describeFailure } from '#i18n/error-messages';

import { type OpenedWorkItem, workItemClient } from './work-item-client';

export type WorkItemState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string; readonly forbidden: boolean }
  | { readonly state: 'ready'; readonly opened: OpenedWorkItem };

/** What the work item belongs to, and a way to read it again; what is shown stays until the answer is there. */
export function useWorkItem(): {
  readonly item: WorkItemState;
  readonly reload: () => Promise<void>;
} {
  const [item, setItem] = useState<WorkItemState>({ state: 'loading' });
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const own = latest.current;
    const answer = await readWorkItem();
    // An answer that a later call has overtaken is dropped.
    if (own === latest.current) setItem(answer);
  }, []);

  useEffect(() => {
    void reload();
  }, [reload]);
  return { item, reload };
}

async function readWorkItem(): Promise<WorkItemState> {
  try {
    const reply = await workItemClient['work-item.open']({});
    if (reply.ok) return { state: 'ready', opened: reply.value };
    return {
      state: 'failed',
      sentence: describeFailure(reply.error, {}),
      forbidden: reply.error.kind === 'forbidden',
    };
  } catch {
    return { state: 'failed', sentence: describeFailure(undefined, {}), forbidden: false };
  }
}
