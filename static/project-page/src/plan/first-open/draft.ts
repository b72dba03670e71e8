import { DELIVERABLES_PER_ACCEPTED } from '#contracts/plan-contract';
import { DESCRIPTION_LENGTH } from '#domain/customer-plan/customer-plan';
import type { Owner } from '#domain/plan/outcome';
import type { CalendarDate } from '#domain/shared/calendar-date';

import type { AcceptableOutcome } from '../use-accept-outcomes';

import { type OutcomeProblem, outcomeProblems, type OutcomeTexts } from './outcome-problems';

/** An outcome of a pasted list or of the example, before it is accepted. */
export type DraftFields = OutcomeTexts & {
  readonly target?: CalendarDate;
  /** As typed; empty for nobody. */
  readonly ownerName: string;
  /** What the customer provides (CP-2), one thing a line. */
  readonly provides: string;
  /** When the customer provides it. */
  readonly providesBy?: CalendarDate;
};

/** What reading a pasted row could not make out; typing the day, or another list, ends it. */
export type ReadingProblem =
  | { readonly kind: 'no-day'; readonly text: string }
  | { readonly kind: 'two-days'; readonly text: string }
  | { readonly kind: 'too-many-columns'; readonly columns: number };

export type DraftProblem =
  | OutcomeProblem
  | ReadingProblem
  | { readonly kind: 'owner-too-long'; readonly maximum: number; readonly actual: number }
  | { readonly kind: 'provided-too-long'; readonly maximum: number; readonly actual: number }
  | { readonly kind: 'too-many-provided'; readonly maximum: number; readonly actual: number }
  /** An earlier row says the same. */
  | { readonly kind: 'same-as-row'; readonly row: number }
  | { readonly kind: 'in-the-plan' };

/** A draft as it was pasted, or as the example has it. */
export type DraftSource = {
  /** Stable while the row is not changed in the list: what a person typed over it stays with it. */
  readonly key: string;
  /** Number of the row as pasted, from 1; the example's drafts are numbered as well. */
  readonly row: number;
  readonly fields: DraftFields;
  readonly problems: readonly ReadingProblem[];
};

/** What a person types over a draft. `null`: emptied. */
export type DraftEdit = Partial<
  Omit<DraftFields, 'target' | 'providesBy'> & {
    readonly target: CalendarDate | null;
    readonly providesBy: CalendarDate | null;
  }
>;

/** What a person decided about drafts; nothing of it is stored before the accept. By key of the draft. */
export type DraftDecisions = {
  readonly edits: Readonly<Record<string, DraftEdit>>;
  readonly leftOut: Readonly<Record<string, boolean>>;
};

export const NO_DRAFT_DECISIONS: DraftDecisions = { edits: {}, leftOut: {} };

/** A draft as the person shaped it. With a problem it is never accepted. */
export type Draft = {
  readonly key: string;
  readonly row: number;
  readonly fields: DraftFields;
  readonly problems: readonly DraftProblem[];
  readonly isIncluded: boolean;
};

/** Columns of a list: outcome, day, owner, what the customer provides. */
export const MOST_COLUMNS = 4;

/** Longer names are no names. */
export const OWNER_LENGTH = 120;

/**
 * The drafts with the person's decisions, each with what stands in its way.
 *
 * @param sources - As pasted, in their order.
 * @param decisions - What the person did so far.
 * @param planned - Statements of outcomes that the plan has: the same list pasted again brings only what is new.
 */
export function buildDrafts(
  sources: readonly DraftSource[],
  decisions: DraftDecisions,
  planned: readonly string[],
): readonly Draft[] {
  const inPlan = new Set(planned.map(comparable));
  const rowOf = new Map<string, number>();
  return sources.map((source) => {
    const { key, row } = source;
    const fields = edited(source.fields, decisions.edits[key] ?? {});
    const own = [...readingProblems(source, decisions.edits[key]), ...fieldProblems(fields)];
    const statement = comparable(fields.statement);
    const first = rowOf.get(statement);
    const problems: readonly DraftProblem[] = [
      ...own,
      ...(inPlan.has(statement) ? [{ kind: 'in-the-plan' as const }] : []),
      ...(first === undefined ? [] : [{ kind: 'same-as-row' as const, row: first }]),
    ];
    if (problems.length === 0) rowOf.set(statement, row);
    const isIncluded = problems.length === 0 && decisions.leftOut[key] !== true;
    return { key, row, fields, problems, isIncluded };
  });
}

function edited(fields: DraftFields, edit: DraftEdit): DraftFields {
  const { target, providesBy, ...rest } = { ...fields, ...edit };
  return {
    ...rest,
    ...(target == null ? {} : { target }),
    ...(providesBy == null ? {} : { providesBy }),
  };
}

/** A day that the person typed, or took away, ends the question about the pasted one. */
function readingProblems(
  { problems }: DraftSource,
  edit: DraftEdit | undefined,
): readonly ReadingProblem[] {
  const isDayDecided = edit?.target !== undefined;
  return problems.filter(({ kind }) => kind === 'too-many-columns' || !isDayDecided);
}

function fieldProblems(fields: DraftFields): readonly DraftProblem[] {
  const provided = providedThings(fields.provides);
  return [
    ...outcomeProblems(fields),
    ...tooMuch('owner-too-long', OWNER_LENGTH, fields.ownerName.trim().length),
    ...tooMuch(
      'provided-too-long',
      DESCRIPTION_LENGTH,
      Math.max(0, ...provided.map(({ length }) => length)),
    ),
    ...tooMuch('too-many-provided', DELIVERABLES_PER_ACCEPTED, provided.length),
  ];
}

function tooMuch(
  kind: 'owner-too-long' | 'provided-too-long' | 'too-many-provided',
  maximum: number,
  actual: number,
): readonly DraftProblem[] {
  return actual > maximum ? [{ kind, maximum, actual }] : [];
}

/** What the customer provides, line by line. */
export function providedThings(provides: string): readonly string[] {
  return provides
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Two statements that differ in blanks and capitals only are the same outcome. */
function comparable(statement: string): string {
  return statement.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/**
 * A draft as it is sent, with what the customer provides as deliverables that feed it (CP-2).
 *
 * @param fields - Of a draft without a problem.
 * @param owner - Who the typed name is; nobody when the name fits none, or several.
 */
export function draftToOutcome(fields: DraftFields, owner: Owner | undefined): AcceptableOutcome {
  const { statement, evidence, customerWording, target, provides, providesBy: due } = fields;
  return {
    statement: statement.trim(),
    evidence: evidence.trim(),
    customerWording: customerWording.trim(),
    ...(target === undefined ? {} : { target }),
    owners: owner === undefined ? [] : [owner],
    deliverables: providedThings(provides).map((description) => ({
      description,
      ...(due === undefined ? {} : { due }),
    })),
  };
}
