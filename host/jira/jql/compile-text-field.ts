import { wordsOf } from '../issues/text-words';

import {
  type FieldCompiler,
  joined,
  literal,
  negation,
  NOTHING,
  type SqlFragment,
  unsupportedOperator,
} from './jql-condition';
import { readTextTerms } from './read-text-terms';

/** A text of a work item: the column with its words, and how to tell that there is none. */
export type TextColumn = { readonly words: string; readonly isEmpty: string };

export const SUMMARY: TextColumn = { words: 'i.summaryWords', isEmpty: '0' };
export const DESCRIPTION: TextColumn = {
  words: 'i.descriptionWords',
  isEmpty: 'i.description IS NULL',
};

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** One search term: a word, the beginning of one (`repo*`), or a phrase in quotes. */
function termPattern(term: string): string {
  const open = term.endsWith('*');
  const words = wordsOf(term).trim();
  return `% ${escapeLike(words)}${open ? '' : ' '}%`;
}

/** SQL that holds when one of the texts has every word of what is looked for, or with `OR` one of them. */
export function textHasWords(columns: readonly TextColumn[], text: string): SqlFragment {
  const { terms, operator } = readTextTerms(text);
  if (terms.length === 0) return NOTHING;
  const found = columns.map(({ words }): SqlFragment => ({
    sql: terms.map(() => `${words} LIKE ? ESCAPE '\\'`).join(` ${operator} `),
    values: terms.map(termPattern),
  }));
  return joined(found, 'OR');
}

/**
 * `summary ~ "words"`: every word, `*` for the beginning of one. No stemming, unlike Jira.
 *
 * Of several columns one must have all words (`text ~`).
 */
export function textField(columns: readonly TextColumn[]): FieldCompiler {
  const isEmpty: SqlFragment = {
    sql: columns.map((column) => column.isEmpty).join(' AND '),
    values: [],
  };
  return (condition, scope) => {
    const { form } = condition;
    const [operand] = condition.operands;
    if (form.kind === 'compare' || operand === undefined) {
      return unsupportedOperator(condition, scope);
    }
    if (operand.kind === 'empty') return form.negated ? negation(isEmpty) : isEmpty;
    if (form.kind === 'any-of') return unsupportedOperator(condition, scope);
    const text = literal(operand, condition, scope);
    if (text === undefined) return NOTHING;
    const found = textHasWords(columns, text);
    // A text that is not there is not one without these words.
    return form.negated ? joined([negation(isEmpty), negation(found)], 'AND') : found;
  };
}
