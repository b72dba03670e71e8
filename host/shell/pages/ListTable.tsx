import DynamicTable from '@atlaskit/dynamic-table';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement, type ReactNode } from 'react';

type ListTableProps = {
  /** Names the table for those who do not see it. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    /** One for each column. */
    readonly cells: readonly ReactNode[];
  }[];
  /** Stands there instead of a table without rows. */
  readonly whenEmpty: string;
};

const ROWS_PER_PAGE = 50;

/** A table of Jira's own pages. */
export function ListTable({ label, columns, rows, whenEmpty }: ListTableProps): ReactElement {
  if (rows.length === 0) return <Text as="p">{whenEmpty}</Text>;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard, with or without links in it
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      <DynamicTable
        label={label}
        head={{ cells: columns.map((column) => ({ key: column, content: column })) }}
        {...(rows.length > ROWS_PER_PAGE ? { rowsPerPage: ROWS_PER_PAGE } : {})}
        rows={rows.map(({ key, cells }) => ({
          key,
          cells: cells.map((content, index) => ({ key: columns[index] ?? `${index}`, content })),
        }))}
      />
    </div>
  );
}
