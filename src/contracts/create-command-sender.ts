import { type CommandId, commandIdSchema } from '#domain/shared/identifiers';

/** Pauses before a command is sent again, in milliseconds. */
const PAUSES = [500, 2000];

type Answer =
  { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: string } };

/**
 * Sends a change under a command id.
 *
 * @param call - A call of a contract.
 * @param input - Its input without the command id.
 * @returns The reply; `undefined` when no answer came at all.
 */
export type SendCommand = <Input extends object, Reply extends Answer>(
  call: (input: Input & { readonly commandId: CommandId }) => Promise<Reply>,
  input: Input,
) => Promise<Reply | undefined>;

/**
 * Makes the one way in which a page sends a change, so that the change happens once (architecture decision 5).
 * When the answer was lost or storage did not answer, the same command is sent again by itself; when that did
 * not help and the person sends the same values again later, it is still the same command. The server answers
 * a command that it has with what it recorded.
 *
 * @param wait - Resolves after so many milliseconds.
 */
export function createCommandSender(wait: (milliseconds: number) => Promise<void>): SendCommand {
  /** Commands of which nobody here knows whether they happened, by their call and their payload. */
  const unsettled = new WeakMap<object, Map<string, CommandId>>();
  return async (call, input) => {
    const ofCall = unsettled.get(call) ?? new Map<string, CommandId>();
    unsettled.set(call, ofCall);
    const payload = JSON.stringify(input);
    const commandId = ofCall.get(payload) ?? commandIdSchema.parse(crypto.randomUUID());
    ofCall.set(payload, commandId);
    const reply = await sendPatiently(() => call({ ...input, commandId }), wait);
    if (isSettled(reply)) ofCall.delete(payload);
    return reply;
  };
}

async function sendPatiently<Reply extends Answer>(
  send: () => Promise<Reply>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Reply | undefined> {
  let reply = await attempt(send);
  for (const milliseconds of PAUSES) {
    if (isSettled(reply)) return reply;
    await wait(milliseconds);
    reply = await attempt(send);
  }
  return reply;
}

function isSettled(reply: Answer | undefined): boolean {
  return reply !== undefined && (reply.ok || reply.error.kind !== 'unavailable');
}

async function attempt<Reply>(send: () => Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await send();
  } catch {
    // The bridge says nothing about whether the command arrived: sending it again is safe either way.
    return undefined;
  }
}
