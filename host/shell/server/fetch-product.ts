import { z } from 'zod';

import { NETWORK_ERROR, networkError } from '../../faults/network-error';

import { type ShellParts } from './shell-parts';

/** Payload of the bridge's `fetchProduct`, as `@forge/bridge` sends it. */
export const fetchProductSchema = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.object({
    method: z.string().optional(),
    body: z.string().nullish(),
    headers: z.array(z.tuple([z.string(), z.string()])),
  }),
  isMultipartFormData: z.boolean().optional(),
});

export type FetchProductRequest = z.infer<typeof fetchProductSchema>;

export type FetchProductResponse = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isAttachment: boolean;
};

/**
 * A page's `requestJira`: always as the person who looks at it, never beyond the app's scopes.
 *
 * @throws TypeError when the connection was cut.
 */
export async function fetchProduct(
  { jira, manifest }: ShellParts,
  { product, restPath, fetchRequestInit, isMultipartFormData }: FetchProductRequest,
  accountId: string,
): Promise<FetchProductResponse> {
  if (product !== 'jira') return notEmulated(`${product} is not emulated by the local host.`);
  if (isMultipartFormData === true) {
    return notEmulated('Uploads are not emulated by the local host.');
  }
  const { status, headers, body } = await jira.handle({
    method: fetchRequestInit.method ?? 'GET',
    path: restPath,
    headers: Object.fromEntries(
      fetchRequestInit.headers.map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: fetchRequestInit.body ?? undefined,
    caller: { kind: 'user', accountId, scopes: manifest.scopes },
  });
  if (status === NETWORK_ERROR) throw networkError();
  return {
    status,
    statusText: '',
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: body === undefined ? '' : JSON.stringify(body),
    isAttachment: false,
  };
}

function notEmulated(message: string): FetchProductResponse {
  return {
    status: 501,
    statusText: 'Not Implemented',
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify({ errorMessages: [message], errors: {} }),
    isAttachment: false,
  };
}
