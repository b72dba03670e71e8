import DynamicTable from '@atlaskit/dynamic-table';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent, Nodes } from './Children';
import { handlerOf, passedOn } from './node-props';
import { nodesOfProp, slotOf, textProp, type UiKitNode } from './ui-kit-document';

type TableProps = ComponentProps<typeof DynamicTable>;
type HeadCell = NonNullable<TableProps['head']>['cells'][number];
type Row = NonNullable<TableProps['rows']>[number];

const PASSED_ON = [
  'caption',
  'defaultPage',
  'defaultSortKey',
  'defaultSortOrder',
  'highlightedRowIndex',
  'isFixedSize',
  'isLoading',
  'isRankable',
  'label',
  'loadingSpinnerSize',
  'page',
  'paginationi18n',
  'rowsPerPage',
  'sortKey',
  'sortOrder',
  'testId',
] as const;

function cellOf(cell: UiKitNode): HeadCell {
  const names = ['isSortable', 'width', 'shouldTruncate', 'colSpan'] as const;
  return {
    ...passedOn<HeadCell>(cell, names),
    key: textProp(cell, 'cellKey') ?? cell.key,
    content: <Children node={cell} />,
  };
}

function rowOf(row: UiKitNode): Row {
  return {
    ...passedOn<Row>(row, ['isHighlighted']),
    key: textProp(row, 'rowKey') ?? row.key,
    // Numbers sort as numbers, so the key of a cell keeps its type.
    cells: row.children.map((cell) => ({
      ...cellOf(cell),
      ...passedOn<HeadCell>({ ...cell, props: { key: cell.props['cellKey'] } }, ['key']),
    })),
  };
}

function UiKitDynamicTable({ node }: { readonly node: UiKitNode }): ReactElement {
  const head = slotOf(node, 'head');
  const tellPage = handlerOf(node, 'onSetPage');
  const tellRankStart = handlerOf(node, 'onRankStart');
  const tellRankEnd = handlerOf(node, 'onRankEnd');
  return (
    <DynamicTable
      {...passedOn<TableProps>(node, PASSED_ON)}
      {...(head.length === 0 ? {} : { head: { cells: head.map(cellOf) } })}
      rows={slotOf(node, 'rows').map(rowOf)}
      emptyView={<Nodes nodes={nodesOfProp(node.props['emptyView'])} />}
      onSetPage={(page) => {
        tellPage(page);
      }}
      onRankStart={tellRankStart}
      onRankEnd={tellRankEnd}
    />
  );
}

/** The table; its `Row` and `Cell` nodes are read by it and never drawn alone. */
export const tableComponents = { DynamicTable: UiKitDynamicTable } satisfies Readonly<
  Record<string, NodeComponent>
>;
