import type { Delivery } from '#domain/delivery/delivery';
import type { DeliveryId, ProjectId } from '#domain/shared/identifiers';

import { type HeadAddress, headAt } from '../ports/row-address';

import type { RowWrite } from './row-writes';

export type RowInHead = { readonly head: HeadAddress; readonly id: string };

/**
 * Under which head a row stands, and its id there. Links, heads and audit entries stand under none.
 *
 * @throws When a key is shorter than its entity says: a programming error.
 */
export function headOfRow({ address, before, after }: RowWrite): RowInHead | undefined {
  const [first, second] = address.key;
  if (first === undefined) throw new Error(`A ${address.entity} needs a key.`);
  switch (address.entity) {
    case 'head':
    case 'issue-link':
    case 'audit':
      return undefined;
    case 'delivery': {
      // The address says `delivery`, so the body is one; the engine's rows are not typed by entity.
      const body = (after ?? before)?.body as Delivery;
      return { head: headAt(body.projectId, 'delivery'), id: first };
    }
    case 'settings':
      return { head: headAt(first as ProjectId, 'settings'), id: first };
    default:
      if (second === undefined) throw new Error(`A ${address.entity} needs an id.`);
      return { head: headAt(first as DeliveryId, address.entity), id: second };
  }
}
