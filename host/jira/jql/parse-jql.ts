import { JastBuilder, type Query } from '@atlaskit/jql-ast';

import { refusal } from '../jira-refusal';

/** Words without any operator are a text search in Jira, not an error. */
const BARE_WORDS = /^[\p{L}\p{N}\s-]+$/u;

/** JQL that was read, or bare words to look for in texts. */
export type ParsedJql =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'words'; readonly words: string };

/**
 * Reads JQL with Atlassian's own grammar.
 *
 * @throws JiraRefusal 400 with the grammar's message, which is worded otherwise than Jira's.
 */
export function parseJql(jql: string): ParsedJql {
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error === undefined && query !== undefined) return { kind: 'query', query };
  if (BARE_WORDS.test(jql)) return { kind: 'words', words: jql };
  throw refusal(400, `Error in the JQL Query: ${error?.message ?? 'it cannot be read.'}`);
}
