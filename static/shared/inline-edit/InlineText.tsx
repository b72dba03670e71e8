import Textarea from '@atlaskit/textarea/text-area';
import { type ReactElement, type ReactNode, useId } from 'react';

import { dialogMessages } from '#i18n/dialog-messages';
import { planMessages } from '#i18n/plan-messages';

import type { GridCell } from './grid-cell';
import { InlineEditor } from './InlineEditor';
import { InlineView } from './InlineView';
import { useInlineEdit } from './use-inline-edit';

export type InlineTextProps = {
  readonly label: string;
  readonly value: string;
  /** What stands there while it is empty. */
  readonly placeholder: string;
  readonly maximum: number;
  readonly isRequired?: boolean;
  readonly isReadOnly: boolean;
  readonly cell: GridCell;
  /** Shown under the value. */
  readonly children?: ReactNode;
  readonly onSave: (text: string) => Promise<string | undefined>;
};

/** A text that is edited in place. */
export function InlineText(props: InlineTextProps): ReactElement {
  const { label, value, placeholder, maximum, isRequired = false, isReadOnly, cell } = props;
  const messageId = useId();
  const edit = useInlineEdit({
    value,
    check: (text) => refuse(text.trim(), { isRequired, maximum }),
    onSave: (text) => props.onSave(text.trim()),
  });
  if (!edit.isEditing) {
    return (
      <InlineView
        label={label}
        isEmpty={value === ''}
        isReadOnly={isReadOnly}
        cell={cell}
        viewRef={edit.viewRef}
        onEdit={edit.start}
      >
        <bdi>{value === '' ? placeholder : value}</bdi>
        {props.children}
      </InlineView>
    );
  }
  return (
    <InlineEditor edit={edit} messageId={messageId}>
      <Textarea
        aria-label={label}
        aria-describedby={messageId}
        value={edit.draft}
        resize="smart"
        minimumRows={1}
        isCompact
        isInvalid={edit.failure !== undefined}
        onChange={(event) => {
          edit.setDraft(event.currentTarget.value);
        }}
      />
    </InlineEditor>
  );
}

/** A text that does not fit is refused and stays in the editor: nobody would notice what was cut off. */
function refuse(
  text: string,
  { isRequired, maximum }: Required<Pick<InlineTextProps, 'isRequired' | 'maximum'>>,
): string | undefined {
  if (isRequired && text === '') return planMessages.needsText;
  return text.length > maximum ? dialogMessages.tooLong(maximum) : undefined;
}
