import { EMPTY_HEAD, type RowHead } from '#domain/audit/row-head';
import { canonicalJson } from '#domain/shared/canonical-json';
import { err, ok, type Result } from '#domain/shared/result';

import { PlatformFailure } from '../ports/platform-failure';
import type { CommandPorts } from '../ports/ports';
import { auditAt, type HeadAddress } from '../ports/row-address';
import { type StoredRow, type StoreOperation, TRANSACTION_OPERATIONS } from '../ports/row-store';

import type { Change, Command, CommandHeader } from './command';
import {
  type CommandReused,
  type Failure,
  storageUnavailable,
  type TooMany,
  tooMany,
  type Unavailable,
} from './failure';
import { headOfRow } from './head-of-row';
import { type LoadedHead, planTransaction } from './plan-transaction';
import { prepareTransaction } from './prepare-transaction';
import { replayCommand } from './replay-command';

/** How often a command is tried again when a head had moved or the storage gave no answer (decision 5). */
const RETRIES = 8;
/** So that a head stays far below the 240 KiB of a stored value. */
export const ROWS_PER_HEAD = 2000;

export type EngineFailure = CommandReused | TooMany | Unavailable;

/**
 * Runs a command exactly once (architecture decision 5). Sending it again, by the same person with the same
 * payload, answers with the recorded result before anything is checked; a lost answer or a head that moved is
 * tried again; a row that moved is the `conflict` that the command's own `decide` finds when it runs again.
 *
 * @param ports - Where rows are kept, and time, hashing and waiting.
 * @param command - See the example in `command.ts`.
 */
export async function runCommand<Facts, Value, Refusal extends Failure, Checked = undefined>(
  ports: CommandPorts,
  command: Command<Facts, Value, Refusal, Checked>,
): Promise<Result<Value, Refusal | EngineFailure>> {
  const { id, action, payload } = command;
  const payloadHash = ports.hashing.sha256(canonicalJson({ id, action, payload }));
  const run = { command, payloadHash, checkOnce: onceOnly(command) };
  for (let retry = 0; retry <= RETRIES; retry += 1) {
    if (retry > 0) await ports.pause(retry);
    const answer = await attempt(ports, run);
    if (answer !== 'again') return answer;
  }
  return (await replayIfRecorded(ports, command, payloadHash)) ?? err(storageUnavailable());
}

/** A command on its way, over all its attempts. */
type Run<Facts, Value, Refusal extends Failure, Checked> = {
  readonly command: Command<Facts, Value, Refusal, Checked>;
  readonly payloadHash: string;
  readonly checkOnce: () => Promise<Result<Checked, Refusal>>;
};

function onceOnly<Facts, Value, Refusal extends Failure, Checked>({
  check,
}: Command<Facts, Value, Refusal, Checked>): () => Promise<Result<Checked, Refusal>> {
  let checked: Promise<Result<Checked, Refusal>> | undefined;
  // Without a `check` nothing says what `Checked` is, so it is its default: undefined.
  return () => (checked ??= check ? check() : Promise.resolve(ok(undefined as Checked)));
}

async function replayIfRecorded<Value>(
  { rows }: CommandPorts,
  command: CommandHeader,
  payloadHash: string,
): Promise<Result<Value, CommandReused> | undefined> {
  const [recorded] = await rows.getMany([auditAt(command.ownerId, command.id)]);
  return recorded && replayCommand(recorded.body, command, payloadHash);
}

async function attempt<Facts, Value, Refusal extends Failure, Checked>(
  ports: CommandPorts,
  { command, payloadHash, checkOnce }: Run<Facts, Value, Refusal, Checked>,
): Promise<Result<Value, Refusal | EngineFailure> | 'again'> {
  const { rows, clock, hashing } = ports;
  const [recorded, ...headRows] = await rows.getMany([
    auditAt(command.ownerId, command.id),
    ...command.heads,
  ]);
  if (recorded) return replayCommand(recorded.body, command, payloadHash);
  // Sent twice at once, the command may be refused for what its twin has just written.
  const unlessTwin = async (refusal: Result<never, Refusal>) =>
    (await replayIfRecorded<Value>(ports, command, payloadHash)) ?? refusal;
  const checked = await checkOnce();
  if (!checked.ok) return unlessTwin(checked);
  const heads = command.heads.map((address, index) => loadedHead(address, headRows[index]));
  const headOf = (address: HeadAddress): RowHead => find(heads, address).row.body;
  const facts = await command.load({ rows, heads: headOf, checked: checked.value });
  const now = clock.now();
  const decided = command.decide(facts, {
    now,
    heads: headOf,
    nextHeadVersion: (address) => Math.max(find(heads, address).row.version, 1) + 1,
  });
  if (!decided.ok) return unlessTwin(decided);
  const change = decided.value;
  if (changesNothing(change)) return ok(change.value);
  const operations = planTransaction({ command, change, heads, payloadHash, now, hashing });
  const excess = excessOf(operations, { change, heads });
  if (excess) return err(excess);
  const commit = async (): Promise<boolean> =>
    (await prepareTransaction(rows, heads, {
      writes: change.writes,
      commandId: command.id,
      now,
    })) && rows.transact(operations);
  return (await unlessUnanswered(commit)) ? ok(change.value) : 'again';
}

function loadedHead(address: HeadAddress, row: StoredRow<RowHead> | undefined): LoadedHead {
  return { address, row: row ?? { version: 0, body: EMPTY_HEAD } };
}

function find(heads: readonly LoadedHead[], address: HeadAddress): LoadedHead {
  const wanted = address.key.join('.');
  const found = heads.find((head) => head.address.key.join('.') === wanted);
  if (!found) throw new Error(`The command does not declare the head ${wanted}.`);
  return found;
}

function changesNothing({ writes, orders, counters }: Change<unknown>): boolean {
  return writes.length === 0 && !orders?.length && !counters?.length;
}

type Extent = { readonly change: Change<unknown>; readonly heads: readonly LoadedHead[] };

function excessOf(
  operations: readonly StoreOperation[],
  { change, heads }: Extent,
): TooMany | undefined {
  if (operations.length > TRANSACTION_OPERATIONS) {
    return tooMany(TRANSACTION_OPERATIONS, operations.length);
  }
  // Only new rows make a head larger; a full one must still let rows change and go.
  const added = change.writes.filter(({ before }) => before === undefined);
  for (const { head } of added.flatMap((write) => headOfRow(write) ?? [])) {
    const rows = find(heads, head).row.body.order.length;
    if (rows >= ROWS_PER_HEAD) return tooMany(ROWS_PER_HEAD, rows + 1);
  }
  return undefined;
}

/** No answer is treated like a condition that failed: the next attempt looks whether the command is there. */
async function unlessUnanswered(commit: () => Promise<boolean>): Promise<boolean> {
  try {
    return await commit();
  } catch (error) {
    if (error instanceof PlatformFailure && error.reason.kind === 'unavailable') return false;
    throw error;
  }
}
