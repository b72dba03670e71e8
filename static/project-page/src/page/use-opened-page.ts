import { useCallback, useEffect, useRef, useState } from 'react';

import type { ErrorOf } from '#contracts/define-contract';
import type { DeliveryView, OpenedPage } from '#contracts/delivery-contract';
import type { projectPageContract } from '#contracts/project-page-contract';
import { describeFailure } from '#i18n/error-messages';

import type { ProjectPageClient } from '../page-context';

type OpenError = ErrorOf<(typeof projectPageContract)['delivery.open']>;

/** Opening is loading, failed or opened: three screens, never an empty plan (EV-8). */
export type Opening =
  | { readonly phase: 'opening' }
  /** The platform gave no answer, or one that breaks the contract. */
  | { readonly phase: 'platform-failed' }
  | { readonly phase: 'refused'; readonly error: OpenError }
  | { readonly phase: 'opened'; readonly page: OpenedPage };

export type UsedOpenedPage = {
  readonly opening: Opening;
  /**
   * Opens again. What is shown stays until the answer is there, and stays when the same delivery cannot be
   * read just now: nothing that a person typed is lost.
   *
   * @returns The sentence of a failure.
   */
  readonly open: (deliveryId?: string) => Promise<string | undefined>;
  readonly changeSelected: (change: (view: DeliveryView) => DeliveryView) => void;
};

/**
 * Opens the project page: one call that writes nothing (DL-7).
 *
 * @param client - The typed calls.
 * @param firstDeliveryId - The delivery that the address names.
 */
export function useOpenedPage(
  client: ProjectPageClient,
  firstDeliveryId: string | undefined,
): UsedOpenedPage {
  const [opening, setOpening] = useState<Opening>({ phase: 'opening' });
  const latest = useRef(0);

  const open = useCallback(
    async (deliveryId?: string) => {
      latest.current += 1;
      const own = latest.current;
      const next = await askToOpen(client, deliveryId);
      // An answer that a later call has overtaken is dropped.
      if (own === latest.current) setOpening((before) => afterAnswer(before, next, deliveryId));
      return failureOf(next);
    },
    [client],
  );

  useEffect(() => {
    void open(firstDeliveryId);
  }, [open, firstDeliveryId]);

  const changeSelected = useCallback((change: (view: DeliveryView) => DeliveryView) => {
    setOpening((before) => {
      if (before.phase !== 'opened' || before.page.access !== 'delivery') return before;
      const { selected } = before.page;
      if (selected === undefined) return before;
      return { phase: 'opened', page: { ...before.page, selected: change(selected) } };
    });
  }, []);

  return { opening, open, changeSelected };
}

/** Lost rights end what is shown; an answer that did not come does not (EV-8). */
function afterAnswer(before: Opening, next: Opening, deliveryId: string | undefined): Opening {
  if (before.phase !== 'opened' || next.phase === 'opened') return next;
  const isForNow = next.phase !== 'refused' || FOR_NOW.includes(next.error.kind);
  const shown = before.page.access === 'delivery' ? before.page.selected : undefined;
  return isForNow && shown?.delivery.body.id === deliveryId ? before : next;
}

/** Failures that say nothing about what the reader may see. */
const FOR_NOW: readonly OpenError['kind'][] = ['unavailable', 'unexpected'];

function failureOf(opening: Opening): string | undefined {
  if (opening.phase === 'opened') return undefined;
  return describeFailure(opening.phase === 'refused' ? opening.error : undefined, {});
}

async function askToOpen(
  client: ProjectPageClient,
  deliveryId: string | undefined,
): Promise<Opening> {
  try {
    const reply = await client['delivery.open'](deliveryId === undefined ? {} : { deliveryId });
    return reply.ok
      ? { phase: 'opened', page: reply.value }
      : { phase: 'refused', error: reply.error };
  } catch {
    return { phase: 'platform-failed' };
  }
}
