import { OUTCOME_LENGTHS } from '#domain/plan/outcome';

/** The texts of an outcome. */
export type OutcomeTexts = Readonly<Record<keyof typeof OUTCOME_LENGTHS, string>>;

/** Why an outcome cannot be accepted as it is worded. */
export type OutcomeProblem =
  | { readonly kind: 'no-outcome' }
  | {
      readonly kind: 'too-long';
      readonly field: keyof OutcomeTexts;
      readonly maximum: number;
      readonly actual: number;
    };

const FIELDS = ['statement', 'evidence', 'customerWording'] as const;

/**
 * What stands in the way of accepting these texts; the same limits as the stored outcome has.
 *
 * @param texts - As typed; blanks around them do not count.
 */
export function outcomeProblems(texts: OutcomeTexts): readonly OutcomeProblem[] {
  return [
    ...(texts.statement.trim() === '' ? [{ kind: 'no-outcome' as const }] : []),
    ...FIELDS.flatMap((field) => {
      const maximum = OUTCOME_LENGTHS[field];
      const actual = texts[field].trim().length;
      return actual > maximum ? [{ kind: 'too-long' as const, field, maximum, actual }] : [];
    }),
  ];
}
