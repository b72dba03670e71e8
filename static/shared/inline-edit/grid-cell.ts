import type { FocusEventHandler } from 'react';

/** What the one control of a table's cell needs, so that arrow keys can reach it. */
export type GridCell = {
  readonly tabIndex: 0 | -1;
  /** `row:column`, for finding the control. */
  readonly 'data-cell': string;
  readonly onFocus: FocusEventHandler;
};
