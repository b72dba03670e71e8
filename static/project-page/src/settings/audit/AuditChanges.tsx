import type { ReactElement } from 'react';

import type { AuditEntryView } from '#contracts/settings-contract';
import { auditMessages as words } from '#i18n/settings-messages';

import { wordValue } from './word-value';

type AuditChangesProps = Pick<AuditEntryView, 'changes'>;

/** More than these fold away: accepting thirty outcomes changes hundreds of fields. */
const CHANGES_SHOWN = 3;
/** Longer values are cut here; the download has all of them. */
const LONGEST_VALUE = 120;

/** Each field before and after. */
export function AuditChanges({ changes }: AuditChangesProps): ReactElement {
  const folded = changes.slice(CHANGES_SHOWN);
  return (
    <>
      <ChangeList changes={changes.slice(0, CHANGES_SHOWN)} />
      {folded.length > 0 && (
        <details>
          <summary>{words.moreChanges(folded.length)}</summary>
          <ChangeList changes={folded} />
        </details>
      )}
    </>
  );
}

function ChangeList({ changes }: AuditChangesProps): ReactElement {
  return (
    <ul className="audit-changes">
      {changes.map(({ field, before, after }) => (
        <li key={field}>{words.change(field, shortened(before), shortened(after))}</li>
      ))}
    </ul>
  );
}

function shortened(value: unknown): string {
  const text = wordValue(value, words.nothing);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
