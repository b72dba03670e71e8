import { useCallback, useEffect, useState } from 'react';

/** What a page knows of something it asked for. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly value: Value };

/**
 * Asks when the page opens and whenever `key` changes; an answer that came too late is dropped.
 *
 * @param key - Names what is asked for; the same key asks once.
 * @returns What is known, and a way to ask again that keeps the old answer on the screen meanwhile.
 */
export function useLoaded<Value>(
  key: string,
  load: () => Promise<Value>,
): readonly [Loaded<Value>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    setLoaded({ state: 'loading' });
  }, [key]);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => {
        if (isWanted) setLoaded({ state: 'ready', value });
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (isWanted) setLoaded({ state: 'failed', message });
      },
    );
    return () => {
      isWanted = false;
    };
    // `load` is a new function on every render; `key` says whether it asks for something else.
  }, [key, round]);
  const reload = useCallback(() => {
    setRound((current) => current + 1);
  }, []);
  return [loaded, reload];
}
