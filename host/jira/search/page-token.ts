import { createHash } from 'node:crypto';

import { z } from 'zod';

import { refusal } from '../jira-refusal';

const tokenSchema = z.strictObject({ offset: z.int().min(0), query: z.string() });

/** What a token is bound to: the same token with another query is refused. */
export function fingerprint(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** An opaque token for the page that starts at `offset`. */
export function writePageToken(offset: number, query: string): string {
  return Buffer.from(JSON.stringify({ offset, query })).toString('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the page of a token starts; no token: at the beginning. */
export function readPageToken(token: string | null | undefined, query: string): number {
  if (token === null || token === undefined || token === '') return 0;
  const parsed = tokenSchema.safeParse(parseJson(Buffer.from(token, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data.query !== query) {
    throw refusal(400, 'The provided next page token is invalid or expired.');
  }
  return parsed.data.offset;
}
