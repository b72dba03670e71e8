import { invoke } from '@forge/bridge';

import { type Client, createClient } from '#contracts/create-client';
import type { Contract } from '#contracts/define-contract';

/**
 * The typed calls of one UI module, sent through the platform's bridge.
 *
 * @param contract - The module's contract.
 */
export function bridgeClient<C extends Contract>(contract: C): Client<C> {
  return createClient(contract, (functionKey, payload) => invoke<unknown>(functionKey, payload));
}
