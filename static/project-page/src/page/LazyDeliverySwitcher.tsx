import { lazy, type ReactElement, Suspense } from 'react';

import type { SwitcherProps } from './DeliverySwitcher';

const DeliverySwitcher = lazy(async () => ({
  default: (await import('./DeliverySwitcher')).DeliverySwitcher,
}));

/** The switcher, whose code is loaded when there is something to choose; nothing when there is not. */
export function LazyDeliverySwitcher(props: SwitcherProps): ReactElement | null {
  const { deliveries, onCreate } = props;
  if (deliveries.length < 2 && onCreate === undefined) return null;
  return (
    <Suspense fallback={null}>
      <DeliverySwitcher {...props} />
    </Suspense>
  );
}
