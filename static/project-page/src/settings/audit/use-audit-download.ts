import { useRef, useState } from 'react';

import type { AuditEntryView } from '#contracts/settings-contract';
import type { DeliveryId } from '#domain/shared/identifiers';
import { auditMessages as words } from '#i18n/settings-messages';

import { useFrame } from '../../frame-context';

import { auditAsJson } from './audit-as-json';
import { readWholeAudit } from './read-audit-page';
import { saveFile } from './save-file';

export type AuditDownload = {
  /** How many entries were read so far; absent while nothing is downloaded. */
  readonly progress: number | undefined;
  readonly failure: string | undefined;
  readonly start: (format: 'csv' | 'json') => Promise<void>;
  readonly cancel: () => void;
};

/**
 * The whole log as a file, whatever is shown of it.
 *
 * @param deliveryId - Absent for the log of the project's settings.
 */
export function useAuditDownload(deliveryId: DeliveryId | undefined): AuditDownload {
  const { client } = useFrame();
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const isWanted = useRef(false);

  return {
    progress,
    failure,
    start: async (format) => {
      isWanted.current = true;
      setFailure(undefined);
      setProgress(0);
      const whole = await readWholeAudit(client, deliveryId, (count) => {
        setProgress(count);
        return isWanted.current;
      });
      setProgress(undefined);
      if (whole.kind === 'failed') setFailure(words.exportFailed);
      if (whole.kind === 'read') await saveAudit(whole.entries, format);
    },
    cancel: () => {
      isWanted.current = false;
    },
  };
}

async function saveAudit(
  entries: readonly AuditEntryView[],
  format: 'csv' | 'json',
): Promise<void> {
  if (format === 'json') {
    saveFile('plumbline-audit.json', 'application/json', auditAsJson(entries));
  } else {
    const { auditAsCsv } = await import('./audit-as-csv');
    saveFile('plumbline-audit.csv', 'text/csv', auditAsCsv(entries));
  }
}
