import type { RowHead } from '#domain/audit/row-head';

/** Number of the last published customer plan; 0 when nothing is published. Ids of plans are their numbers. */
export function lastPlanNumber(planVersions: RowHead | undefined): number {
  return Math.max(0, ...(planVersions?.order ?? []).map(Number));
}
