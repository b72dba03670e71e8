import type { Mark, MarkDecision } from '#domain/plan/mark';
import { inTodaysShape } from '#domain/plan/recorded-marks';
import type { CommandId, DeliveryId, IssueId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import type { NotFound } from '../command/failure';
import {
  createRow,
  deleteRow,
  type RowView,
  type RowWrite,
  updateRow,
  viewOf,
} from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import { checkRest, partId, runInParts, splitIntoParts } from '../command/run-in-parts';
import type { CommandPorts } from '../ports/ports';
import { headAt, markAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';
import type { Session } from '../session/session';

import type { readVisible } from './read-epics';
import { ROOM_FOR_ROWS } from './room-for-rows';

/** What every call on marks says. */
export type MarksInput = { readonly commandId: CommandId; readonly deliveryId: DeliveryId };

/** How many marks change in one go, all in the same way. */
export type MarksChange = {
  readonly input: MarksInput;
  /** Name of the call. */
  readonly action: string;
  readonly issueIds: readonly IssueId[];
  readonly reason?: string;
  /**
   * Looks whether the person sees these work items; absent when that does not matter, because only marks are
   * taken away.
   */
  readonly check?: (issueIds: readonly IssueId[]) => ReturnType<typeof readVisible>;
  /** Pure: the mark of a work item afterwards; `undefined` when it has none any more. */
  readonly change: (
    before: Mark | undefined,
    issueId: IssueId,
    who: Omit<MarkDecision, 'reason'>,
  ) => Mark | undefined;
};

export type ChangedMarks = {
  /** Marks that were made or changed, as they are now. */
  readonly marks: readonly RowView<Mark>[];
  /** Work items that have no mark any more. */
  readonly removed: readonly IssueId[];
};

/**
 * Changes the marks of many work items (PL-3, PL-9), in parts of one transaction each. When the person cannot
 * see one of them nothing is changed (EV-1); a batch that goes on where it was cut looks at the rest only.
 */
export async function changeMarks(
  ports: CommandPorts,
  session: Session,
  request: MarksChange,
): Promise<Result<ChangedMarks, NotFound | EngineFailure>> {
  const parts = splitIntoParts([...new Set(request.issueIds)], () => 1, ROOM_FOR_ROWS);
  const look = checkRest(parts, request.check ?? (() => Promise.resolve(ok([]))));
  const changed = await runInParts(parts, (issueIds, part) => {
    const id = partId(request.input.commandId, part, parts.length);
    return changeSome(ports, session, { id, issueIds, request, check: () => look(part) });
  });
  if (!changed.ok) return changed;
  const answers = changed.value.map(inTodaysShape);
  return ok({
    marks: answers.flatMap(({ marks }) => marks),
    removed: answers.flatMap(({ removed }) => removed),
  });
}

type Part = {
  readonly id: CommandId;
  readonly issueIds: readonly IssueId[];
  readonly request: MarksChange;
  readonly check: () => ReturnType<typeof readVisible>;
};

function changeSome(
  ports: CommandPorts,
  { accountId }: Session,
  { id, issueIds, request, check }: Part,
): Promise<Result<ChangedMarks, NotFound | EngineFailure>> {
  const { input, action, reason, change } = request;
  const { deliveryId } = input;
  const addresses = issueIds.map((issueId) => markAt(deliveryId, issueId));
  return runCommand(ports, {
    id,
    by: accountId,
    action,
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'mark')],
    check,
    load: ({ rows }) => rows.getMany(addresses),
    decide: (rows, { now }) => {
      const [first] = addresses;
      if (first === undefined) throw new Error('A part of a batch is never empty.');
      const who = { by: accountId, at: now };
      const changes = issueIds.map((issueId, index) => {
        const before = rows[index];
        return markWrite({ deliveryId, issueId, before }, change(before?.body, issueId, who));
      });
      const writes = changes.flatMap(({ write }) => write ?? []);
      return ok({
        subject: writes[0]?.address ?? first,
        ...(reason !== undefined && { reason }),
        writes,
        value: {
          marks: changes.flatMap(({ view }) => view ?? []),
          removed: changes.flatMap(({ removed }) => removed ?? []),
        },
      });
    },
  });
}

type MarkWrite = {
  readonly write?: RowWrite;
  readonly view?: RowView<Mark>;
  readonly removed?: IssueId;
};

/** What stays as it was is left out. */
function markWrite(
  marked: {
    readonly deliveryId: DeliveryId;
    readonly issueId: IssueId;
    readonly before: StoredRow<Mark> | undefined;
  },
  after: Mark | undefined,
): MarkWrite {
  const { deliveryId, issueId, before } = marked;
  if (after === before?.body) return {};
  const address = markAt(deliveryId, issueId);
  if (after !== undefined) {
    const write = before ? updateRow(address, before, after) : createRow(address, after);
    return { write, view: viewOf(write) };
  }
  return before ? { write: deleteRow(address, before), removed: issueId } : {};
}
