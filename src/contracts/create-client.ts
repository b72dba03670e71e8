import * as z from 'zod/mini';

import type { Call, Contract, InputOf, Reply } from './define-contract';

/** How a page reaches the server: `invoke` of `@forge/bridge`. */
export type Invoke = (functionKey: string, payload: Record<string, unknown>) => Promise<unknown>;

/** A contract as typed functions. They reject only when the platform fails or the reply breaks the contract. */
export type Client<C extends Contract> = {
  readonly [Name in keyof C]: (input: InputOf<C[Name]>) => Promise<Reply<C[Name]>>;
};

/**
 * Turns a contract into functions that check every reply before a page sees it.
 *
 * @param contract - The calls of one UI module.
 * @param invoke - The transport.
 */
export function createClient<C extends Contract>(contract: C, invoke: Invoke): Client<C> {
  const entries = Object.entries<Call>(contract).map(([name, call]) => {
    const schema = replySchema(call);
    const send = async (input: Record<string, unknown>): Promise<unknown> =>
      schema.parse(await invoke(name, input));
    return [name, send] as const;
  });
  // `Object.fromEntries` cannot say "the same keys as the contract"; each value was parsed by its call's schemas.
  return Object.fromEntries(entries) as unknown as Client<C>;
}

function replySchema(call: Call): z.ZodMiniType {
  const errors = Object.entries(call.errors).map(([kind, facts]) =>
    z.strictObject({ kind: z.literal(kind), facts, message: z.string() }),
  );
  return z.union([
    z.strictObject({ ok: z.literal(true), value: call.output }),
    z.strictObject({ ok: z.literal(false), error: z.union(errors) }),
  ]);
}
