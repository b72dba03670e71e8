import { useCallback, useEffect, useRef, useState } from 'react';

import { request } from '../request';

import { type InvocationSummary, listSchema } from './invocation-schemas';

/** How long the page waits before it asks what is new. */
const ASK_AGAIN_MILLISECONDS = 1_000;

export type CallLogState = {
  /** Newest first; `undefined` until the first answer. */
  readonly invocations: readonly InvocationSummary[] | undefined;
  /** Why the last question failed; what was known stays. */
  readonly failure: string | undefined;
  readonly reload: () => Promise<void>;
};

type Known = { readonly newest: number; readonly invocations: readonly InvocationSummary[] };

const NOTHING: Known = { newest: 0, invocations: [] };

async function askSince(after: number): Promise<ReturnType<typeof listSchema.parse>> {
  return listSchema.parse(await request('GET', `/host/api/call-log?after=${after}`));
}

/** Asks for what came since, and drops what the host has forgotten. */
async function bringUpToDate(known: Known): Promise<Known> {
  const answer = await askSince(known.newest);
  const { oldest, newest } = answer;
  if (oldest === null || newest === null) return NOTHING;
  // Numbers start again with a new database.
  if (newest < known.newest) return bringUpToDate(NOTHING);
  if (newest === known.newest && oldest === known.invocations.at(-1)?.number) return known;
  return {
    newest,
    invocations: [
      ...answer.invocations.toReversed(),
      ...known.invocations.filter(({ number }) => number >= oldest),
    ],
  };
}

/**
 * The call log as it grows.
 *
 * @param isLive - Whether it is asked again and again; otherwise only `reload` asks.
 */
export function useCallLog(isLive: boolean): CallLogState {
  const known = useRef<Known>(NOTHING);
  const [invocations, setInvocations] = useState<readonly InvocationSummary[]>();
  const [failure, setFailure] = useState<string>();
  const reload = useCallback(async () => {
    try {
      known.current = await bringUpToDate(known.current);
      setInvocations(known.current.invocations);
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => {
    let timer: number | undefined;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      await reload();
      // One question at a time: the next one waits for the answer to this one.
      if (isWanted && isLive) timer = window.setTimeout(() => void ask(), ASK_AGAIN_MILLISECONDS);
    };
    void ask();
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [isLive, reload]);
  return { invocations, failure, reload };
}
