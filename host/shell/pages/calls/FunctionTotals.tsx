import Heading from '@atlaskit/heading';
import { type ReactElement, useMemo } from 'react';

import { ListTable } from '../ListTable';

import { totalFunctions } from './function-totals';
import { type InvocationSummary } from './invocation-schemas';
import { wordDuration } from './word-figures';

const COLUMNS = [
  'Function',
  'Call',
  'Invocations',
  'Failed',
  'Median',
  'p95',
  'Storage calls, most',
  'Units read, most',
  'Points, most',
  'Points, all',
];

/** What the listed invocations cost, for each call of each function. */
export function FunctionTotals({
  invocations,
}: {
  readonly invocations: readonly InvocationSummary[];
}): ReactElement {
  const totals = useMemo(() => totalFunctions(invocations), [invocations]);
  return (
    <section className="card" aria-label="Totals">
      <Heading size="small" as="h2">
        Totals of what is listed
      </Heading>
      <ListTable
        label="Totals"
        columns={COLUMNS}
        whenEmpty="Nothing is listed."
        rows={totals.map((total) => ({
          key: `${total.functionKey} ${total.call}`,
          cells: [
            total.functionKey,
            total.call,
            total.invocations,
            total.failed,
            wordDuration(total.median),
            wordDuration(total.p95),
            total.mostStorageCalls,
            total.mostReadUnits,
            total.mostPoints,
            total.points,
          ],
        }))}
      />
    </section>
  );
}
