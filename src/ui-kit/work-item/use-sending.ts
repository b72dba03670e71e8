import { useState } from 'react';

import { describeFailure } from '#i18n/error-messages';

/** Reads the work item again, for what a change made of it. */
export type OnChanged = () => Promise<void>;

export type Sending = {
  readonly sending: boolean;
  readonly failure: string | undefined;
  /** Runs a change, which answers with the sentence of a failure. */
  readonly send: (change: () => Promise<string | undefined>) => Promise<void>;
};

/**
 * The state of a form's one change.
 *
 * @param onChanged - Waited for, so that the form shows that it is busy until the panel shows the change.
 */
export function useSending(onChanged: OnChanged): Sending {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  return {
    sending,
    failure,
    send: async (change) => {
      setSending(true);
      setFailure(undefined);
      try {
        const sentence = await change();
        setFailure(sentence);
        if (sentence === undefined) await onChanged();
      } catch {
        setFailure(describeFailure(undefined, {}));
      } finally {
        setSending(false);
      }
    },
  };
}
