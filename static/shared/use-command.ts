import { useRef, useState } from 'react';

import { type CommandId, commandIdSchema } from '#domain/shared/identifiers';

type Unanswered = { readonly payload: string; readonly commandId: CommandId };

export type CommandSender = {
  readonly sending: boolean;
  /**
   * Sends a command once.
   *
   * @returns The call's reply, or `undefined` when no answer came.
   */
  readonly send: <Input extends object, Reply>(
    call: (input: Input & { readonly commandId: CommandId }) => Promise<Reply>,
    input: Input,
  ) => Promise<Reply | undefined>;
};

/**
 * A change that a person sends. When no answer came, sending the same values again is the same command, so
 * that it happens once (architecture decision 5).
 */
export function useCommand(): CommandSender {
  const [sending, setSending] = useState(false);
  const unanswered = useRef<Unanswered>(undefined);

  return {
    sending,
    send: async (call, input) => {
      const payload = JSON.stringify(input);
      const before = unanswered.current;
      const commandId =
        before?.payload === payload ? before.commandId : commandIdSchema.parse(crypto.randomUUID());
      unanswered.current = { payload, commandId };
      setSending(true);
      try {
        const reply = await call({ ...input, commandId });
        unanswered.current = undefined;
        return reply;
      } catch {
        return undefined;
      } finally {
        setSending(false);
      }
    },
  };
}
