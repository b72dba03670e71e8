import type * as z from 'zod/mini';

/** Schemas of the facts of each way in which a call can fail; the key is the error's `kind`. */
export type ErrorSchemas = Readonly<Record<string, z.ZodMiniType>>;

/** One call over the bridge. Input is parsed on the server, output and errors are parsed in the page. */
export type Call = {
  readonly input: z.ZodMiniType;
  readonly output: z.ZodMiniType;
  readonly errors: ErrorSchemas;
};

/** The calls of one UI module, by name `<capability>.<verb>`. */
export type Contract = Readonly<Record<string, Call>>;

export type InputOf<C extends Call> = z.input<C['input']>;
export type ParsedInputOf<C extends Call> = z.output<C['input']>;
export type OutputOf<C extends Call> = z.output<C['output']>;

/** `{kind, facts}` of a declared failure. `message` is English, for logs and REST; people read `src/i18n`. */
export type ErrorOf<C extends Call> = {
  [K in keyof C['errors'] & string]: {
    readonly kind: K;
    readonly facts: z.output<C['errors'][K]>;
    readonly message: string;
  };
}[keyof C['errors'] & string];

/** What crosses the bridge: a value, or a failure as data. */
export type Reply<C extends Call> =
  | { readonly ok: true; readonly value: OutputOf<C> }
  | { readonly ok: false; readonly error: ErrorOf<C> };
