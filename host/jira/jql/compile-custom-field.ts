import { notEmulated } from '../jira-refusal';
import { isVisible } from '../permissions/viewer';
import { SPRINT_FIELD_TYPE } from '../rendering/render-custom-value';
import { type FieldRow, type SprintRow } from '../store/jira-rows';
import { namedLike, selectAll } from '../store/query';

import {
  listField,
  type OperandResolver,
  type OrderOfValues,
  singleValueField,
} from './compile-choice-field';
import { dateField } from './compile-date-field';
import {
  type FieldCompiler,
  joined,
  type JqlScope,
  literal,
  report,
  type SqlFragment,
} from './jql-condition';
import { type OperatorList, OPERATORS } from './jql-operators';

/** Custom fields that JQL means by `cf[10107]`, a name, or a name with its type (`"Team[Dropdown]"`). */
function customFields(name: string, scope: JqlScope): readonly FieldRow[] {
  const byId = /^cf\[(\d+)\]$/i.exec(name)?.[1];
  const withoutType = name.replace(/\[[^\]]*\]$/, '').trim();
  const names = scope.context.language.meant(withoutType);
  return selectAll<FieldRow>(
    scope.context.database,
    byId === undefined
      ? `SELECT * FROM jira_field WHERE ${namedLike(names)} ORDER BY id`
      : 'SELECT * FROM jira_field WHERE id = ?',
    byId === undefined ? names : [`customfield_${byId}`],
  ).filter((field) => isVisible(scope.viewer, field));
}

/** SQL of a field's value. Ids are `customfield_` and digits, written by this host. */
function valueOf({ id }: FieldRow): string {
  return `json_extract(i.customValues, '$.${id}')`;
}

const SPRINT_STATES: Readonly<Record<string, string>> = {
  opensprints: 'active',
  closedsprints: 'closed',
  futuresprints: 'future',
};

/** Names or ids of sprints, and the functions for their states. */
const sprintIds: OperandResolver = (operand, condition, scope) => {
  const sprints = selectAll<SprintRow>(scope.context.database, 'SELECT * FROM jira_sprint');
  const state = operand.kind === 'function' ? SPRINT_STATES[operand.name.toLowerCase()] : undefined;
  if (state !== undefined) return sprints.filter((one) => one.state === state).map(({ id }) => id);
  const text = literal(operand, condition, scope);
  if (text === undefined) return [];
  const named = sprints.filter(
    ({ id, name }) => String(id) === text || name.toLowerCase() === text.toLowerCase(),
  );
  if (named.length === 0) {
    const what = /^\d+$/.test(text) ? 'id' : 'name';
    report(
      scope,
      `Sprint with ${what} '${text}' does not exist or you do not have permission to view it.`,
    );
  }
  return named.map(({ id }) => id);
};

const numbers: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, condition, scope);
  if (text === undefined) return [];
  if (/^-?\d+(\.\d+)?$/.test(text)) return [Number(text)];
  report(scope, `The value '${text}' for the field '${condition.field}' is not a number.`);
  return [];
};

function orderOfNumbers(value: string): OrderOfValues {
  return (comparison, number) => ({ sql: `${value} ${comparison} ?`, values: [number] });
}

type CustomField = { readonly operators: OperatorList; readonly compile: FieldCompiler };

function ofType(field: FieldRow): CustomField {
  const value = valueOf(field);
  if (field.customType === SPRINT_FIELD_TYPE) {
    return {
      operators: OPERATORS.choice,
      compile: listField(`coalesce(${value}, '[]')`, sprintIds),
    };
  }
  switch (field.schemaType) {
    case 'number':
      return {
        operators: OPERATORS.ordered,
        compile: singleValueField(value, numbers, orderOfNumbers(value)),
      };
    case 'date':
      return {
        operators: OPERATORS.ordered,
        compile: dateField({ column: value, kind: 'day' }),
      };
    default:
      throw notEmulated(`JQL by a custom field of the type '${field.schemaType}'`);
  }
}

/** A custom field by its JQL name; fields of one name are searched together. */
export function findCustomField(name: string, scope: JqlScope): CustomField | undefined {
  const fields = customFields(name, scope).map(ofType);
  const [first, ...others] = fields;
  if (first === undefined || others.length === 0) return first;
  return {
    operators: first.operators,
    compile: (condition, inScope): SqlFragment => {
      const negated = condition.form.kind !== 'compare' && condition.form.negated;
      return joined(
        fields.map(({ compile }) => compile(condition, inScope)),
        negated ? 'AND' : 'OR',
      );
    },
  };
}

/** SQL that `ORDER BY` a custom field sorts by; `undefined` when there is none of this name. */
export function customOrder(name: string, scope: JqlScope): string | undefined {
  const [field] = customFields(name, scope);
  if (field === undefined) return undefined;
  if (!['number', 'date'].includes(field.schemaType)) throw notEmulated(`ORDER BY ${name}`);
  return valueOf(field);
}
