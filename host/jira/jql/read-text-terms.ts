import { wordsOf } from '../issues/text-words';
import { notEmulated } from '../jira-refusal';

/** What Jira's text search has beyond words, phrases, beginnings of words, `AND` and `OR`. */
const NOT_EMULATED = /^NOT$|^[-+!*]|[?~^:()[\]{}]|\S\*\S/;

/** Words, beginnings of words (`repo*`) and phrases, of which a text must have all, or one. */
export type TextTerms = { readonly terms: readonly string[]; readonly operator: 'AND' | 'OR' };

/**
 * The terms of a text search.
 *
 * @throws JiraRefusal 501 for what Jira's text search understands and this one does not.
 */
export function readTextTerms(text: string): TextTerms {
  const parts = [...text.matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word = '']) => ({
    phrase,
    word,
  }));
  const foreign = parts.find(({ word }) => NOT_EMULATED.test(word));
  if (foreign !== undefined) throw notEmulated(`'${foreign.word}' in a text search`);
  const operators = parts.filter(({ word }) => word === 'AND' || word === 'OR');
  const terms = parts
    .filter((part) => !operators.includes(part))
    .map(({ phrase, word }) => phrase ?? word)
    .filter((term) => wordsOf(term).trim() !== '');
  if (operators.every(({ word }) => word === 'AND')) return { terms, operator: 'AND' };
  if (operators.some(({ word }) => word === 'AND') || operators.length !== terms.length - 1) {
    throw notEmulated('OR beside words without it in a text search');
  }
  return { terms, operator: 'OR' };
}
