import { createContext, useContext } from 'react';

import type { Contact, Holder, Role } from '#domain/delivery/role';
import type { Gate } from '#domain/gate/gate';
import type { Instant } from '#domain/shared/calendar-date';

import type { OpenedGates, UsedGates } from './use-gates';

/** What every part of the gates page needs. */
export type GatesContextValue = Pick<UsedGates, 'apply' | 'refresh'> & {
  readonly opened: OpenedGates;
  readonly gates: readonly Gate[];
  readonly roles: readonly Role[];
  readonly contacts: readonly Contact[];
  readonly nameOf: (accountId: string) => string;
  readonly holderName: (holder: Holder) => string;
  /** An account that is closed or deactivated: it cannot do what its role is asked for. */
  readonly hasLeft: (holder: Holder) => boolean;
  readonly roleLabel: (key: string) => string;
  /** A moment in the delivery's time zone. */
  readonly moment: (at: Instant) => string;
};

export const GatesContext = createContext<GatesContextValue | undefined>(undefined);

/** The opened gates; only inside the gates page. */
export function useGatesPage(): GatesContextValue {
  const value = useContext(GatesContext);
  if (value === undefined) throw new Error('useGatesPage is called outside the gates page.');
  return value;
}
