import type { CommandId, DeliveryId, IssueId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import { deleteRow } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import { partId, runInParts, splitIntoParts } from '../command/run-in-parts';
import type { CommandPorts } from '../ports/ports';
import { headAt, markAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { ROOM_FOR_ROWS } from './room-for-rows';

export type UnmarkInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly issueIds: readonly IssueId[];
};

/** Takes marks away (PL-3); work items without a mark are left out of the answer. */
export async function unmarkOutside(
  ports: CommandPorts,
  session: Session,
  input: UnmarkInput,
): Promise<Result<{ readonly removed: readonly IssueId[] }, EngineFailure>> {
  const parts = splitIntoParts([...new Set(input.issueIds)], () => 1, ROOM_FOR_ROWS);
  const removed = await runInParts(parts, (issueIds, part) => {
    const id = partId(input.commandId, part, parts.length);
    return unmarkSome(ports, session, { id, issueIds, input });
  });
  return removed.ok ? ok({ removed: removed.value.flat() }) : removed;
}

type Part = {
  readonly id: CommandId;
  readonly issueIds: readonly IssueId[];
  readonly input: UnmarkInput;
};

function unmarkSome(
  ports: CommandPorts,
  { accountId }: Session,
  { id, issueIds, input }: Part,
): Promise<Result<readonly IssueId[], EngineFailure>> {
  const { deliveryId } = input;
  return runCommand(ports, {
    id,
    by: accountId,
    action: 'plan.unmarkOutside',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'mark')],
    load: ({ rows }) => rows.getMany(issueIds.map((issueId) => markAt(deliveryId, issueId))),
    decide: (marks) => {
      const present = marks.flatMap((mark) => mark ?? []);
      const [first] = issueIds;
      if (first === undefined) throw new Error('A part of a batch is never empty.');
      return ok({
        subject: markAt(deliveryId, present[0]?.body.issueId ?? first),
        writes: present.map((mark) => deleteRow(markAt(deliveryId, mark.body.issueId), mark)),
        value: present.map((mark) => mark.body.issueId),
      });
    },
  });
}
