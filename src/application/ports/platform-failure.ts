/** What a caller can be told when the platform did not do what it was asked. */
export type PlatformFacts =
  | {
      readonly kind: 'unavailable';
      readonly facts: {
        readonly service: 'storage' | 'jira';
        /** Set when it is known to last: the app's points of the hour are used up. */
        readonly againInMinutes?: number;
      };
    }
  | { readonly kind: 'access-lost'; readonly facts: { readonly status: number } }
  | {
      readonly kind: 'newer-data';
      readonly facts: { readonly shape: number; readonly known: number };
    };

/**
 * Storage or Jira did not answer, Jira refused the app itself (EV-8), or a newer version of the app wrote what
 * is stored. Thrown, because no use case can do
 * anything about it; `entry` turns it into the error of every contract.
 */
export class PlatformFailure extends Error {
  readonly reason: PlatformFacts;

  constructor(reason: PlatformFacts, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PlatformFailure';
    this.reason = reason;
  }
}
