import { useState } from 'react';

import type { SendCommand } from '#contracts/create-command-sender';

import { sendCommand } from './send-command';

export type CommandSender = {
  readonly sending: boolean;
  readonly send: SendCommand;
};

/** {@link sendCommand} for one button or form, which shows that it is sending. */
export function useCommand(): CommandSender {
  const [sending, setSending] = useState(false);
  return {
    sending,
    send: async (call, input) => {
      setSending(true);
      try {
        return await sendCommand(call, input);
      } finally {
        setSending(false);
      }
    },
  };
}
