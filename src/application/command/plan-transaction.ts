import { AUDIT_RECIPE, type AuditEntry } from '#domain/audit/audit-entry';
import type { HeadKind, RowHead } from '#domain/audit/row-head';
import type { Instant } from '#domain/shared/calendar-date';
import type { CommandId } from '#domain/shared/identifiers';

import type { Hashing } from '../ports/hashing';
import { auditAt, type HeadAddress } from '../ports/row-address';
import type { RowCondition, StoredRow, StoreOperation } from '../ports/row-store';

import { auditHash } from './audit-hash';
import type { Change, CommandHeader } from './command';
import { fieldChanges, pathOf } from './field-changes';
import { headOfRow } from './head-of-row';
import { nextHead } from './next-head';
import type { RowWrite } from './row-writes';

/** A declared head; version 0 when it does not exist yet. */
export type LoadedHead = { readonly address: HeadAddress; readonly row: StoredRow<RowHead> };

type Plan = {
  readonly command: CommandHeader;
  readonly change: Change<unknown>;
  /** In the order of `command.heads`. */
  readonly heads: readonly LoadedHead[];
  readonly payloadHash: string;
  readonly now: Instant;
  readonly hashing: Hashing;
};

/** Rows, heads and the audit entry of one command as the operations of one transaction (decision 5). */
export function planTransaction(plan: Plan): readonly StoreOperation[] {
  const { command, change, heads, now } = plan;
  const entry = auditEntry(plan);
  return [
    ...change.writes.map((write) => rowOperation(write, plan)),
    ...heads.map((head, index) => headOperation(head, { plan, entry, isFirst: index === 0 })),
    ...(change.checks ?? []).map(({ address, version }): StoreOperation => ({
      kind: 'check',
      address,
      condition: { version },
    })),
    {
      kind: 'set',
      address: auditAt(command.ownerId, command.id),
      row: { version: 1, createdAt: now, body: entry },
    },
  ];
}

function rowOperation(write: RowWrite, { command, now }: Plan): StoreOperation {
  const { address, before, after } = write;
  if (!after) {
    if (!before) throw new Error(`A ${address.entity} can only be deleted when it was read.`);
    return { kind: 'delete', address, condition: { version: before.version } };
  }
  if (write.claim) {
    const row = { ...after, commandId: command.id };
    return { kind: 'set', address, row, condition: claimCondition(before, command.id) };
  }
  const row = { ...after, createdAt: after.createdAt ?? now };
  return { kind: 'set', address, row, condition: before && { version: before.version } };
}

/** A reservation made for this command a moment ago has version 1 and the command's id. */
function claimCondition(
  before: StoredRow<unknown> | undefined,
  commandId: CommandId,
): RowCondition {
  return before
    ? { version: before.version, commandId: before.commandId }
    : { version: 1, commandId };
}

type HeadRole = {
  readonly plan: Plan;
  readonly entry: AuditEntry;
  readonly isFirst: boolean;
};

function headOperation(head: LoadedHead, { plan, entry, isFirst }: HeadRole): StoreOperation {
  const { address, row } = head;
  const isThis = (other: HeadAddress): boolean => other.key.join('.') === address.key.join('.');
  const rows = plan.change.writes.flatMap((write) => {
    const place = headOfRow(write);
    if (!place || !isThis(place.head)) return [];
    return [{ id: place.id, before: write.before?.version, after: write.after?.version }];
  });
  const order = plan.change.orders?.find((candidate) => isThis(candidate.head))?.ids;
  const counters = (plan.change.counters ?? []).filter((counter) => isThis(counter.head));
  const version = Math.max(row.version, 1);
  if (!isFirst && rows.length === 0 && order === undefined && counters.length === 0) {
    return { kind: 'check', address, condition: { version } };
  }
  const next = nextHead(row.body, {
    rows,
    order,
    counters: Object.fromEntries(counters.map(({ name, value }) => [name, value])),
  });
  const body = isFirst ? { ...next, lastAuditHash: entry.hash } : next;
  return { kind: 'set', address, row: { version: version + 1, body }, condition: { version } };
}

function auditEntry({ command, change, heads, payloadHash, now, hashing }: Plan): AuditEntry {
  const [chain] = heads;
  if (!chain) throw new Error('A command needs a head.');
  const [ownerId = '', kind] = chain.address.key;
  const unsigned: Omit<AuditEntry, 'hash'> = {
    recipe: AUDIT_RECIPE,
    commandId: command.id,
    ownerId: command.ownerId,
    action: command.action,
    subject: pathOf(change.subject),
    changes: [...fieldChanges(change.writes, change.subject)],
    ...(change.reason !== undefined && { reason: change.reason }),
    by: command.by,
    at: now,
    payloadHash,
    result: change.value,
    // `headAt` is the only maker of head addresses, and takes a kind.
    chain: { ownerId, kind: kind as HeadKind },
    previousHash: chain.row.body.lastAuditHash,
  };
  return { ...unsigned, hash: auditHash(unsigned, hashing) };
}
