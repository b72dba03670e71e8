import type { ReactElement } from 'react';

import type { AuditEntryView } from '#contracts/settings-contract';
import { auditActionLabels, auditMessages as words } from '#i18n/settings-messages';

import { DataTable } from '../../../../shared/DataTable';

import { AuditChanges } from './AuditChanges';
import { useAuditNames } from './use-audit-names';
import { wordSubject } from './word-subject';

type AuditTableProps = { readonly entries: readonly AuditEntryView[] };

/** Who did what when, with each field before and after. */
export function AuditTable({ entries }: AuditTableProps): ReactElement {
  const names = useAuditNames();
  return (
    <DataTable
      caption={words.caption}
      columns={[words.when, words.who, words.what, words.about, words.changes, words.reason]}
      rows={entries.map((entry) => ({
        key: entry.commandId,
        cells: [
          names.moment(entry.at),
          names.personName(entry.by),
          auditActionLabels[entry.action] ?? entry.action,
          wordSubject(entry.subject, names),
          <AuditChanges key="changes" changes={entry.changes} names={names} />,
          entry.reason ?? '',
        ],
      }))}
    />
  );
}
