import { type planMessages } from '#i18n/plan-messages';

/** Columns of the table in their order (ux.md); `promised` is left out until something is published. */
const ALL_COLUMNS = [
  'order',
  'outcome',
  'owners',
  'target',
  'promised',
  'progress',
  'evidence',
  'customerWording',
  'missing',
] as const satisfies readonly (keyof typeof planMessages.columns)[];

export type ColumnKey = (typeof ALL_COLUMNS)[number];

/**
 * The columns that are shown.
 *
 * @param lastPlanNumber - Of the last published customer plan; 0 when nothing was published.
 */
export function shownColumns(lastPlanNumber: number): readonly ColumnKey[] {
  return ALL_COLUMNS.filter((column) => column !== 'promised' || lastPlanNumber > 0);
}
