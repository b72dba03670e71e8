import { useCallback, useEffect, useState } from 'react';

import type { AuditEntryView } from '#contracts/settings-contract';
import type { Instant } from '#domain/shared/calendar-date';
import type { DeliveryId } from '#domain/shared/identifiers';

import { useFrame } from '../../frame-context';

import { readAuditPage } from './read-audit-page';

export type AuditLogState = {
  readonly entries: readonly AuditEntryView[];
  readonly isReading: boolean;
  readonly failure: string | undefined;
  /** Older entries are there. */
  readonly hasOlder: boolean;
  readonly readOlder: () => void;
};

type Read = {
  readonly entries: readonly AuditEntryView[];
  readonly next: Instant | undefined;
  readonly isReading: boolean;
  readonly failure: string | undefined;
};

/**
 * A log, one page at a time.
 *
 * @param deliveryId - Absent for the log of the project's settings.
 */
export function useAuditLog(deliveryId: DeliveryId | undefined): AuditLogState {
  const { client } = useFrame();
  const [log, setLog] = useState<Read>({
    entries: [],
    next: undefined,
    isReading: true,
    failure: undefined,
  });

  const read = useCallback(
    async (before: Instant | undefined) => {
      const answer = await readAuditPage(client, {
        ...(deliveryId === undefined ? {} : { deliveryId }),
        ...(before === undefined ? {} : { before }),
      });
      setLog((known) =>
        answer.ok
          ? {
              entries: [...known.entries, ...answer.value.entries],
              next: answer.value.nextBefore,
              isReading: false,
              failure: undefined,
            }
          : { ...known, isReading: false, failure: answer.sentence },
      );
    },
    [client, deliveryId],
  );

  useEffect(() => {
    void read(undefined);
  }, [read]);

  return {
    entries: log.entries,
    isReading: log.isReading,
    failure: log.failure,
    hasOlder: log.next !== undefined,
    readOlder: () => {
      setLog((known) => ({ ...known, isReading: true, failure: undefined }));
      void read(log.next);
    },
  };
}
