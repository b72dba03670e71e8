import type { Outcome } from '#domain/plan/outcome';
import type { CommandId, DeliveryId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import type { InvalidInput, NotFound } from '../command/failure';
import { type RowView, type RowWrite, viewOf } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { headAt, issueLinkAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { acceptedRows, type NumberedOutcome } from './accepted-outcome';
import { claimEpic } from './epic-links';
import type { EpicTaken } from './plan-failures';

/** Why something accepted cannot become an outcome. */
export type AcceptRefusal = EpicTaken | InvalidInput | NotFound;

type Part = {
  readonly id: CommandId;
  readonly deliveryId: DeliveryId;
  /** At least one, and together not more than a transaction holds. */
  readonly items: readonly NumberedOutcome[];
  readonly check: () => Promise<Result<undefined, AcceptRefusal>>;
  /** The input of the whole batch. */
  readonly payload: unknown;
};

/**
 * Accepts one part of a batch: outcomes, the claims of their epics, and what the customer provides for them,
 * as one command.
 */
export function acceptPart(
  ports: CommandPorts,
  { accountId }: Session,
  { id, deliveryId, items, check, payload }: Part,
): Promise<Result<readonly RowView<Outcome>[], AcceptRefusal | EngineFailure>> {
  const epicIds = items.flatMap(({ accepted }) => accepted.epicIds);
  const made = items.map((item) => acceptedRows(deliveryId, item));
  const deliverables = made.flatMap((rows) => rows.deliverables);
  return runCommand(ports, {
    id,
    by: accountId,
    action: 'plan.accept',
    payload,
    ownerId: deliveryId,
    heads: [
      headAt(deliveryId, 'outcome'),
      ...(deliverables.length === 0 ? [] : [headAt(deliveryId, 'deliverable')]),
    ],
    check,
    load: ({ rows }) => rows.getMany(epicIds.map(issueLinkAt)),
    decide: (links, { now }) => {
      const byIssue = new Map(links.flatMap((link) => (link ? [[link.body.issueId, link]] : [])));
      const claims: RowWrite[] = [];
      for (const { id: outcomeId, accepted } of items) {
        for (const issueId of accepted.epicIds) {
          const claim = claimEpic(issueId, { commandId: id, deliveryId, outcomeId, now }, (epic) =>
            byIssue.get(epic),
          );
          if (!claim.ok) return claim;
          claims.push(claim.value);
        }
      }
      const outcomes = made.map((rows) => rows.outcome);
      const [first] = outcomes;
      if (!first) throw new Error('A part of a batch is never empty.');
      return ok({
        subject: first.address,
        writes: [...outcomes, ...deliverables, ...claims],
        value: outcomes.map(viewOf),
      });
    },
  });
}
