import { draftMessages } from '#i18n/draft-messages';
import { proposalMessages } from '#i18n/proposal-messages';

import { type DraftProblem, MOST_COLUMNS } from './draft';

const words = draftMessages.problems;

/** Why a row cannot be accepted, and what to do. */
export function wordProblem(problem: DraftProblem): string {
  if ('maximum' in problem) return wordTooMuch(problem);
  switch (problem.kind) {
    case 'no-outcome':
    case 'in-the-plan':
      return words[problem.kind];
    case 'no-day':
    case 'two-days':
      return words[problem.kind](problem.text);
    case 'too-many-columns':
      return words['too-many-columns'](problem.columns, MOST_COLUMNS);
    default:
      return words['same-as-row'](problem.row);
  }
}

function wordTooMuch(
  problem: Extract<DraftProblem, { readonly maximum: number; readonly actual: number }>,
): string {
  const { maximum, actual } = problem;
  return problem.kind === 'too-long'
    ? proposalMessages.problems['too-long'](problem.field, maximum, actual)
    : words[problem.kind](maximum, actual);
}
