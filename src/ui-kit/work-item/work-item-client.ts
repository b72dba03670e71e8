import { invoke } from '@forge/bridge';

import { createClient } from '#contracts/create-client';
import type { OutputOf } from '#contracts/define-contract';
import { workItemContract } from '#contracts/work-item-contract';

/** The calls of panel and context. */
export const workItemClient = createClient(workItemContract, (functionKey, payload) =>
  invoke<unknown>(functionKey, payload),
);

export type OpenedWorkItem = OutputOf<(typeof workItemContract)['work-item.open']>;
export type ServedWorkItem = Extract<OpenedWorkItem, { readonly kind: 'served' }>['served'];
export type UnmappedWorkItem = Extract<OpenedWorkItem, { readonly kind: 'unmapped' }>;
export type OfferedDelivery = UnmappedWorkItem['deliveries'][number];
export type OfferedOutcome = OfferedDelivery['outcomes'][number];
