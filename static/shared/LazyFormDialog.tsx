import { lazy, type ReactElement, Suspense } from 'react';

import type { FormDialogProps } from './FormDialog';

const FormDialog = lazy(async () => ({ default: (await import('./FormDialog')).FormDialog }));

/** {@link FormDialog}, whose code is loaded when a dialog opens for the first time. */
export function LazyFormDialog(props: FormDialogProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <FormDialog {...props} />
    </Suspense>
  );
}
