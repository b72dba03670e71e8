import { places } from '../store/query';

import {
  type FieldCompiler,
  type JqlCondition,
  type JqlScope,
  report,
  unsupportedOperator,
} from './jql-condition';

function levels(condition: JqlCondition, scope: JqlScope): readonly number[] {
  return condition.operands.flatMap((operand) => {
    const text = operand.kind === 'value' ? operand.text : '';
    if (/^-?\d+$/.test(text)) return Number(text);
    report(scope, `The value '${text}' does not exist for the field '${condition.field}'.`);
    return [];
  });
}

/** `hierarchyLevel`: −1 sub-task, 0 standard, 1 epic. */
export const hierarchyLevelField: FieldCompiler = (condition, scope) => {
  const { form } = condition;
  if (form.kind === 'contains') return unsupportedOperator(condition, scope);
  const values = levels(condition, scope);
  const test =
    form.kind === 'compare'
      ? `hierarchyLevel ${form.comparison} ?`
      : `hierarchyLevel ${form.negated ? 'NOT IN' : 'IN'} (${places(values.length)})`;
  return {
    sql: `i.issueTypeId IN (SELECT id FROM jira_issue_type WHERE ${test})`,
    values,
  };
};
