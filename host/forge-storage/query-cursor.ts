import { createHash } from 'node:crypto';

import { z } from 'zod';

import { type IndexPosition } from './query-index';
import { refuse } from './storage-refusal';

/**
 * What a cursor is good for: the query that it came from, with all its parameters but the page's
 * length, until the host is started again. The pages ask for "the same parameters" and for never
 * keeping a cursor.
 */
export type CursorPlace = string;

/** @param parameters - Everything that decides which rows follow one another. */
export function cursorPlace(salt: string, parameters: readonly unknown[]): CursorPlace {
  return createHash('sha256')
    .update(JSON.stringify([salt, parameters]))
    .digest('base64url');
}

export function encodeCursor(place: CursorPlace, { range, key }: IndexPosition): string {
  return Buffer.from(JSON.stringify([place, range, key])).toString('base64url');
}

/** @returns Where the page before ended; `undefined` without a cursor. */
export function decodeCursor(
  cursor: string | undefined,
  place: CursorPlace,
): IndexPosition | undefined {
  if (cursor === undefined) return undefined;
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== place) {
    return refuse('INVALID_CURSOR', 'The cursor does not belong to this query');
  }
  return { range: parsed.data[1], key: parsed.data[2] };
}

const cursorSchema = z.tuple([z.string(), z.union([z.string(), z.number()]), z.string()]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
