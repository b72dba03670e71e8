import { lazy, type ReactElement, Suspense } from 'react';

const NewDeliveryDialog = lazy(async () => ({
  default: (await import('./NewDeliveryDialog')).NewDeliveryDialog,
}));

/** The dialog, whose code is loaded when it opens for the first time. */
export function LazyNewDeliveryDialog(props: { readonly onClose: () => void }): ReactElement {
  return (
    <Suspense fallback={null}>
      <NewDeliveryDialog {...props} />
    </Suspense>
  );
}
