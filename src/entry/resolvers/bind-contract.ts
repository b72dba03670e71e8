import { randomUUID } from 'node:crypto';

import Resolver from '@forge/resolver';
import type * as z from 'zod/mini';

import type { Failure } from '#application/command/failure';
import { PlatformFailure } from '#application/ports/platform-failure';
import type { Call, Contract } from '#contracts/define-contract';
import type { Result } from '#domain/shared/result';

import { logError } from '../log';

import type { Handlers } from './handler';

/** Finds out who asks and what they may do; a missing right is a `forbidden`. */
export type OpenSession<S, Right extends string> = (
  context: unknown,
  input: unknown,
  needs: Right,
) => Promise<Result<S, Failure>>;

type AnyHandler<S, Right extends string> = {
  readonly needs: Right;
  readonly run: (input: unknown, session: S) => Promise<Result<unknown, Failure>>;
};

/** How many places of a malformed input are named. */
const ISSUES = 20;

/**
 * One Forge function for a contract: for every call parse, check the right, run, answer as data. No stack
 * trace and no text of an exception reaches a page.
 *
 * @param contract - The calls of one UI module.
 * @param handlers - One for each call.
 * @param openSession - Turns the platform's context into a session.
 */
export function bindContract<C extends Contract, S, Right extends string>(
  contract: C,
  handlers: Handlers<C, S, Right>,
  openSession: OpenSession<S, Right>,
): ReturnType<Resolver['getDefinitions']> {
  const resolver = new Resolver();
  for (const [name, call] of Object.entries<Call>(contract)) {
    // `Handlers<C>` ties each name to its handler; TypeScript cannot follow that in a loop.
    const handler = handlers[name] as unknown as AnyHandler<S, Right>;
    resolver.define(
      name,
      async ({ payload, context }: Request): Promise<Result<unknown, Failure>> => {
        const input = call.input.safeParse(payload);
        if (!input.success) return refuse(malformed(input.error));
        try {
          const session = await openSession(context, input.data, handler.needs);
          return session.ok ? await handler.run(input.data, session.value) : session;
        } catch (error) {
          return refuse(failureOf(name, error));
        }
      },
    );
  }
  return resolver.getDefinitions();
}

type Request = { readonly payload: unknown; readonly context: unknown };

function refuse(error: Failure): Result<never, Failure> {
  return { ok: false, error };
}

function malformed(error: z.core.$ZodError): Failure {
  const issues = error.issues.slice(0, ISSUES).map(({ path, message, code }) => ({
    path: path.map(String).join('.'),
    message: message || code,
  }));
  return {
    kind: 'invalid-input',
    facts: { issues },
    message: 'The input has the wrong shape. Correct the named fields and send it again.',
  };
}

function failureOf(call: string, error: unknown): Failure {
  const reference = randomUUID();
  logError('call failed', { call, reference, error });
  if (error instanceof PlatformFailure) return { ...error.reason, message: error.message };
  const message = `Something went wrong on the server. Try again; if it stays, report ${reference}.`;
  return { kind: 'unexpected', facts: { reference }, message };
}
