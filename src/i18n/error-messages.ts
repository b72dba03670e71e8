/** What a right lets people do, as the end of "You need …" (EV-2). */
const RIGHTS = {
  browse: 'permission to browse this project',
  'see-delivery': 'to be one of the people who may see this delivery',
  'see-settings':
    'to be one of the people who may see this delivery, or to administer this project',
  edit: 'permission to edit work items in this project',
  'create-delivery':
    'to be one of the people who may see deliveries of this project, with permission to edit its work items',
  'hold-role': 'to hold the role that this belongs to',
  configure: 'to administer this project or to be the delivery owner',
  'administer-project': 'to administer this project',
  'administer-jira': 'to administer Jira',
} as const;

/** Sentences for the ways in which every call can fail; each says what to do next. */
export const commonErrorMessages = {
  'invalid-input': (facts: {
    readonly issues: readonly { readonly path: string; readonly message: string }[];
  }) => {
    const where = facts.issues.map((issue) => issue.path).filter((path) => path !== '');
    return where.length === 0
      ? 'Plumbline could not read what was sent. Check the values and try again.'
      : `Plumbline could not accept ${where.join(', ')}. Check the values and try again.`;
  },
  forbidden: (facts: { readonly needs: keyof typeof RIGHTS }) =>
    `You need ${RIGHTS[facts.needs]}. Ask a project admin.`,
  'not-found': (facts: { readonly what: string }) =>
    `Plumbline did not find this ${facts.what}, or you may not see it. Reload the page.`,
  'access-lost': (facts: { readonly status: number }) =>
    `Jira refused Plumbline itself (status ${facts.status}). Ask a Jira admin to check the app's licence and its access to this project.`,
  unavailable: (facts: {
    readonly service: 'storage' | 'jira';
    readonly againInMinutes?: number | undefined;
  }) => {
    if (facts.againInMinutes !== undefined) {
      return `Jira answers Plumbline again in ${facts.againInMinutes} minutes: what it answers within an hour is used up. Nothing is lost; try again then.`;
    }
    return facts.service === 'jira'
      ? 'Jira did not answer. Nothing is lost; try again.'
      : 'The storage did not answer. Nothing is lost; try again.';
  },
  'newer-data': () =>
    'A newer version of Plumbline saved this, and this one does not know how to read it. Nothing was changed. Reload the page; if it stays, ask a Jira admin to update Plumbline.',
  unexpected: (facts: { readonly reference: string }) =>
    `Something went wrong in Plumbline. Try again; if it stays, report it with the reference ${facts.reference}.`,
  conflict: () =>
    'Somebody changed this after you opened it. Nothing of yours was stored yet: look at both versions and pick.',
  'command-reused': () => 'This was already sent with other values. Reload the page and try again.',
  'too-many': (facts: { readonly maximum: number; readonly actual: number }) =>
    `That is ${facts.actual} at once; at most ${facts.maximum} are possible. Do it in smaller parts.`,
} as const;

/** What a call answers when it was refused. */
export type Failure = { readonly kind: string; readonly facts: unknown };
type CommonKind = keyof typeof commonErrorMessages;

/** Sentences for the kinds of failure that only this call has. */
export type OwnErrorMessages<E extends Failure> = {
  readonly [Kind in Exclude<E['kind'], CommonKind>]: (
    facts: Extract<E, { readonly kind: Kind }>['facts'],
  ) => string;
};

/**
 * Words a failed call for people. The compiler asks for a sentence for every kind that is not a common one.
 *
 * @param error - What the call answered.
 * @param own - Sentences for the kinds that only this call has.
 */
export function describeError<E extends Failure>(error: E, own: OwnErrorMessages<E>): string {
  // The two tables cover every kind of E and each takes that kind's facts; a union cannot express the pairing.
  const messages = { ...commonErrorMessages, ...own } as Readonly<
    Record<string, (facts: unknown) => string>
  >;
  return (
    messages[error.kind]?.(error.facts) ?? commonErrorMessages.unexpected({ reference: error.kind })
  );
}

const NO_ANSWER = 'Plumbline did not answer. Check your connection and try again.';

/**
 * Words a call that did not do what was asked.
 *
 * @param error - What the call answered; `undefined` when no answer came at all.
 * @param own - Sentences for the kinds that only this call has.
 */
export function describeFailure<E extends Failure>(
  error: E | undefined,
  own: OwnErrorMessages<E>,
): string {
  return error === undefined ? NO_ANSWER : describeError(error, own);
}
