import { lazy, type ReactElement, Suspense, useId } from 'react';

import type { Owner } from '#domain/plan/outcome';
import { planMessages } from '#i18n/plan-messages';

import { InlineEditor } from '../../../../shared/inline-edit/InlineEditor';
import { InlineView } from '../../../../shared/inline-edit/InlineView';
import { useInlineEdit } from '../../../../shared/inline-edit/use-inline-edit';
import { usePlan } from '../plan-context';

import type { CellProps } from './cell-props';

const OwnersSelect = lazy(async () => ({
  default: (await import('./OwnersSelect')).OwnersSelect,
}));

/** Owners: people, contacts or roles (PL-1), and who signs off. */
export function OwnersCell({ row, label, cell }: CellProps): ReactElement {
  const { mayEdit, edit, ownerName, roleLabel } = usePlan();
  const { owners, signOffRole } = row.outcome;
  const messageId = useId();
  const inline = useInlineEdit<Owner[]>({
    value: owners,
    onSave: (next) => edit(row, { owners: next }),
  });
  if (!inline.isEditing) {
    return (
      <InlineView
        label={label}
        isEmpty={owners.length === 0}
        isReadOnly={!mayEdit}
        cell={cell}
        viewRef={inline.viewRef}
        onEdit={inline.start}
      >
        {owners.length === 0
          ? mayEdit
            ? planMessages.addOwner
            : planMessages.notEdited
          : owners.map(ownerName).join(', ')}
        {signOffRole !== undefined && (
          <span className="outcome-note">{planMessages.signOffBy(roleLabel(signOffRole))}</span>
        )}
      </InlineView>
    );
  }
  return (
    <InlineEditor edit={inline} messageId={messageId}>
      <Suspense fallback={planMessages.saving}>
        <OwnersSelect
          label={label}
          describedBy={messageId}
          value={inline.draft}
          onChange={inline.setDraft}
          onKeyDown={inline.onKeyDown}
        />
      </Suspense>
    </InlineEditor>
  );
}
