import { lazy, type ReactElement, Suspense } from 'react';

import type { EditConflict } from '../use-outcome-edit';

const ConflictDialog = lazy(async () => ({
  default: (await import('./ConflictDialog')).ConflictDialog,
}));

/** The dialog of two people who edited one field; rare, so its code is loaded when it happens. */
export function LazyConflictDialog(props: { readonly conflict: EditConflict }): ReactElement {
  return (
    <Suspense fallback={null}>
      <ConflictDialog conflict={props.conflict} />
    </Suspense>
  );
}
