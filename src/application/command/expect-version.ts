import { err, ok, type Result } from '#domain/shared/result';

import type { StoredRow } from '../ports/row-store';

import { type Conflict, type NotFound, notFound } from './failure';

type Expectation = {
  /** The version that the person was shown. */
  readonly version: number;
  /** What the person wanted, for showing beside what is there now. */
  readonly mine: unknown;
  /** What kind of row, as a word: `outcome`. */
  readonly what: string;
};

/**
 * The row, when it is there and as the person saw it; else what to tell the person (EV-4).
 *
 * @param row - As loaded now.
 */
export function expectVersion<Body>(
  row: StoredRow<Body> | undefined,
  { version, mine, what }: Expectation,
): Result<StoredRow<Body>, NotFound | Conflict> {
  if (row === undefined) return err(notFound(what));
  if (row.version === version) return ok(row);
  return err({
    kind: 'conflict',
    facts: { mine, theirs: row.body, theirVersion: row.version },
    message: `Somebody changed this ${what} in the meantime. Compare both and pick.`,
  });
}

/**
 * As {@link expectVersion}, for what is saved for the first time with version 0.
 *
 * @returns Nothing when there is no row yet, as the person saw it.
 */
export function expectSaved<Body>(
  row: StoredRow<Body> | undefined,
  expectation: Expectation,
): Result<StoredRow<Body> | undefined, NotFound | Conflict> {
  return row === undefined && expectation.version === 0
    ? ok(undefined)
    : expectVersion(row, expectation);
}
