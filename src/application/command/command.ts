/**
 * How a write is expressed. A use case describes a {@link Command}; `runCommand` does the rest of
 * architecture decision 5: answers a repeated command, reads the heads, checks, commits rows, heads and audit
 * entry in one transaction, repeats when only a head had moved, and reports a conflict when the row had.
 *
 * @example
 * // An acknowledgement binds to the dates, which are on another row: it writes the gate, and checks the delivery.
 * return runCommand(ports, {
 *   id: input.commandId,
 *   by: session.accountId,
 *   action: 'gate.acknowledge',
 *   payload: input,
 *   ownerId: input.deliveryId,
 *   heads: [headAt(input.deliveryId, 'gate')], // the first one chains the audit entry
 *   load: ({ rows }) => rows.getMany([deliveryAt(input.deliveryId), gateAt(input.deliveryId, input.stage)]),
 *   decide: ([delivery, gate], { now }) => {
 *     const seen = expectVersion(gate, { version: input.version, mine: input.criterionKey, what: 'gate' });
 *     if (!seen.ok) return seen;
 *     const seenDates = expectVersion(delivery, { version: input.deliveryVersion, mine: null, what: 'delivery' });
 *     if (!seenDates.ok) return seenDates;
 *     const written = updateRow(gateAt(input.deliveryId, input.stage), seen.value, acknowledged(seen.value.body, now));
 *     return ok({
 *       subject: written.address,
 *       writes: [written],
 *       checks: [checkRow(deliveryAt(input.deliveryId), seenDates.value)],
 *       value: { gates: [viewOf(written)] }, // what a repeated command is answered with
 *     });
 *   },
 * });
 */
import type { RowHead } from '#domain/audit/row-head';
import type { Instant } from '#domain/shared/calendar-date';
import type { AccountId, CommandId } from '#domain/shared/identifiers';
import type { Result } from '#domain/shared/result';

import type { HeadAddress, OwnerId, RowAddress } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';

import type { Failure } from './failure';
import type { RowCheck, RowWrite } from './row-writes';

/** Heads by address; only those that the command declared. An untouched one is empty. */
export type HeadLookup = (address: HeadAddress) => RowHead;

/** A new order of the rows of one head (PL-10). New rows that are not named stay last. */
export type HeadOrder = { readonly head: HeadAddress; readonly ids: readonly string[] };

export type HeadCounter = {
  readonly head: HeadAddress;
  readonly name: string;
  readonly value: number;
};

/** What a command does. No writes, order or counters: nothing is stored, `value` is answered. */
export type Change<Value> = {
  /** The row that the command is about. */
  readonly subject: RowAddress;
  /** What the person gave as reason. */
  readonly reason?: string | undefined;
  readonly writes: readonly RowWrite[];
  readonly checks?: readonly RowCheck[];
  readonly orders?: readonly HeadOrder[];
  readonly counters?: readonly HeadCounter[];
  /** Recorded, and answered again when the command is repeated: JSON data. */
  readonly value: Value;
};

export type CommandReader<Checked = undefined> = {
  readonly rows: RowReader;
  readonly heads: HeadLookup;
  /** What the command's `check` found. */
  readonly checked: Checked;
};

export type CommandMoment = {
  readonly now: Instant;
  readonly heads: HeadLookup;
  /** Version that a declared head has once this command is committed. */
  readonly nextHeadVersion: (address: HeadAddress) => number;
};

/** What is known of a command before anything is read. */
export type CommandHeader = {
  readonly id: CommandId;
  readonly by: AccountId;
  /** Name of the call. */
  readonly action: string;
  /** The input; a repeated command must have the same. */
  readonly payload: unknown;
  /** In whose audit log the command stands: delivery or project. */
  readonly ownerId: OwnerId;
  /** Heads of every row that is written; the audit entry is chained under the first. Unwritten ones are checked. */
  readonly heads: readonly [HeadAddress, ...HeadAddress[]];
};

export type Command<Facts, Value, Refusal extends Failure, Checked = undefined> = CommandHeader & {
  /**
   * Looks at what the input names and the command does not write: work items as the person sees them in Jira,
   * people of the delivery. Runs once, and only when the command was not committed before: what was recorded
   * is answered also when an epic is hidden or a contact gone by now. A use case therefore asks nothing before
   * it calls `runCommand`. Absent: there is nothing to look at.
   */
  readonly check?: () => Promise<Result<Checked, Refusal>>;
  /** Reads what the decision needs; runs again at every attempt. */
  readonly load: (reader: CommandReader<Checked>) => Promise<Facts>;
  /** Pure: same facts, same answer. */
  readonly decide: (facts: Facts, moment: CommandMoment) => Result<Change<Value>, Refusal>;
};
