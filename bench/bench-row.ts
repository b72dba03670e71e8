type Unit =
  'invokes' | 'calls' | 'points' | 'read units' | 'kB' | 'ms' | 'µs' | 'a second' | 'times';

/** One figure of the benchmark. */
export type BenchRow = {
  readonly name: string;
  /** `null` when it could not be measured here; the name says why. */
  readonly value: number | null;
  readonly unit: Unit;
  /** The most that the architecture allows; `null` when it allows anything. */
  readonly budget: number | null;
  /** `null` when there is nothing to compare. */
  readonly within: boolean | null;
};

type Figure = Pick<BenchRow, 'name' | 'unit'> & { readonly value: number };

/** A figure that has a budget; the budget itself is within. */
export function budgeted({ name, value, unit }: Figure, budget: number): BenchRow {
  return { name, value, unit, budget, within: value <= budget };
}

/** A figure that is only told. */
export function told({ name, value, unit }: Figure): BenchRow {
  return { name, value, unit, budget: null, within: null };
}

/** What could not be measured, and why. */
export function skipped(row: Omit<Figure, 'value'>, why: string): BenchRow {
  return {
    name: `${row.name} (skipped: ${why})`,
    value: null,
    unit: row.unit,
    budget: null,
    within: null,
  };
}
