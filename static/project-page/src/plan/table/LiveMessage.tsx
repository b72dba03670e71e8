import type { ReactElement } from 'react';

/** Spoken by screen readers, not seen. */
export function LiveMessage({ children }: { readonly children: string }): ReactElement {
  return (
    <div className="inline-label" role="status" aria-live="polite">
      {children}
    </div>
  );
}
