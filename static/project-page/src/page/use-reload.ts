import { useCallback } from 'react';

import { pageMessages } from '#i18n/page-messages';

import { showFlag } from '../../../shared/flags';
import type { PageContextValue } from '../page-context';

/** Opens again what is shown, or another delivery, and says when that failed. */
export function useReload(
  open: (deliveryId?: string) => Promise<string | undefined>,
  selectedId: string | undefined,
): PageContextValue['reload'] {
  return useCallback(
    async (deliveryId) => {
      const failure = await open(deliveryId ?? selectedId);
      if (failure !== undefined) {
        showFlag({ type: 'error', title: pageMessages.notReloaded, description: failure });
      }
      return failure;
    },
    [open, selectedId],
  );
}
