import type { ReactElement } from 'react';

import type { AuditEntryView } from '#contracts/settings-contract';
import { englishMoment } from '#i18n/english-time';
import { auditActionLabels, auditMessages as words } from '#i18n/settings-messages';

import { DataTable } from '../../../../shared/DataTable';
import { useFrame } from '../../frame-context';

import { AuditChanges } from './AuditChanges';

type AuditTableProps = { readonly entries: readonly AuditEntryView[] };

/** Who did what when, with each field before and after. */
export function AuditTable({ entries }: AuditTableProps): ReactElement {
  const { people, timeZone } = useFrame();
  return (
    <DataTable
      caption={words.caption}
      columns={[words.when, words.who, words.what, words.about, words.changes, words.reason]}
      rows={entries.map((entry) => ({
        key: entry.commandId,
        cells: [
          englishMoment(entry.at, timeZone),
          people.nameOf(entry.by),
          auditActionLabels[entry.action] ?? entry.action,
          entry.subject,
          <AuditChanges key="changes" changes={entry.changes} />,
          entry.reason ?? '',
        ],
      }))}
    />
  );
}
