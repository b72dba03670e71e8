import { notEmulated } from '../jira-refusal';
import { describeFields } from '../projects/field-routes';
import { type FieldSelection } from '../rendering/field-selection';
import { type References } from '../rendering/references';
import { type IssueRow } from '../store/jira-rows';

import { newestHistory } from './changelog';

type Rendered = Readonly<Record<string, unknown>>;

const EXPANSIONS = ['names', 'schema', 'changelog'] as const;
type Expansion = (typeof EXPANSIONS)[number];

/** What a request wants besides the fields of a work item. */
export type Expand = ReadonlySet<Expansion>;

function isExpansion(name: string): name is Expansion {
  return EXPANSIONS.some((known) => known === name);
}

/**
 * Reads `expand`.
 *
 * @throws JiraRefusal 501 for what Jira expands and this host does not.
 */
export function readExpand(names: readonly string[]): Expand {
  const foreign = names.find((name) => !isExpansion(name));
  if (foreign !== undefined) throw notEmulated(`expand=${foreign} of a work item`);
  return new Set(names.filter(isExpansion));
}

/** `names` and `schema` of the fields that a request asked for; empty without those expansions. */
export function expandFields(
  expand: Expand,
  selection: FieldSelection,
  references: References,
): Rendered {
  const fields = describeFields(references).filter(({ id }) => selection.includes(id));
  return {
    ...(expand.has('names')
      ? { names: Object.fromEntries(fields.map(({ id, name }) => [id, name])) }
      : {}),
    ...(expand.has('schema')
      ? { schema: Object.fromEntries(fields.map(({ id, schema }) => [id, schema])) }
      : {}),
  };
}

type WithHistory = {
  /** `changelog`, or nothing. */
  readonly part: Rendered;
  /** How many entries were read, for the points. */
  readonly entries: number;
};

/**
 * `changelog` of one work item, newest first; empty without that expansion.
 *
 * @param most - How many entries the endpoint gives at most.
 */
export function expandHistory(
  expand: Expand,
  issue: IssueRow,
  { references, most }: { readonly references: References; readonly most: number },
): WithHistory {
  if (!expand.has('changelog')) return { part: {}, entries: 0 };
  const changelog = newestHistory(issue, references, most);
  return { part: { changelog }, entries: changelog.histories.length };
}
