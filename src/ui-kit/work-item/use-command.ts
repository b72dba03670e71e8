import { useRef, useState } from 'react';

import { type CommandId, commandIdSchema } from '#domain/shared/identifiers';
import { workItemMessages } from '#i18n/work-item-messages';

export type Command = {
  readonly sending: boolean;
  readonly failure: string | undefined;
  /** Sends and keeps the sentence of a failure; a repeat after no answer is the same command. */
  readonly send: (run: (commandId: CommandId) => Promise<string | undefined>) => Promise<void>;
};

/**
 * A change that a person sends. When no answer came, the next press sends the same command again, so that
 * it happens once (architecture decision 5).
 */
export function useCommand(): Command {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const unanswered = useRef<CommandId>(undefined);

  return {
    sending,
    failure,
    send: async (run) => {
      const commandId = unanswered.current ?? commandIdSchema.parse(crypto.randomUUID());
      unanswered.current = commandId;
      setSending(true);
      setFailure(undefined);
      try {
        const refusal = await run(commandId);
        unanswered.current = undefined;
        setFailure(refusal);
      } catch {
        setFailure(workItemMessages.platformFailed);
      } finally {
        setSending(false);
      }
    },
  };
}
