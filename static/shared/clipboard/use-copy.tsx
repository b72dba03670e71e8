import { lazy, type ReactElement, Suspense, useState } from 'react';

import { copyToClipboard } from './copy-to-clipboard';
import type { CopyContent } from './CopyByHandDialog';

const CopyByHandDialog = lazy(async () => ({
  default: (await import('./CopyByHandDialog')).CopyByHandDialog,
}));

export type UsedCopy = {
  /**
   * Copies to the clipboard. Where the browser refuses, a dialog opens with the text selected.
   *
   * @returns Whether it is on the clipboard.
   */
  readonly copy: (content: CopyContent) => Promise<boolean>;
  /** The dialog, for the component to draw. */
  readonly byHand: ReactElement | null;
};

/** Copying, with a way to do it by hand (CP-5). */
export function useCopy(): UsedCopy {
  const [refused, setRefused] = useState<CopyContent>();
  return {
    copy: async (content) => {
      const isCopied = await copyToClipboard(content);
      setRefused(isCopied ? undefined : content);
      return isCopied;
    },
    byHand:
      refused === undefined ? null : (
        <Suspense fallback={null}>
          <CopyByHandDialog
            content={refused}
            onClose={() => {
              setRefused(undefined);
            }}
          />
        </Suspense>
      ),
  };
}
