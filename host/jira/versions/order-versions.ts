import { refusal } from '../jira-refusal';
import { type VersionRow } from '../store/jira-rows';

type Compare = (a: VersionRow, b: VersionRow) => number;

/** Days and texts as they sort; what has none comes last in either direction. */
function byText(read: (version: VersionRow) => string | null, direction: number): Compare {
  return (a, b) => {
    const [first, second] = [read(a), read(b)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null);
    }
    return direction * first.localeCompare(second, 'en');
  };
}

const ORDERS: Readonly<Record<string, (direction: number) => Compare>> = {
  description: (direction) => byText(({ description }) => description, direction),
  name: (direction) => byText(({ name }) => name, direction),
  releaseDate: (direction) => byText(({ releaseDate }) => releaseDate, direction),
  startDate: (direction) => byText(({ startDate }) => startDate, direction),
  // The order of appearance in the interface: that in which they were made.
  sequence: (direction) => (a, b) => direction * (a.id - b.id),
};

/**
 * Orders versions as `orderBy` says: `name`, `-releaseDate`, `+sequence`. Without it they stay in their sequence.
 *
 * @throws JiraRefusal 400 for an order that Jira does not have.
 */
export function orderVersions(
  versions: readonly VersionRow[],
  orderBy: string | null,
): readonly VersionRow[] {
  if (orderBy === null || orderBy === '') return versions;
  // A plus that is not encoded arrives as a space.
  const [, sign = '', field = ''] = /^([-+ ]?)(\w+)$/.exec(orderBy) ?? [];
  const order = Object.hasOwn(ORDERS, field) ? ORDERS[field] : undefined;
  if (order === undefined) throw refusal(400, `Versions cannot be ordered by '${orderBy}'.`);
  return [...versions].sort(order(sign === '-' ? -1 : 1));
}
