import type * as z from 'zod/mini';

import type { NeededRight } from '#application/session/check-right';
import type { Session } from '#application/session/session';
import type { Call, Contract, OutputOf, ParsedInputOf } from '#contracts/define-contract';

/** Use cases answer with read-only data; the same data without the marks crosses the bridge. */
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

type HandlerError<C extends Call> = {
  [K in keyof C['errors'] & string]: {
    readonly kind: K;
    readonly facts: DeepReadonly<z.output<C['errors'][K]>>;
    readonly message: string;
  };
}[keyof C['errors'] & string];

/** What a handler answers: the declared output, or one of the declared errors. */
export type HandlerReply<C extends Call> =
  | { readonly ok: true; readonly value: DeepReadonly<OutputOf<C>> }
  | { readonly ok: false; readonly error: HandlerError<C> };

/**
 * One call on the server. `needs` is checked before `run`; what a use case must look at itself (who gave an
 * acknowledgement, whose role it is) it checks besides.
 */
export type Handler<C extends Call, S = Session, Right extends string = NeededRight> = {
  readonly needs: Right;
  readonly run: (input: ParsedInputOf<C>, session: S) => Promise<HandlerReply<C>>;
};

/** A handler for every call of a contract. */
export type Handlers<C extends Contract, S = Session, Right extends string = NeededRight> = {
  readonly [Name in keyof C]: Handler<C[Name], S, Right>;
};
