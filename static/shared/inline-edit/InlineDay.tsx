import Textfield from '@atlaskit/textfield';
import { type ReactElement, type ReactNode, useId } from 'react';

import { type CalendarDate, calendarDateSchema } from '#domain/shared/calendar-date';
import { englishDay } from '#i18n/english-time';

import type { GridCell } from './grid-cell';
import { InlineEditor } from './InlineEditor';
import { InlineView } from './InlineView';
import { useInlineEdit } from './use-inline-edit';

/** A day that is edited in place, in the browser's own date field; emptied means no day. */
export function InlineDay(props: {
  readonly label: string;
  readonly value: CalendarDate | undefined;
  readonly placeholder: string;
  readonly isReadOnly: boolean;
  readonly cell: GridCell;
  readonly children?: ReactNode;
  readonly onSave: (day: CalendarDate | null) => Promise<string | undefined>;
}): ReactElement {
  const { label, value, placeholder, isReadOnly, cell } = props;
  const messageId = useId();
  const edit = useInlineEdit<string>({
    value: value ?? '',
    onSave: (typed) => {
      const day = calendarDateSchema.safeParse(typed);
      return props.onSave(day.success ? day.data : null);
    },
  });
  if (!edit.isEditing) {
    return (
      <InlineView
        label={label}
        isEmpty={value === undefined}
        isReadOnly={isReadOnly}
        cell={cell}
        viewRef={edit.viewRef}
        onEdit={edit.start}
      >
        {value === undefined ? placeholder : englishDay(value)}
        {props.children}
      </InlineView>
    );
  }
  return (
    <InlineEditor edit={edit} messageId={messageId}>
      <Textfield
        type="date"
        aria-label={label}
        aria-describedby={messageId}
        value={edit.draft}
        isCompact
        isInvalid={edit.failure !== undefined}
        onChange={(event) => {
          edit.setDraft(event.currentTarget.value);
        }}
      />
    </InlineEditor>
  );
}
