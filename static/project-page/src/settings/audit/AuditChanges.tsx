import type { ReactElement } from 'react';

import type { AuditEntryView } from '#contracts/settings-contract';
import { auditMessages as words } from '#i18n/settings-messages';

import type { AuditNames } from './audit-names';
import { wordChange, type WordedChange } from './word-change';

type AuditChangesProps = Pick<AuditEntryView, 'changes'> & { readonly names: AuditNames };

/** More than these fold away: accepting thirty outcomes changes hundreds of fields. */
const CHANGES_SHOWN = 3;

/** Each field before and after. */
export function AuditChanges({ changes, names }: AuditChangesProps): ReactElement {
  const lines = changes.flatMap((change) => wordChange(change, names));
  // What reads the same is said once: of a contact only that something changed is kept (EV-3).
  const worded = [...new Map(lines.map((line) => [line.key, line])).values()];
  const folded = worded.slice(CHANGES_SHOWN);
  return (
    <>
      <ChangeList changes={worded.slice(0, CHANGES_SHOWN)} />
      {folded.length > 0 && (
        <details>
          <summary>{words.moreChanges(folded.length)}</summary>
          <ChangeList changes={folded} />
        </details>
      )}
    </>
  );
}

function ChangeList({ changes }: { readonly changes: readonly WordedChange[] }): ReactElement {
  return (
    <ul className="audit-changes">
      {changes.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
