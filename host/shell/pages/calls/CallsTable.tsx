import Link from '@atlaskit/link';
import Lozenge from '@atlaskit/lozenge';
import { type ReactElement, type ReactNode } from 'react';

import { ListTable } from '../ListTable';
import { callPath } from '../route';
import { useSession } from '../session';

import { personName } from './CallsFilters';
import { type InvocationSummary } from './invocation-schemas';
import { wordBytes, wordDuration, wordInstant } from './word-figures';

const COLUMNS = [
  'At (UTC)',
  'Call',
  'Function',
  'Person',
  'Outcome',
  'Time',
  'Storage',
  'Units read / written',
  'Jira',
  'Points',
  'In / out',
  'Warnings',
];

type CallsTableProps = {
  readonly invocations: readonly InvocationSummary[];
  readonly whenEmpty: string;
};

/** Invocations, newest first, with what each cost; the name of the call opens it. */
export function CallsTable({ invocations, whenEmpty }: CallsTableProps): ReactElement {
  const session = useSession();
  const cellsOf = (invocation: InvocationSummary): readonly ReactNode[] => {
    const { totals, warnings } = invocation;
    return [
      <span className="calls-nowrap">{wordInstant(invocation.at)}</span>,
      <Link href={callPath(invocation.number)}>{callName(invocation)}</Link>,
      <FunctionCell invocation={invocation} />,
      personName(session, invocation.accountId),
      <OutcomeLozenge invocation={invocation} />,
      <span className="calls-nowrap">{wordDuration(invocation.durationMs)}</span>,
      totals.storageCalls,
      `${totals.readUnits} / ${totals.writeUnits}`,
      totals.jiraCalls,
      totals.points,
      <span className="calls-nowrap">
        {wordBytes(invocation.bytesIn)} / {wordBytes(invocation.bytesOut)}
      </span>,
      warnings === 0 ? '' : <Lozenge appearance="moved">{`${warnings}`}</Lozenge>,
    ];
  };
  return (
    <ListTable
      label="Invocations"
      columns={COLUMNS}
      whenEmpty={whenEmpty}
      rows={invocations.map((invocation) => ({
        key: `${invocation.number}`,
        cells: cellsOf(invocation),
      }))}
    />
  );
}

function FunctionCell({ invocation }: { readonly invocation: InvocationSummary }): ReactElement {
  const { functionKey, moduleKey, moduleType } = invocation;
  return (
    <>
      {functionKey}
      <span className="calls-subtle" title={moduleType}>
        {moduleKey}
      </span>
    </>
  );
}

/** What a page asked for; the function itself when it is no resolver. */
export function callName({
  resolverCall,
  functionKey,
}: Pick<InvocationSummary, 'resolverCall' | 'functionKey'>): string {
  return resolverCall ?? functionKey;
}

type Outcome = Pick<InvocationSummary, 'success' | 'errorType' | 'errorMessage'>;

/** `answered`, or the kind of the error with its words. */
export function OutcomeLozenge({ invocation }: { readonly invocation: Outcome }): ReactElement {
  const { success, errorType = 'failed', errorMessage } = invocation;
  if (success) return <Lozenge appearance="success">answered</Lozenge>;
  return (
    <>
      <Lozenge appearance="removed">{errorType}</Lozenge>
      <span className="calls-subtle calls-error">{errorMessage}</span>
    </>
  );
}
