/**
 * Why a use case refused, in the shape that crosses the bridge. `facts` are what the page words; `message` is
 * English, for logs and REST, and says what to do next.
 */
export type Failure<Kind extends string = string, Facts = unknown> = {
  readonly kind: Kind;
  readonly facts: Facts;
  readonly message: string;
};

export type Conflict = Failure<
  'conflict',
  { readonly mine: unknown; readonly theirs: unknown; readonly theirVersion: number }
>;
export type NotFound = Failure<'not-found', { readonly what: string }>;
export type TooMany = Failure<'too-many', { readonly maximum: number; readonly actual: number }>;
export type CommandReused = Failure<'command-reused', Readonly<Record<string, never>>>;
export type Unavailable = Failure<'unavailable', { readonly service: 'storage' | 'jira' }>;
export type InvalidInput = Failure<
  'invalid-input',
  { readonly issues: readonly { readonly path: string; readonly message: string }[] }
>;

export function notFound(what: string): NotFound {
  return {
    kind: 'not-found',
    facts: { what },
    message: `There is no such ${what}, or it is not visible to you. Reload the page.`,
  };
}

export function tooMany(maximum: number, actual: number): TooMany {
  return {
    kind: 'too-many',
    facts: { maximum, actual },
    message: `This changes ${actual} rows at once; at most ${maximum} are possible. Do it in smaller steps.`,
  };
}

export function commandReused(): CommandReused {
  return {
    kind: 'command-reused',
    facts: {},
    message: 'This command id was used for something else. Send the change again under a new id.',
  };
}

export function storageUnavailable(): Unavailable {
  return {
    kind: 'unavailable',
    facts: { service: 'storage' },
    message: 'The storage did not take the change. Nothing was lost; send the same command again.',
  };
}

/**
 * Input that has the right shape and still cannot be meant.
 *
 * @param path - Which part of the input, with dots: `patch.calendar.timeZone`.
 * @param message - What is wrong with it, as a sentence.
 */
export function invalidInput(path: string, message: string): InvalidInput {
  return { kind: 'invalid-input', facts: { issues: [{ path, message }] }, message };
}
