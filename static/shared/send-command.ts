import { createCommandSender } from '#contracts/create-command-sender';

/** Sends a change; one for the whole page, so that closing a form does not forget what went unanswered. */
export const sendCommand = createCommandSender(
  (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
);
