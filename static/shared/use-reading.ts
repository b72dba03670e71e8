import { useCallback, useEffect, useRef, useState } from 'react';

import { type Answer, answerOf } from './answer-of';

/** Loading, failed or ready: three screens, never an empty one (EV-8). */
export type Reading<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'ready'; readonly value: Value };

export type UsedReading<Value> = {
  readonly reading: Reading<Value>;
  /**
   * Reads again. What is shown stays until the answer is there, and stays when there is none: nothing that a
   * person typed into it is lost.
   *
   * @returns The sentence of a failure.
   */
  readonly refresh: () => Promise<string | undefined>;
  /** Puts the answer of an own command into what is shown. */
  readonly change: (apply: (before: Value) => Value) => void;
};

/**
 * What a part of a page shows, read when the part opens: in one call.
 *
 * @param ask - The call; the same function from drawing to drawing.
 */
export function useReading<Value>(
  ask: () => ReturnType<Parameters<typeof answerOf<Value>>[0]>,
): UsedReading<Value> {
  const [reading, setReading] = useState<Reading<Value>>({ state: 'loading' });
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    latest.current += 1;
    const own = latest.current;
    const answer = await answerOf(ask);
    // An answer that a later call has overtaken is dropped.
    if (own === latest.current) setReading((before) => afterAnswer(before, answer));
    return answer.ok ? undefined : answer.sentence;
  }, [ask]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const change = useCallback((apply: (before: Value) => Value) => {
    setReading((before) =>
      before.state === 'ready' ? { state: 'ready', value: apply(before.value) } : before,
    );
  }, []);

  return { reading, refresh, change };
}

function afterAnswer<Value>(before: Reading<Value>, answer: Answer<Value>): Reading<Value> {
  if (answer.ok) return { state: 'ready', value: answer.value };
  return before.state === 'ready' ? before : { state: 'failed', sentence: answer.sentence };
}
