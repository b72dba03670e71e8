import type { DeliverableId, OutcomeId } from '../shared/identifiers';

import type { CustomerPlan } from './customer-plan';
import { plainness, type PlainnessFinding } from './plain-language';

/** One slide and one e-mail (CP-3). */
export const FIT = {
  milestones: 8,
  deliverables: 8,
  charactersPerLine: 90,
  words: 250,
} as const;

/** The line of the plan that a finding is about. */
export type PlanLine =
  | { readonly on: 'title' }
  | { readonly on: 'milestone'; readonly outcomeId: OutcomeId }
  | { readonly on: 'deliverable'; readonly deliverableId: DeliverableId };

/** What is too much for one slide and one e-mail, with how much it is. */
export type TooMuch =
  | {
      readonly kind: 'too-many-milestones' | 'too-many-deliverables' | 'too-many-words';
      readonly maximum: number;
      readonly actual: number;
    }
  | {
      readonly kind: 'line-too-long';
      readonly line: PlanLine;
      readonly maximum: number;
      readonly actual: number;
    };

/** A line that a customer may not understand, or that does not say when. */
export type NotPlain =
  | (PlainnessFinding & { readonly line: PlanLine })
  | { readonly kind: 'no-day'; readonly line: PlanLine };

export type Fit = {
  /** Counted as a reader counts them: the words and lines that people typed. */
  readonly words: number;
  readonly tooMuch: readonly TooMuch[];
  readonly notPlain: readonly NotPlain[];
};

/**
 * Says whether a customer plan fits one slide and one e-mail and whether it is plain (CP-3). It warns;
 * it never refuses.
 *
 * @param plan - Published or about to be.
 */
export function checkFit(plan: CustomerPlan): Fit {
  const lines = linesOf(plan);
  const words = lines
    .flatMap(({ text, beside }) => [text, beside])
    .reduce((sum, text) => sum + countWords(text), 0);
  return {
    words,
    tooMuch: [
      ...tooMany('too-many-milestones', FIT.milestones, plan.milestones.length),
      ...tooMany('too-many-deliverables', FIT.deliverables, plan.owed.length),
      ...tooMany('too-many-words', FIT.words, words),
      ...lines.flatMap(tooLong),
    ],
    notPlain: lines.flatMap(({ line, text, hasDay }) => [
      ...plainness(text)
        .filter((finding) => !isNameOf(plan.client, finding))
        .map((finding) => ({ ...finding, line })),
      ...(hasDay ? [] : [{ kind: 'no-day' as const, line }]),
    ]),
  };
}

type Line = {
  readonly line: PlanLine;
  readonly text: string;
  /** Names printed in other columns of the line: read, so counted, but not judged as wording. */
  readonly beside: string;
  readonly hasDay: boolean;
};

function linesOf({ deliveryName, client, milestones, owed }: CustomerPlan): readonly Line[] {
  return [
    { line: { on: 'title' }, text: deliveryName, beside: client, hasDay: true },
    ...milestones.map(({ outcomeId, wording, signOff = '', day }) => ({
      line: { on: 'milestone' as const, outcomeId },
      text: wording,
      beside: signOff,
      hasDay: day !== undefined,
    })),
    ...owed.map(({ deliverableId, description, party, due }) => ({
      line: { on: 'deliverable' as const, deliverableId },
      text: description,
      beside: party,
      hasDay: due !== undefined,
    })),
  ];
}

/** A customer knows their own name, also in capitals. */
function isNameOf(client: string, { kind, text }: PlainnessFinding): boolean {
  return kind === 'abbreviation' && client.split(/[^\p{L}\p{N}]+/u).includes(text);
}

function tooMany(
  kind: 'too-many-milestones' | 'too-many-deliverables' | 'too-many-words',
  maximum: number,
  actual: number,
): readonly TooMuch[] {
  return actual > maximum ? [{ kind, maximum, actual }] : [];
}

function tooLong({ line, text }: Line): readonly TooMuch[] {
  const actual = countCharacters(text);
  const maximum = FIT.charactersPerLine;
  return actual > maximum ? [{ kind: 'line-too-long', line, maximum, actual }] : [];
}

/** Words as a word processor counts them: what stands between blanks. */
function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Characters as a reader sees them: an accent or a flag does not count twice.
 *
 * @param text - As typed.
 */
export function countCharacters(text: string): number {
  return [...graphemes.segment(text)].length;
}
