import { useState } from 'react';

export type Sending = {
  readonly isSending: boolean;
  readonly failure: string | undefined;
  /** Runs a change; closes when it is done, else keeps the dialog with the sentence of the failure. */
  readonly send: (change: () => Promise<string | undefined>) => void;
};

/**
 * The state of a dialog's one change.
 *
 * @param onDone - Hears that the change is done.
 */
export function useSending(onDone: () => void): Sending {
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const run = async (change: () => Promise<string | undefined>): Promise<void> => {
    setIsSending(true);
    const sentence = await change();
    setIsSending(false);
    setFailure(sentence);
    if (sentence === undefined) onDone();
  };
  return { isSending, failure, send: (change) => void run(change) };
}
