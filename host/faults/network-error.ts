/**
 * Status of a call whose connection was cut: no answer came. The Fetch standard writes a network error so as
 * well (`Response.error().status`).
 */
export const NETWORK_ERROR = 0;

/** What `fetch` rejects with then, in Node's words. */
export function networkError(): TypeError {
  return new TypeError('fetch failed');
}
