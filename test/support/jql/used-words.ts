import { type Clause, JastBuilder, type Operand } from '@atlaskit/jql-ast';

/** Operators, predicates and names of functions (in lower case) that some JQL has. */
export type UsedWords = {
  readonly operators: Set<string>;
  readonly predicates: Set<string>;
  readonly functions: Set<string>;
};

function noteOperand(operand: Operand | undefined, used: UsedWords): void {
  if (operand?.operandType === 'function') used.functions.add(operand.function.value.toLowerCase());
  if (operand?.operandType === 'list') for (const one of operand.values) noteOperand(one, used);
}

function noteClause(clause: Clause, used: UsedWords): void {
  if (clause.clauseType === 'not') {
    noteClause(clause.clause, used);
    return;
  }
  if (clause.clauseType === 'compound') {
    for (const part of clause.clauses) noteClause(part, used);
    return;
  }
  used.operators.add(clause.operator?.value ?? '');
  noteOperand(clause.operand ?? undefined, used);
  for (const { operator, operand } of clause.predicates) {
    used.predicates.add(operator.value);
    noteOperand(operand ?? undefined, used);
  }
}

/** What the queries use, read with Atlassian's own grammar. */
export function usedIn(queries: readonly string[]): UsedWords {
  const used: UsedWords = { operators: new Set(), predicates: new Set(), functions: new Set() };
  for (const jql of queries) {
    const where = new JastBuilder().build(jql).query?.where;
    if (where === undefined) throw new Error(`This is not JQL: ${jql}`);
    noteClause(where, used);
  }
  return used;
}
