import { limits } from '../limits';
import { type StorageEntity } from '../manifest/manifest-schema';

import { checkType } from './check-value';
import { refuse } from './storage-refusal';
import {
  type Condition,
  type ConditionName,
  type ConditionValue,
  type Filters,
} from './storage-requests';

type Predicate = (actual: unknown, values: readonly ConditionValue[]) => boolean;

const contains: Predicate = (actual, [wanted]) =>
  Array.isArray(actual)
    ? actual.includes(wanted)
    : typeof actual === 'string' && typeof wanted === 'string' && actual.includes(wanted);

const isPresent: Predicate = (actual) => actual !== undefined && actual !== null;

/** Negative: smaller; `undefined`: values of different types have no order. */
function compare(actual: unknown, wanted: ConditionValue | undefined): number | undefined {
  if (typeof actual === 'string' && typeof wanted === 'string') {
    return Buffer.compare(Buffer.from(actual), Buffer.from(wanted));
  }
  if (typeof actual === 'number' && typeof wanted === 'number') return actual - wanted;
  return undefined;
}

function ordered(isWanted: (difference: number) => boolean): Predicate {
  return (actual, [wanted]) => {
    const difference = compare(actual, wanted);
    return difference !== undefined && isWanted(difference);
  };
}

const atLeast = ordered((difference) => difference >= 0);
const atMost = ordered((difference) => difference <= 0);

const PREDICATES: Readonly<Record<ConditionName, Predicate>> = {
  BEGINS_WITH: (actual, [prefix]) =>
    typeof actual === 'string' && typeof prefix === 'string' && actual.startsWith(prefix),
  BETWEEN: (actual, [low, high]) =>
    low !== undefined && high !== undefined && atLeast(actual, [low]) && atMost(actual, [high]),
  CONTAINS: contains,
  NOT_CONTAINS: (actual, values) => !contains(actual, values),
  EQUAL_TO: (actual, [wanted]) => actual === wanted,
  NOT_EQUAL_TO: (actual, [wanted]) => actual !== wanted,
  EXISTS: isPresent,
  NOT_EXISTS: (actual, values) => !isPresent(actual, values),
  GREATER_THAN: ordered((difference) => difference > 0),
  GREATER_THAN_EQUAL_TO: atLeast,
  LESS_THAN: ordered((difference) => difference < 0),
  LESS_THAN_EQUAL_TO: atMost,
};

export function checkValueCount({ condition, values }: Condition): void {
  const wanted = condition === 'BETWEEN' ? 2 : 1;
  if (values.length !== wanted) {
    refuse(
      'INSUFFICIENT_FILTER_VALUES',
      `${condition} needs ${wanted} value(s), got ${values.length}`,
    );
  }
}

/** Conditions that say something about presence or parts, so their value has not the attribute's type. */
const FREE_VALUES: ReadonlySet<ConditionName> = new Set([
  'EXISTS',
  'NOT_EXISTS',
  'CONTAINS',
  'NOT_CONTAINS',
]);

/**
 * Checks filters before any row is read, so that a wrong one is refused on an empty store too.
 *
 * @param others - Conditions beside the filters, which count for the most that a query may have.
 */
export function checkFilters(entity: StorageEntity, filters: Filters, others = 0): void {
  for (const { property, ...condition } of checkOperators(filters, others)) {
    const attribute = entity.attributes[property];
    if (attribute === undefined) {
      refuse('INVALID_PROPERTY', `Property "${property}" is not declared for "${entity.name}"`);
    }
    checkValueCount(condition);
    if (FREE_VALUES.has(condition.condition)) continue;
    for (const value of condition.values) checkType(property, attribute.type, value);
  }
}

function checkOperators(filters: Filters, others: number): NonNullable<Filters['and']> {
  if (filters.and !== undefined && filters.or !== undefined) {
    refuse(
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filter operators "and" and "or" cannot be present at the same level.',
    );
  }
  const conditions = filters.and ?? filters.or ?? [];
  const { queryConditions } = limits.storage;
  if (conditions.length === 0) {
    refuse('EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  }
  if (conditions.length + others > queryConditions) {
    refuse('TOO_MANY_CONDITIONS', `At most ${queryConditions} conditions are allowed.`);
  }
  return conditions;
}

/** Whether a stored value fulfils filters that `checkFilters` has passed. */
export function matchesFilters(value: unknown, filters: Filters): boolean {
  const attributes = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  const holds = ({ property, condition, values }: NonNullable<Filters['and']>[number]): boolean =>
    PREDICATES[condition](attributes.get(property), values);
  return filters.or === undefined ? (filters.and ?? []).every(holds) : filters.or.some(holds);
}
