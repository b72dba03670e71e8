import { type OrderByField } from '@atlaskit/jql-ast';

import { limits } from '../../limits';
import { notEmulated } from '../jira-refusal';

import { customOrder } from './compile-custom-field';
import { type JqlScope, noSuchField, report } from './jql-condition';
import { findField } from './jql-fields';

/** One thing that a search is sorted by. */
export type OrderTerm = {
  /** An expression over work items `i` and projects `p`. */
  readonly sql: string;
  readonly way: 'ASC' | 'DESC';
  /** Whether it has a value for every work item, so that an index can be entered in the middle. */
  readonly everywhere: boolean;
};

type Order = {
  readonly by: readonly string[];
  /** The field's own direction, for `ORDER BY` without one. */
  readonly own: 'ASC' | 'DESC';
  readonly everywhere?: boolean;
};

function always(by: string, own: 'ASC' | 'DESC' = 'DESC'): Order {
  return { by: [by], own, everywhere: true };
}

function sometimes(by: string, own: 'ASC' | 'DESC' = 'DESC'): Order {
  return { by: [by], own };
}

function byPerson(column: string): Order {
  return sometimes(`(SELECT displayName FROM jira_user WHERE accountId = ${column})`, 'ASC');
}

const byKey: Order = { by: ['p.key', 'i.number'], own: 'DESC', everywhere: true };
const byType = always('(SELECT name FROM jira_issue_type WHERE id = i.issueTypeId)');
const byDue = sometimes('i.dueDate');
const byCreated = always('i.created');
const byUpdated = always('i.updated');
const byResolved = sometimes('i.resolved');

const ORDERS: Readonly<Record<string, Order>> = {
  key: byKey,
  issuekey: byKey,
  workkey: byKey,
  issue: byKey,
  id: always('i.id'),
  project: always('p.key', 'ASC'),
  issuetype: byType,
  type: byType,
  worktype: byType,
  status: always('(SELECT name FROM jira_status WHERE id = i.statusId)'),
  // The most urgent one is first when it descends.
  priority: sometimes('(SELECT -position FROM jira_priority WHERE id = i.priorityId)'),
  resolution: sometimes('i.resolutionId'),
  assignee: byPerson('i.assigneeAccountId'),
  reporter: byPerson('i.reporterAccountId'),
  creator: byPerson('i.creatorAccountId'),
  summary: always('i.summary COLLATE NOCASE', 'ASC'),
  due: byDue,
  duedate: byDue,
  created: byCreated,
  createddate: byCreated,
  updated: byUpdated,
  updateddate: byUpdated,
  resolved: byResolved,
  resolutiondate: byResolved,
  statuscategorychangeddate: always('i.statusChanged'),
};

/** The newest first: what a search without `ORDER BY` gives, and what is last in every order. */
export const BY_ID: OrderTerm = { sql: 'i.id', way: 'DESC', everywhere: true };

function orderOf(field: string, scope: JqlScope): Order | undefined {
  const known = ORDERS[field.toLowerCase()];
  if (known !== undefined) return known;
  const custom = customOrder(field, scope);
  if (custom !== undefined) return sometimes(custom);
  if (findField(field, scope) !== undefined) throw notEmulated(`ORDER BY ${field}`);
  noSuchField(field, scope);
  return undefined;
}

/**
 * What `ORDER BY` sorts by. The id is last of all: pages must not overlap when many work items have the same value.
 */
export function compileOrder(
  fields: readonly OrderByField[],
  scope: JqlScope,
): readonly OrderTerm[] {
  if (fields.length > limits.jira.orderByFields) {
    report(scope, `The maximum number of ORDER BY fields is ${limits.jira.orderByFields}.`);
  }
  const terms = fields.flatMap(({ field, direction }): readonly OrderTerm[] => {
    const order = orderOf(field.value, scope);
    if (order === undefined) return [];
    const asked = direction?.value.toLowerCase();
    const way = asked === undefined ? order.own : asked === 'asc' ? 'ASC' : 'DESC';
    return order.by.map((sql) => ({ sql, way, everywhere: order.everywhere ?? false }));
  });
  return [...terms, BY_ID];
}
