import { expectVersion } from '#application/command/expect-version';
import type { Failure } from '#application/command/failure';
import { createRow, type RowView, updateRow, viewOf } from '#application/command/row-writes';
import { runCommand } from '#application/command/run-command';
import { headAt, markAt } from '#application/ports/row-address';
import type { AuditEntry } from '#domain/audit/audit-entry';
import type { Mark } from '#domain/plan/mark';
import {
  accountIdSchema,
  commandIdSchema,
  deliveryIdSchema,
  issueIdSchema,
} from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';
import type { FakePorts } from '#test/fakes/fake-ports';

export const deliveryId = deliveryIdSchema.parse('delivery-10000-1');
export const issueId = issueIdSchema.parse('10010');
export const markAddress = markAt(deliveryId, issueId);
export const markHead = headAt(deliveryId, 'mark');

type Input = {
  readonly commandId: string;
  readonly reason: string;
  readonly version?: number;
  readonly by?: string;
};

/** The smallest command: gives one mark a reason; with `version` on condition of what the person saw. */
export function giveReason(
  ports: FakePorts,
  { commandId, reason, version, by = 'account-ada' }: Input,
): Promise<Result<RowView<Mark>, Failure>> {
  const accountId = accountIdSchema.parse(by);
  return runCommand(ports, {
    id: commandIdSchema.parse(commandId),
    by: accountId,
    action: 'test.giveReason',
    payload: { reason, version },
    ownerId: deliveryId,
    heads: [markHead],
    load: ({ rows }) => rows.getMany([markAddress]),
    decide: ([row], { now }) => {
      const body: Mark = { issueId, outside: { reason, by: accountId, at: now }, kept: [] };
      if (!row) {
        const made = createRow(markAddress, body);
        return ok({ subject: markAddress, writes: [made], value: viewOf(made) });
      }
      const seen = expectVersion(row, {
        version: version ?? row.version,
        mine: reason,
        what: 'mark',
      });
      if (!seen.ok) return seen;
      const written = updateRow(markAddress, seen.value, body);
      return ok({ subject: markAddress, reason, writes: [written], value: viewOf(written) });
    },
  });
}

export function auditOf(ports: FakePorts): readonly AuditEntry[] {
  return [...ports.rows.all()].flatMap(([name, { body }]) =>
    name.startsWith('audit/') ? [body as AuditEntry] : [],
  );
}

export function reasonOf(ports: FakePorts): string | undefined {
  const row = ports.rows.all().get(`mark/${deliveryId}.${issueId}`);
  return (row?.body as Mark | undefined)?.outside?.reason;
}
