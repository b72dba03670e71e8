import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { type ReactElement, type ReactNode } from 'react';

import { ListTable } from '../ListTable';

import { type InvocationDetail, type PlatformCall } from './invocation-schemas';
import { atOnceWith, barOf } from './waterfall-bars';
import { wordBytes, wordDuration } from './word-figures';

const COLUMNS = [
  'No.',
  'Call',
  'Status',
  'Units / points',
  'Sent / answered',
  'Start',
  'Took',
  'At once with',
  'When',
];

/** Each call to storage and Jira in the order in which the function sent it. */
export function CallWaterfall({
  invocation,
}: {
  readonly invocation: InvocationDetail;
}): ReactElement {
  const { calls } = invocation;
  return (
    <section className="card" aria-label="Calls">
      <Heading size="small" as="h2">
        Calls to the platform
      </Heading>
      <ListTable
        label="Calls"
        columns={COLUMNS}
        whenEmpty="The function asked neither storage nor Jira."
        rows={calls.map((call) => ({ key: `${call.place}`, cells: cellsOf(call, invocation) }))}
      />
    </section>
  );
}

function cellsOf(call: PlatformCall, invocation: InvocationDetail): readonly ReactNode[] {
  const { place, status, traffic } = call;
  return [
    place,
    <CallCell call={call} />,
    <Lozenge appearance={status > 0 && status < 400 ? 'success' : 'removed'}>
      {status === 0 ? 'cut' : `${status}`}
    </Lozenge>,
    costOf(call),
    ...(traffic === undefined
      ? ['not measured', '', '', '']
      : [
          `${wordBytes(traffic.requestBytes)} / ${wordBytes(traffic.answerBytes)}`,
          wordDuration(traffic.startMs),
          wordDuration(traffic.endMs - traffic.startMs),
          atOnceWith(call, invocation.calls).join(', '),
        ]),
    <Bar call={call} durationMs={invocation.durationMs} />,
  ];
}

function costOf({ units, points }: PlatformCall): string {
  return points === undefined ? `${units ?? 0} u` : `${points} pt`;
}

function CallCell({ call }: { readonly call: PlatformCall }): ReactElement {
  const { target, method, path, keys, as } = call;
  const [address = '', query] = path.split('?');
  return (
    <div className="waterfall-call">
      <span className="waterfall-target">
        {target === 'jira' ? `Jira as ${as ?? 'none'}` : 'Storage'}
      </span>{' '}
      <span className="calls-code">
        {method} {address}
      </span>
      {query === undefined ? null : (
        <span className="calls-code calls-subtle">?{decoded(query)}</span>
      )}
      {keys.length === 0 ? null : (
        <span className="calls-code calls-subtle">{keys.join(', ')}</span>
      )}
    </div>
  );
}

/** As people write it; what is badly encoded stays as it was sent. */
function decoded(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}

type BarProps = { readonly call: PlatformCall; readonly durationMs: number };

/** The columns before it say the same in numbers. */
function Bar({ call, durationMs }: BarProps): ReactElement | null {
  const bar = barOf(call, durationMs);
  if (bar === undefined) return null;
  return (
    <div className="waterfall-track" aria-hidden="true">
      <div
        className={`waterfall-bar waterfall-bar-${call.target}`}
        style={{ insetInlineStart: `${bar.start}%`, inlineSize: `${bar.length}%` }}
      />
    </div>
  );
}
