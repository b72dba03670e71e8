import { type CommandId, commandIdSchema } from '#domain/shared/identifiers';

/** Pauses before a command is sent again, in milliseconds. */
const PAUSES = [500, 2000];

type Answer =
  { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: string } };

/**
 * Sends a change under a new command id. When the answer was lost or storage did not answer, the same
 * command is sent again: the server answers with what it recorded, so the change happens once
 * (architecture decision 5).
 *
 * @param call - A call of a contract.
 * @param input - Its input without the command id.
 * @param wait - Resolves after so many milliseconds.
 * @returns The reply; `undefined` when no answer came at all.
 */
export async function sendCommand<Input extends object, Reply extends Answer>(
  call: (input: Input & { readonly commandId: CommandId }) => Promise<Reply>,
  input: Input,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<Reply | undefined> {
  const command = { ...input, commandId: commandIdSchema.parse(crypto.randomUUID()) };
  let reply = await attempt(() => call(command));
  for (const milliseconds of PAUSES) {
    if (reply !== undefined && (reply.ok || reply.error.kind !== 'unavailable')) return reply;
    await wait(milliseconds);
    reply = await attempt(() => call(command));
  }
  return reply;
}

async function attempt<Reply>(send: () => Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await send();
  } catch {
    // The bridge says nothing about whether the command arrived: sending it again is safe either way.
    return undefined;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
