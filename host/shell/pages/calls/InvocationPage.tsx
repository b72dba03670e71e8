import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { type ReactElement } from 'react';

import { showFailure, showFlag } from '../flag-list';
import { request } from '../request';
import { callPath, CALLS_PATH } from '../route';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { callName } from './CallsTable';
import { CallWaterfall } from './CallWaterfall';
import { detailSchema, type InvocationDetail } from './invocation-schemas';
import { InvocationFacts } from './InvocationFacts';
import { jsonOf, saveJson } from './save-json';

async function loadInvocation(number: string): Promise<InvocationDetail> {
  const path = `/host/api/call-log/${encodeURIComponent(number)}`;
  return detailSchema.parse(await request('GET', path));
}

/** One invocation: every call it made, in order, what it wrote to the console, what stands out. */
export function InvocationPage({ number }: { readonly number: string }): ReactElement {
  const [loaded] = useLoaded(`call-${number}`, () => loadInvocation(number));
  return (
    <main className="page calls-page">
      <nav aria-label="Call log">
        <ul className="breadcrumbs">
          <li>
            <Link href={CALLS_PATH}>Call log</Link>
          </li>
          <li>Invocation {number}</li>
        </ul>
      </nav>
      {loaded.state === 'ready' ? null : (
        <Heading size="large" as="h1">
          Invocation {number}
        </Heading>
      )}
      <WhenLoaded loaded={loaded}>{(value) => <Invocation invocation={value} />}</WhenLoaded>
    </main>
  );
}

type InvocationProps = { readonly invocation: InvocationDetail };

function Invocation({ invocation }: InvocationProps): ReactElement {
  return (
    <>
      <div className="panel-title">
        <Heading size="large" as="h1">
          {callName(invocation)}
        </Heading>
        <Actions invocation={invocation} />
      </div>
      <InvocationFacts invocation={invocation} />
      <Warnings invocation={invocation} />
      <CallWaterfall invocation={invocation} />
      <ConsoleLines invocation={invocation} />
    </>
  );
}

function Actions({ invocation }: InvocationProps): ReactElement {
  const { number } = invocation;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(jsonOf(invocation));
      showFlag({
        id: 'call-copied',
        title: 'Copied as JSON',
        type: 'success',
        actions: [],
        isAutoDismiss: true,
      });
    } catch (error) {
      showFailure('Not copied: download it instead', error);
    }
  };
  return (
    <div className="calls-actions">
      <Link href={callPath(number - 1)}>Before it</Link>
      <Link href={callPath(number + 1)}>After it</Link>
      <Button onClick={() => void copy()}>Copy as JSON</Button>
      <Button
        onClick={() => {
          saveJson(`plumbline-invocation-${number}.json`, invocation);
        }}
      >
        Download as JSON
      </Button>
    </div>
  );
}

function Warnings({ invocation: { warnings } }: InvocationProps): ReactElement | null {
  if (warnings.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title="What stands out" headingLevel="h2">
      <ul className="calls-warnings">
        {warnings.map(({ kind, sentence }) => (
          <li key={`${kind} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    </SectionMessage>
  );
}

function ConsoleLines({ invocation: { console: lines } }: InvocationProps): ReactElement {
  return (
    <section className="card" aria-label="Console">
      <Heading size="small" as="h2">
        Console
      </Heading>
      {lines.length === 0 ? (
        <Text as="p">The function wrote nothing to the console.</Text>
      ) : (
        <ol className="console-lines">
          {lines.map(({ level, text }, index) => (
            <li key={index} className={`console-line console-line-${level}`}>
              <span className="console-level">{level}</span>{' '}
              <span className="calls-code">{text}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
