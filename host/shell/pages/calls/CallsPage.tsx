import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { type ReactElement, useEffect, useMemo, useState } from 'react';

import { showFailure } from '../flag-list';
import { request } from '../request';

import { filterOf, isListed, searchOf } from './calls-filter';
import { CallsFilters } from './CallsFilters';
import { CallsTable } from './CallsTable';
import { FunctionTotals } from './FunctionTotals';
import { type InvocationSummary } from './invocation-schemas';
import { saveJson } from './save-json';
import { useCallLog } from './use-call-log';
import { wordCount } from './word-figures';

async function download(): Promise<void> {
  try {
    saveJson('plumbline-call-log.json', await request('GET', '/host/api/call-log/whole'));
  } catch (error) {
    showFailure('The call log was not downloaded', error);
  }
}

/** The last invocations of the app's functions, as they come, with what each of them cost. */
export function CallsPage(): ReactElement {
  const [isLive, setLive] = useState(true);
  const { invocations, failure, reload } = useCallLog(isLive);
  const clear = async (): Promise<void> => {
    try {
      await request('DELETE', '/host/api/call-log');
    } catch (error) {
      showFailure('The call log was not cleared', error);
    }
    await reload();
  };
  return (
    <main className="page calls-page">
      <div className="panel-title">
        <Heading size="large" as="h1">
          Call log
        </Heading>
        <div className="calls-actions">
          <Checkbox
            label="Live"
            isChecked={isLive}
            onChange={(event) => {
              setLive(event.currentTarget.checked);
            }}
          />
          <Button onClick={() => void reload()}>Refresh</Button>
          <Button onClick={() => void download()}>Download as JSON</Button>
          <Button onClick={() => void clear()}>Clear</Button>
        </div>
      </div>
      {failure === undefined ? null : (
        <SectionMessage appearance="error" title="The call log cannot be read" headingLevel="h2">
          {failure} What is listed was read before; start the host again if it was stopped.
        </SectionMessage>
      )}
      <Listed invocations={invocations} hasFailed={failure !== undefined} />
    </main>
  );
}

type ListedProps = {
  readonly invocations: readonly InvocationSummary[] | undefined;
  readonly hasFailed: boolean;
};

function Listed({ invocations, hasFailed }: ListedProps): ReactElement | null {
  const [filter, setFilter] = useState(() => filterOf(window.location.search));
  useEffect(() => {
    window.history.replaceState(null, '', window.location.pathname + searchOf(filter));
  }, [filter]);
  const listed = useMemo(
    () => invocations?.filter((invocation) => isListed(invocation, filter)) ?? [],
    [invocations, filter],
  );
  if (invocations === undefined) return hasFailed ? null : <Spinner label="Reading the call log" />;
  return (
    <>
      <CallsFilters filter={filter} invocations={invocations} onChange={setFilter} />
      <Text as="p" color="color.text.subtle">
        <span role="status">
          {wordCount(listed.length, 'invocation')} of {invocations.length}
        </span>
      </Text>
      <CallsTable
        invocations={listed}
        whenEmpty={
          invocations.length === 0
            ? 'No function was called yet. Open the app in a project; its calls appear here.'
            : 'No invocation fits. Change the filter above.'
        }
      />
      <FunctionTotals invocations={listed} />
    </>
  );
}
