import { createContext } from 'react';

/** Somebody with an account, as the product shows them to the reader. */
export type Person = {
  readonly accountId: string;
  readonly displayName: string;
  /** Empty when the reader may not see it. */
  readonly emailAddress: string;
  readonly avatarUrl: string;
};

/** How the product looks people up; the app only sends account ids. */
export type ProductPeople = {
  /** Display name of an account; `undefined` when this reader cannot see it. */
  readonly nameOf: (accountId: string) => Promise<string | undefined>;
  readonly read: (accountIds: readonly string[]) => Promise<readonly Person[]>;
  /** Rejects when the reader may not browse people. */
  readonly search: (text: string) => Promise<readonly Person[]>;
};

/** Nobody, until the product says who. */
export const PeopleOfProduct = createContext<ProductPeople>({
  nameOf: () => Promise.resolve(undefined),
  read: () => Promise.resolve([]),
  search: () => Promise.resolve([]),
});
