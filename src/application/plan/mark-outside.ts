import type { OutsideMark } from '#domain/plan/outcome';
import type { CommandId, DeliveryId, IssueId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import type { NotFound } from '../command/failure';
import { createRow, type RowView, updateRow, viewOf } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import { partId, runInParts, splitIntoParts } from '../command/run-in-parts';
import type { CommandPorts, Ports } from '../ports/ports';
import { headAt, markAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { readVisible } from './read-epics';
import { ROOM_FOR_ROWS } from './room-for-rows';

export type MarkInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly issueIds: readonly IssueId[];
  readonly reason: string;
};

/**
 * Puts work outside the delivery, with one reason for all (PL-3); what is marked already gets the new reason.
 * When the person cannot see one of the work items, none is marked (EV-1).
 */
export async function markOutside(
  ports: Ports,
  session: Session,
  input: MarkInput,
): Promise<Result<{ readonly marks: readonly RowView<OutsideMark>[] }, NotFound | EngineFailure>> {
  const visible = await readVisible(ports.jiraAsUser, input.issueIds);
  if (!visible.ok) return visible;
  const parts = splitIntoParts([...new Set(input.issueIds)], () => 1, ROOM_FOR_ROWS);
  const marked = await runInParts(parts, (issueIds, part) => {
    const id = partId(input.commandId, part, parts.length);
    return markSome(ports, session, { id, issueIds, input });
  });
  return marked.ok ? ok({ marks: marked.value.flat() }) : marked;
}

type Part = {
  readonly id: CommandId;
  readonly issueIds: readonly IssueId[];
  readonly input: MarkInput;
};

function markSome(
  ports: CommandPorts,
  { accountId }: Session,
  { id, issueIds, input }: Part,
): Promise<Result<readonly RowView<OutsideMark>[], EngineFailure>> {
  const { deliveryId, reason } = input;
  const addresses = issueIds.map((issueId) => markAt(deliveryId, issueId));
  return runCommand(ports, {
    id,
    by: accountId,
    action: 'plan.markOutside',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'mark')],
    load: ({ rows }) => rows.getMany(addresses),
    decide: (marks, { now }) => {
      const writes = issueIds.map((issueId, index) => {
        const address = markAt(deliveryId, issueId);
        const body = { issueId, reason, by: accountId, at: now };
        const before = marks[index];
        return before ? updateRow(address, before, body) : createRow(address, body);
      });
      const [subject] = writes;
      if (!subject) throw new Error('A part of a batch is never empty.');
      return ok({ subject: subject.address, reason, writes, value: writes.map(viewOf) });
    },
  });
}
