import './inline-edit.css';

import { Pressable } from '@atlaskit/primitives/compiled/pressable';
import type { ReactElement, ReactNode, RefObject } from 'react';

import type { GridCell } from './grid-cell';

/** The value as it is read; a press opens the editor. */
export function InlineView(props: {
  /** What is edited: "Evidence of …". */
  readonly label: string;
  readonly isEmpty: boolean;
  readonly isReadOnly: boolean;
  readonly children: ReactNode;
  readonly cell: GridCell;
  readonly viewRef: RefObject<HTMLButtonElement>;
  readonly onEdit: () => void;
}): ReactElement {
  const { label, isEmpty, isReadOnly, children, cell, viewRef, onEdit } = props;
  if (isReadOnly) {
    // The cell itself takes the focus, so that arrow keys walk over values that nobody here may edit.
    return (
      <div className="inline-value" role="note" aria-label={label} {...cell}>
        {children}
      </div>
    );
  }
  return (
    <div className={isEmpty ? 'inline-view inline-view-empty' : 'inline-view'}>
      <Pressable ref={viewRef} onClick={onEdit} {...cell}>
        <span className="inline-label">{label}: </span>
        {children}
      </Pressable>
    </div>
  );
}
