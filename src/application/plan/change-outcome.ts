import type { IssueLink, Outcome } from '#domain/plan/outcome';
import type { Instant } from '#domain/shared/calendar-date';
import type { CommandId, DeliveryId, IssueId, OutcomeId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { expectVersion } from '../command/expect-version';
import { type Conflict, type Failure, type NotFound, notFound } from '../command/failure';
import {
  hasContent,
  type RowView,
  type RowWrite,
  updateRow,
  viewOf,
  viewOfStored,
} from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { headAt, issueLinkAt, outcomeAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';
import type { Session } from '../session/session';

/** What every command about one outcome carries. */
export type OutcomeInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly outcomeId: OutcomeId;
  readonly version: number;
};

export type OutcomeChange = {
  readonly body: Outcome;
  /** Claims and releases of epics. */
  readonly links?: readonly RowWrite[];
  readonly reason?: string | undefined;
};

export type OutcomeFacts = {
  readonly outcome: Outcome;
  /** Of the outcome's epics and of `namedEpics`; work items that nobody claimed are missing. */
  readonly linkOf: (issueId: IssueId) => StoredRow<IssueLink> | undefined;
  /** What `check` found. */
  readonly namedEpics: readonly IssueId[];
  readonly now: Instant;
};

export type OutcomeCommand<Refusal extends Failure> = {
  readonly action: string;
  readonly input: OutcomeInput;
  /** What the person wanted, for showing in a conflict (EV-4). */
  readonly mine: unknown;
  /** States in which the outcome can be changed so; default: active only. */
  readonly states?: readonly Outcome['state'][];
  /**
   * Looks at what the input names (see `check` of a command), and answers the epics whose links are needed
   * besides those of the outcome's own. Absent: none.
   */
  readonly check?: () => Promise<Result<readonly IssueId[], Refusal>>;
  /** Pure. */
  readonly decide: (facts: OutcomeFacts) => Result<OutcomeChange, Refusal>;
};

/** Makes the recorded answer of the outcome before and after. */
type Answer<Value> = (after: RowView<Outcome>, before: Outcome) => Value;

export type OutcomeFailure = NotFound | Conflict | EngineFailure;

type Facts = {
  readonly row: StoredRow<Outcome> | undefined;
  readonly links: readonly StoredRow<IssueLink>[];
  readonly namedEpics: readonly IssueId[];
};

const nothingNamed = (): Promise<Result<readonly IssueId[], never>> => Promise.resolve(ok([]));

/** Changes one outcome and the claims of its epics, as one command, and answers with the outcome. */
export function changeOutcome<Refusal extends Failure>(
  ports: CommandPorts,
  session: Session,
  command: OutcomeCommand<Refusal>,
): Promise<Result<RowView<Outcome>, Refusal | OutcomeFailure>> {
  return runOutcomeCommand(ports, session, { ...command, answer: (after) => after });
}

/** As {@link changeOutcome}, with an answer of its own. */
export function runOutcomeCommand<Value, Refusal extends Failure>(
  ports: CommandPorts,
  session: Session,
  command: OutcomeCommand<Refusal> & { readonly answer: Answer<Value> },
): Promise<Result<Value, Refusal | OutcomeFailure>> {
  const { action, input, check = nothingNamed } = command;
  const address = outcomeAt(input.deliveryId, input.outcomeId);
  return runCommand(ports, {
    id: input.commandId,
    by: session.accountId,
    action,
    payload: input,
    ownerId: input.deliveryId,
    heads: [headAt(input.deliveryId, 'outcome')],
    check,
    load: async ({ rows, checked: namedEpics }): Promise<Facts> => {
      const [row] = await rows.getMany([address]);
      const wanted = new Set([...(row?.body.epicIds ?? []), ...namedEpics]);
      const links = await rows.getMany([...wanted].map(issueLinkAt));
      return { row, links: links.flatMap((link) => link ?? []), namedEpics };
    },
    decide: (facts, { now }) => decideChange(command, facts, now),
  });
}

function decideChange<Value, Refusal extends Failure>(
  command: OutcomeCommand<Refusal> & { readonly answer: Answer<Value> },
  { row, links, namedEpics }: Facts,
  now: Instant,
): Result<Change<Value>, Refusal | NotFound | Conflict> {
  const { input, mine, states = ['active'], decide, answer } = command;
  const seen = expectVersion(row, { version: input.version, mine, what: 'outcome' });
  if (!seen.ok) return seen;
  const { body: outcome } = seen.value;
  if (!states.includes(outcome.state)) return err(notFound('outcome'));
  const byIssue = new Map(links.map((link) => [link.body.issueId, link]));
  const linkOf = (issueId: IssueId): StoredRow<IssueLink> | undefined => byIssue.get(issueId);
  const decided = decide({ outcome, linkOf, namedEpics, now });
  if (!decided.ok) return decided;
  const subject = outcomeAt(input.deliveryId, input.outcomeId);
  const { body, links: linkWrites = [], reason } = decided.value;
  if (linkWrites.length === 0 && hasContent(seen.value, body)) {
    return ok({ subject, writes: [], value: answer(viewOfStored(seen.value), outcome) });
  }
  const written = updateRow(subject, seen.value, body);
  const value = answer(viewOf(written), outcome);
  return ok({ subject, reason, writes: [written, ...linkWrites], value });
}
