import Lozenge from '@atlaskit/lozenge';
import { type ReactElement, type ReactNode } from 'react';

import { useSession } from '../session';

import { personName } from './CallsFilters';
import { OutcomeLozenge } from './CallsTable';
import { type InvocationDetail } from './invocation-schemas';
import { wordBytes, wordDuration, wordInstant } from './word-figures';

type FactsProps = { readonly invocation: InvocationDetail };

/** Who called what, how it ended, and what it cost against the budget. */
export function InvocationFacts({ invocation }: FactsProps): ReactElement {
  const session = useSession();
  const { totals, budget } = invocation;
  const { functionKey, moduleKey, moduleType } = invocation;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Outcome', <OutcomeLozenge invocation={invocation} />],
    ['At', `${wordInstant(invocation.at)} UTC, on the host’s clock`],
    ['Person', personName(session, invocation.accountId)],
    ['Function', `${functionKey}, for ${moduleKey} (${moduleType})`],
    [
      'Time',
      <Measure value={invocation.durationMs} most={budget.milliseconds} word={wordDuration} />,
    ],
    ['Storage calls', <Measure value={totals.storageCalls} most={budget.storageCalls} />],
    ['Units read', <Measure value={totals.readUnits} most={budget.readUnits} />],
    ['Units written', totals.writeUnits],
    ['Jira calls', <Measure value={totals.jiraCalls} most={budget.jiraCalls} />],
    ['Points of Jira', <Measure value={totals.points} most={budget.points} />],
    ['Bytes', `${wordBytes(invocation.bytesIn)} in, ${wordBytes(invocation.bytesOut)} out`],
    ['Bundle', <span className="calls-code">{invocation.bundle}</span>],
    ['Invocation', <span className="calls-code">{invocation.invocationId}</span>],
  ];
  return (
    <section className="card" aria-label="Facts">
      <dl className="details calls-details">
        {facts.map(([name, value]) => (
          <div key={name} className="calls-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type MeasureProps = {
  readonly value: number;
  /** `null` when there is no budget. */
  readonly most: number | null;
  readonly word?: (value: number) => string;
};

/** A figure and what it may be. */
function Measure({ value, most, word = String }: MeasureProps): ReactElement {
  if (most === null) return <>{word(value)}</>;
  return (
    <>
      {word(value)} of {word(most)}{' '}
      {value > most ? <Lozenge appearance="moved">over budget</Lozenge> : null}
    </>
  );
}
