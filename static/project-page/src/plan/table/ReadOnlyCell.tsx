import type { ReactElement, ReactNode } from 'react';

import type { GridCell } from '../../../../shared/inline-edit/grid-cell';

/** A cell that is only read; arrow keys reach it all the same. */
export function ReadOnlyCell(props: {
  readonly cell: GridCell;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="inline-value" role="presentation" {...props.cell}>
      {props.children}
    </div>
  );
}
