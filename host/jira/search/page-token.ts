import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

import { z } from 'zod';

import { limits } from '../../limits';
import { refusal } from '../jira-refusal';
import { type JiraCall } from '../routing/jira-call';

import { type PagePosition } from './page-position';

const tokenSchema = z.strictObject({
  position: z.array(z.union([z.string(), z.number(), z.null()])),
  query: z.string(),
  accountId: z.string(),
  until: z.int(),
});
type PageToken = z.output<typeof tokenSchema>;

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a token is bound to: the same token with another query is refused. */
export function fingerprint(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** The site's own key: a token stays readable after a restart, and another site's is refused. */
function keyOf({ context }: JiraCall): Buffer {
  return createHash('sha256').update(`page token of ${context.identity.cloudId}`).digest();
}

/**
 * A token for the page behind a position. Encrypted, so that no client can come to depend on what is in it.
 *
 * @param call - Who asks: the token is theirs, and lives as long as Jira's (`limits.jira.pageTokenMilliseconds`).
 * @param query - {@link fingerprint} of everything that must be the same on each page.
 */
export function writePageToken(call: JiraCall, position: PagePosition, query: string): string {
  const token: PageToken = {
    position: [...position],
    query,
    accountId: call.viewer.accountId,
    until: call.context.clock.now() + limits.jira.pageTokenMilliseconds,
  };
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(call), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(token), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

function unseal(call: JiraCall, token: string): PageToken | undefined {
  const bytes = Buffer.from(token, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(ALGORITHM, keyOf(call), nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(tag);
    const text = Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
    return tokenSchema.parse(JSON.parse(text));
  } catch {
    // Whatever a client makes up fails the check of the tag; what passes it was written above.
    return undefined;
  }
}

/** The position behind which the page of a token begins; no token: `undefined`, the first page. */
export function readPageToken(
  call: JiraCall,
  token: string | null | undefined,
  query: string,
): PagePosition | undefined {
  if (token === null || token === undefined || token === '') return undefined;
  const read = unseal(call, token);
  const isTheirs = read?.query === query && read.accountId === call.viewer.accountId;
  if (read === undefined || !isTheirs || read.until <= call.context.clock.now()) {
    throw refusal(400, 'The provided next page token is invalid or expired.');
  }
  return read.position;
}

/** How many entries came before the page of a token, for lists that are counted off. */
export function readPageOffset(
  call: JiraCall,
  token: string | null | undefined,
  query: string,
): number {
  return Number(readPageToken(call, token, query)?.[0] ?? 0);
}
