import Button from '@atlaskit/button/new';
import DynamicTable from '@atlaskit/dynamic-table';
import Heading from '@atlaskit/heading';
import { type ReactElement } from 'react';
import { z } from 'zod';

import { request } from '../request';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

const entriesSchema = z.array(
  z.object({
    invocationId: z.string(),
    at: z.string(),
    functionKey: z.string(),
    moduleKey: z.string(),
    resolverCall: z.string().optional(),
    success: z.boolean(),
    errorMessage: z.string().optional(),
    durationMs: z.number(),
    storageCalls: z.array(z.object({ kind: z.enum(['read', 'write']), units: z.number() })),
    jiraCalls: z.array(z.object({ points: z.number() })),
  }),
);

type Entry = z.infer<typeof entriesSchema>[number];

const HEAD = {
  cells: ['At', 'Function', 'Call', 'Result', 'ms', 'Reads', 'Writes', 'Jira', 'Points'].map(
    (content) => ({ key: content, content }),
  ),
};

const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'medium' });

async function loadEntries(): Promise<readonly Entry[]> {
  return entriesSchema.parse(await request('GET', '/host/api/call-log')).toReversed();
}

function cellsOf(entry: Entry): readonly { readonly key: string; readonly content: string }[] {
  const { storageCalls, jiraCalls } = entry;
  const reads = storageCalls.filter(({ kind }) => kind === 'read').length;
  return [
    INSTANT.format(new Date(entry.at)),
    entry.functionKey,
    entry.resolverCall ?? '',
    entry.success ? 'answered' : (entry.errorMessage ?? 'failed'),
    String(Math.round(entry.durationMs)),
    String(reads),
    String(storageCalls.length - reads),
    String(jiraCalls.length),
    String(jiraCalls.reduce((sum, { points }) => sum + points, 0)),
  ].map((content, index) => ({ key: `${index}`, content }));
}

/** Every call of a function, newest first, with what it cost. */
export function CallLogTable(): ReactElement {
  const [entries, reload] = useLoaded('call-log', loadEntries);
  return (
    <section className="card" aria-label="Call log">
      <div className="panel-title">
        <Heading size="small">Call log</Heading>
        <Button spacing="compact" onClick={reload}>
          Refresh the log
        </Button>
      </div>
      <WhenLoaded loaded={entries}>
        {(values) => (
          <DynamicTable
            label="Call log"
            head={HEAD}
            rowsPerPage={25}
            emptyView={<p>No function was called yet.</p>}
            rows={values.map((entry) => ({ key: entry.invocationId, cells: [...cellsOf(entry)] }))}
          />
        )}
      </WhenLoaded>
    </section>
  );
}
