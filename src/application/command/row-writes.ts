import type { IssueLink } from '#domain/plan/outcome';
import { canonicalJson } from '#domain/shared/canonical-json';

import type { Entity, EntityBodies } from '../ports/entity-bodies';
import { issueLinkAt, type RowAddress } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';

/** One row that a command changes. `after` is absent when the row goes away. */
export type RowWrite = {
  readonly address: RowAddress;
  readonly before?: StoredRow<unknown> | undefined;
  readonly after?: StoredRow<unknown> | undefined;
  /** A work item that is claimed: reserved before the transaction, completed in it. */
  readonly claim?: true;
};

/** A {@link RowWrite} whose result is known, so that a use case can answer with it. */
export type KeptRow<Body> = RowWrite & { readonly after: StoredRow<Body> };

/** A row that must not have moved, although the command does not change it. */
export type RowCheck = { readonly address: RowAddress; readonly version: number };

/** A row as a page sees it (`rowView` of the contracts). */
export type RowView<Body> = { readonly version: number; readonly body: Body };

/**
 * Makes a row. Its id comes from the command or is guarded by the row's head: inside a transaction
 * "only if absent" cannot be said.
 */
export function createRow<E extends Entity>(
  address: RowAddress<E>,
  body: EntityBodies[E],
): KeptRow<EntityBodies[E]> {
  return { address, after: { version: 1, body } };
}

/** Changes a row, on condition that it still has the version of `before`. */
export function updateRow<E extends Entity>(
  address: RowAddress<E>,
  before: StoredRow<EntityBodies[E]>,
  body: EntityBodies[E],
): KeptRow<EntityBodies[E]> {
  return { address, before, after: { ...before, version: before.version + 1, body } };
}

/**
 * Whether a row has this content already. A command that would write it again answers with the row as it
 * stands: no new version, nobody's conflict, no entry in the log.
 */
export function hasContent<Body>(row: StoredRow<Body>, body: Body): boolean {
  return canonicalJson(row.body) === canonicalJson(body);
}

/** Deletes a row for good: contacts (EV-3), claims of work items, and marks. Everything else is deleted by a state. */
export function deleteRow<E extends 'contact' | 'issue-link' | 'mark'>(
  address: RowAddress<E>,
  before: StoredRow<EntityBodies[E]>,
): RowWrite {
  return { address, before };
}

/**
 * Claims a work item for an outcome or a delivery (PL-1). `before` is a reservation that may be completed or
 * taken over (see `claimOf`); without it the engine reserves first.
 */
export function claimIssue(
  body: IssueLink & { readonly state: 'claimed' },
  before?: StoredRow<IssueLink>,
): RowWrite {
  const version = before === undefined ? 2 : before.version + 1;
  return { address: issueLinkAt(body.issueId), before, after: { version, body }, claim: true };
}

/** Binds the command to the content of a row that it does not change. */
export function checkRow(address: RowAddress, row: StoredRow<unknown>): RowCheck {
  return { address, version: row.version };
}

export function viewOf<Body>({ after }: KeptRow<Body>): RowView<Body> {
  return viewOfStored(after);
}

export function viewOfStored<Body>({ version, body }: StoredRow<Body>): RowView<Body> {
  return { version, body };
}
