import { createCommandSender } from '#contracts/create-command-sender';

/** Sends a change of the panel. */
export const sendCommand = createCommandSender(
  (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
);
