import {
  type Clause,
  JastBuilder,
  type Operand,
  type OrderByField,
  type Query,
  type TerminalClause,
} from '@atlaskit/jql-ast';

import { limits } from '../../limits';
import { type JiraContext } from '../jira-context';
import { notEmulated, refusal } from '../jira-refusal';
import { type Viewer } from '../permissions/viewer';

import { summaryHasWords } from './compile-other-fields';
import {
  type Comparison,
  type JqlCondition,
  type JqlScope,
  NOTHING,
  report,
  type SingleOperand,
  type SqlFragment,
} from './jql-condition';
import { fieldCompiler, orderExpression } from './jql-fields';

export type CompiledJql = { readonly where: SqlFragment; readonly orderBy: string };

/** Functions that Jira has and this host does not run. Others do not exist. */
const FUNCTIONS_OF_JIRA =
  /^(membersOf|openSprints|closedSprints|futureSprints|releasedVersions|unreleasedVersions|latestReleasedVersion|earliestUnreleasedVersion|linkedIssues|issueHistory|watchedIssues|votedIssues|updatedBy|projectsLeadByUser|projectsWhereUserHasPermission|projectsWhereUserHasRole|componentsLeadByUser|currentLogin|lastLogin|parentEpic|childIssuesOf|issuesWithText)$/i;

const INVERTED: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

function single(operand: Operand): readonly SingleOperand[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap(single);
    case 'value':
      return [{ kind: 'value', text: operand.value }];
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function':
      return [
        {
          kind: 'function',
          name: operand.function.value,
          arguments: operand.arguments.map((argument) => argument.value),
        },
      ];
  }
}

/** Operators with the same meaning are one form; a `not` around the clause turns the form round. */
const FORMS: Readonly<Record<string, JqlCondition['form']>> = {
  '=': { kind: 'any-of', negated: false },
  in: { kind: 'any-of', negated: false },
  is: { kind: 'any-of', negated: false },
  '!=': { kind: 'any-of', negated: true },
  'not in': { kind: 'any-of', negated: true },
  'is not': { kind: 'any-of', negated: true },
  '~': { kind: 'contains', negated: false },
  '!~': { kind: 'contains', negated: true },
  '<': { kind: 'compare', comparison: '<' },
  '<=': { kind: 'compare', comparison: '<=' },
  '>': { kind: 'compare', comparison: '>' },
  '>=': { kind: 'compare', comparison: '>=' },
};

function formOf(operator: string, negated: boolean): JqlCondition['form'] {
  const form = FORMS[operator];
  if (form === undefined) throw notEmulated(`the JQL operator '${operator}'`);
  if (!negated) return form;
  return form.kind === 'compare'
    ? { kind: 'compare', comparison: INVERTED[form.comparison] }
    : { kind: form.kind, negated: !form.negated };
}

function compileTerminal(clause: TerminalClause, negated: boolean, scope: JqlScope): SqlFragment {
  const field = clause.field.value;
  if ((clause.field.properties ?? []).length > 0) throw notEmulated('JQL by entity property');
  const operator = clause.operator?.value ?? '=';
  const operands = clause.operand === undefined ? [] : single(clause.operand);
  for (const operand of operands) {
    if (operand.kind === 'function' && FUNCTIONS_OF_JIRA.test(operand.name)) {
      throw notEmulated(`the JQL function '${operand.name}()'`);
    }
  }
  const compile = fieldCompiler({ field });
  if (compile === undefined) {
    return report(
      scope,
      `Field '${field}' does not exist or you do not have permission to view it.`,
    );
  }
  return compile({ field, operator, operands, form: formOf(operator, negated) }, scope);
}

function compileClause(clause: Clause, negated: boolean, scope: JqlScope): SqlFragment {
  if (clause.clauseType === 'not') return compileClause(clause.clause, !negated, scope);
  if (clause.clauseType === 'terminal') return compileTerminal(clause, negated, scope);
  const parts = clause.clauses.map((part) => compileClause(part, negated, scope));
  const isAnd = (clause.operator.value === 'and') !== negated;
  return {
    sql: parts.map((part) => `(${part.sql})`).join(isAnd ? ' AND ' : ' OR '),
    values: parts.flatMap((part) => part.values),
  };
}

function compileOrder(fields: readonly OrderByField[], scope: JqlScope): string {
  if (fields.length > limits.jira.orderByFields) {
    report(scope, `The maximum number of ORDER BY fields is ${limits.jira.orderByFields}.`);
  }
  const terms = fields.flatMap(({ field, direction }) => {
    const way = direction?.value.toLowerCase() === 'desc' ? 'DESC' : 'ASC';
    const expression = orderExpression(field.value);
    if (expression === undefined) {
      report(
        scope,
        `Field '${field.value}' does not exist or you do not have permission to view it.`,
      );
      return [];
    }
    return `${expression.replace('{d}', way)} ${way} NULLS ${way === 'ASC' ? 'LAST' : 'FIRST'}`;
  });
  // The id last: pages must not overlap when many work items have the same value.
  return [...terms, 'i.id DESC'].join(', ');
}

/** Words without any operator are a text search in Jira, not an error. */
const BARE_WORDS = /^[\p{L}\p{N}\s-]+$/u;

function parse(jql: string): Query | undefined {
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error === undefined) return query ?? undefined;
  if (BARE_WORDS.test(jql)) return undefined;
  throw refusal(400, `Error in the JQL Query: ${error.message}`);
}

type CompileRequest = {
  readonly context: JiraContext;
  readonly viewer: Viewer;
  readonly jql: string;
};

/**
 * Translates JQL to SQL over work items `i` and projects `p`.
 *
 * What the reader may see is not part of it; the search adds that. A query without any restriction
 * is refused, because Jira has not answered such queries since 2025.
 */
export function compileJql({ context, viewer, jql }: CompileRequest): CompiledJql {
  const scope: JqlScope = { context, viewer, now: context.clock.now(), errors: [] };
  const query = parse(jql);
  if (query === undefined) return { where: summaryHasWords(jql), orderBy: 'i.id DESC' };
  if (query.where === undefined) {
    throw refusal(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  const where = compileClause(query.where, false, scope);
  const orderBy = compileOrder(query.orderBy?.fields ?? [], scope);
  if (scope.errors.length > 0) throw refusal(400, ...scope.errors);
  return { where: where.sql === '' ? NOTHING : where, orderBy };
}
