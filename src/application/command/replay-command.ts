import type { AuditEntry } from '#domain/audit/audit-entry';
import { err, ok, type Result } from '#domain/shared/result';

import type { CommandHeader } from './command';
import { type CommandReused, commandReused } from './failure';

/**
 * Answers a command that was committed before (architecture decision 5).
 *
 * @param recorded - The entry under the command's id.
 * @param payloadHash - Of the command that asks now; another payload under the same id is refused.
 */
export function replayCommand<Value>(
  recorded: AuditEntry,
  { by, action }: CommandHeader,
  payloadHash: string,
): Result<Value, CommandReused> {
  const same =
    recorded.by === by && recorded.action === action && recorded.payloadHash === payloadHash;
  // The same action wrote `result` from a value of this type; the page's client parses it again.
  return same ? ok(recorded.result as Value) : err(commandReused());
}
