import { DEFAULT_ROLES } from '../delivery/default-roles';
import type { Instant } from '../shared/calendar-date';
import type { AccountId, RoleKey } from '../shared/identifiers';

import { fitSentences, type Sentence } from './fit-sentences';
import type { AttributedDifference, Gate } from './gate';
import type {
  EvaluatedCriterion,
  GateEvaluation,
  PendingReacknowledgement,
} from './gate-evaluation';
import type { Criterion } from './lifecycle-template';
import { gateNumber, type Stage } from './stage';
import { stageTemplate } from './stage-template';

/** Longest message that a validator may answer with (GT-8), in UTF-16 units like `String.length`. */
export const BLOCKED_MESSAGE_MAXIMUM = 1000;

/** Longest label or name that goes into a message whole. */
const NAME_MAXIMUM = 60;

/** How people call a gate. */
export type GateName = { readonly number: number; readonly label: string };

/** One move of a date, and who made it when, ready to be worded. */
export type MovedDate = Pick<AttributedDifference, 'field' | 'before' | 'after'>;
type MovedBy = {
  /** A person's name, else a role, else absent. */
  readonly who?: string;
  readonly at: Instant;
};

/** The sentences that the message is made of; they live with the other words of the product. */
export type BlockedWords = {
  readonly notPassed: (gate: GateName) => string;
  readonly earlierFirst: (gate: GateName) => string;
  readonly acknowledgeAgain: (facts: { gate: GateName; roles: string }) => string;
  readonly missing: (facts: {
    readonly type: Criterion['type'];
    readonly label: string;
    readonly roles: string;
  }) => string;
  readonly missingChecks: (facts: {
    readonly open: number;
    readonly of: number;
    readonly label: string;
    readonly roles: string;
  }) => string;
  readonly claimed: (facts: { readonly label: string; readonly roles: string }) => string;
  readonly withdrawn: string;
  readonly notRecordable: string;
  readonly lapsed: (facts: {
    readonly moves: readonly MovedDate[];
    readonly by: MovedBy;
    readonly timeZone: string;
  }) => string;
  readonly lapsedBriefly: string;
  readonly more: (count: number) => string;
  readonly whereToAct: string;
  readonly or: string;
  readonly and: string;
  /** A role in place of a name: "the Delivery Owner". */
  readonly somebody: (roleLabel: string) => string;
};

/** What the message is about. */
export type BlockedFacts = {
  readonly evaluation: GateEvaluation;
  /** Display names of those people for whom Jira could still be asked; the others are named by role. */
  readonly names: ReadonlyMap<AccountId, string>;
  /** The delivery's zone, in which times are told. */
  readonly timeZone: string;
};

/**
 * What Jira shows to somebody whose transition is held (GT-8): the gate's name, what is missing, who can
 * meet it, where to act. Of other work items it says nothing. When not everything fits, reasons get
 * shorter before any is counted instead of told.
 *
 * @param facts - Where the gate stands, and the names that are known.
 * @param words - The sentences.
 * @returns At most {@link BLOCKED_MESSAGE_MAXIMUM} characters, whatever the names and labels are.
 */
export function blockedMessage(facts: BlockedFacts, words: BlockedWords): string {
  const { gate, earlierOpen, reacknowledgements, criteria } = facts.evaluation;
  const sentences = [
    ...earlierOpen.slice(0, 1).map((stage) => plain(words.earlierFirst(gateName(stage)))),
    ...sameRequests(reacknowledgements).map((asked) => againSentence(asked, facts, words)),
    ...criteria
      .filter(({ met }) => !met)
      .map((criterion) => criterionSentence(criterion, facts, words)),
  ];
  return fitSentences({
    first: words.notPassed(gateName(gate.stage)),
    sentences,
    last: words.whereToAct,
    more: words.more,
    maximum: BLOCKED_MESSAGE_MAXIMUM,
  });
}

/**
 * The people who changed a date that the message tells about: those worth asking Jira for a name.
 *
 * @param evaluation - Where the gate stands.
 * @returns Each once, in the order of the message.
 */
export function peopleToName({ criteria, reacknowledgements }: GateEvaluation): AccountId[] {
  const differences = [
    ...reacknowledgements.flatMap((pending) => pending.differences),
    ...criteria.flatMap(({ standing }) => (standing.kind === 'lapsed' ? standing.differences : [])),
  ];
  return [...new Set(differences.map(({ by }) => by))];
}

/** How people call the gate of a stage. */
export function gateName(stage: Stage): GateName {
  return { number: gateNumber(stage), label: stageTemplate(stage).label };
}

function criterionSentence(
  { criterion, standing }: EvaluatedCriterion,
  facts: BlockedFacts,
  words: BlockedWords,
): Sentence {
  const roles = rolesOf(criterion, facts.evaluation.gate, words);
  const { type, label } = criterion;
  const missing = words.missing({ type, label, roles });
  switch (standing.kind) {
    case 'unticked':
      return plain(
        words.missingChecks({ open: standing.open.length, of: standing.of, label, roles }),
      );
    case 'claimed':
      return plain(words.claimed({ label, roles }));
    case 'withdrawn':
      return plain(`${missing} ${words.withdrawn}`);
    case 'not-recordable':
      return plain(`${missing} ${words.notRecordable}`);
    case 'lapsed':
      return {
        full: `${missing} ${lapseText({ gate: facts.evaluation.gate, differences: standing.differences }, facts, words)}`,
        brief: `${missing} ${words.lapsedBriefly}`,
      };
    default:
      return plain(missing);
  }
}

/** Holders who are asked again for the same moves. */
type SameRequest = Pick<PendingReacknowledgement, 'gate' | 'differences'> & {
  readonly criteria: Criterion[];
};

function sameRequests(reacknowledgements: readonly PendingReacknowledgement[]): SameRequest[] {
  const requests: SameRequest[] = [];
  for (const { gate, differences, criterion } of reacknowledgements) {
    const moves = JSON.stringify(differences);
    const same = requests.find(
      (request) => request.gate === gate && JSON.stringify(request.differences) === moves,
    );
    if (same === undefined) requests.push({ gate, differences, criteria: [criterion] });
    else same.criteria.push(criterion);
  }
  return requests;
}

function againSentence(
  { gate, criteria, differences }: SameRequest,
  facts: BlockedFacts,
  words: BlockedWords,
): Sentence {
  const roles = criteria.map((criterion) => rolesOf(criterion, gate, words)).join(` ${words.and} `);
  const again = words.acknowledgeAgain({ gate: gateName(gate.stage), roles });
  return { full: `${again} ${lapseText({ gate, differences }, facts, words)}`, brief: again };
}

/** Moves that one person made at one moment are told together. */
function lapseText(
  { gate, differences }: Pick<PendingReacknowledgement, 'gate' | 'differences'>,
  { names, timeZone }: BlockedFacts,
  words: BlockedWords,
): string {
  return oneCommandEach(differences)
    .map(({ change: { by, at, roleKey }, moves }) => {
      const role = roleKey === undefined ? undefined : gate.roleLabels[roleKey];
      const name = names.get(by);
      const who = name === undefined ? role && words.somebody(clip(role)) : clip(name);
      const changed = { at, ...(who !== undefined && { who }) };
      return words.lapsed({ moves, by: changed, timeZone });
    })
    .join(' ');
}

type ChangedTogether = { readonly change: AttributedDifference; readonly moves: MovedDate[] };

function oneCommandEach(differences: readonly AttributedDifference[]): ChangedTogether[] {
  const groups: ChangedTogether[] = [];
  for (const difference of differences) {
    const group = groups.find(
      ({ change }) => change.by === difference.by && change.at === difference.at,
    );
    if (group === undefined) groups.push({ change: difference, moves: [difference] });
    else group.moves.push(difference);
  }
  return groups;
}

function rolesOf(criterion: Criterion, gate: Gate, words: BlockedWords): string {
  return criterion.roleKeys
    .map((key) => clip(gate.roleLabels[key] ?? defaultLabel(key)))
    .join(` ${words.or} `);
}

function defaultLabel(key: RoleKey): string {
  return DEFAULT_ROLES.find((role) => role.key === key)?.label ?? key;
}

function clip(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  if (line.length <= NAME_MAXIMUM) return line;
  // Without a half of a surrogate pair at its end.
  const start = line.slice(0, NAME_MAXIMUM - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}…`;
}

function plain(text: string): Sentence {
  return { full: text, brief: text };
}
