import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type ReactElement } from 'react';
import { z } from 'zod';

import { ListTable } from '../ListTable';
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

const COLUMNS = ['At', 'Function', 'Call', 'Result', 'ms', 'Reads', 'Writes', 'Jira', 'Points'];

const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'medium' });

async function loadEntries(): Promise<readonly Entry[]> {
  return entriesSchema.parse(await request('GET', '/host/api/call-log')).toReversed();
}

function cellsOf(entry: Entry): readonly (string | number)[] {
  const { storageCalls, jiraCalls } = entry;
  const reads = storageCalls.filter(({ kind }) => kind === 'read').length;
  return [
    INSTANT.format(new Date(entry.at)),
    entry.functionKey,
    entry.resolverCall ?? '',
    entry.success ? 'answered' : (entry.errorMessage ?? 'failed'),
    Math.round(entry.durationMs),
    reads,
    storageCalls.length - reads,
    jiraCalls.length,
    jiraCalls.reduce((sum, { points }) => sum + points, 0),
  ];
}

/** Every call of a function, newest first, with what it cost. */
export function CallLogTable(): ReactElement {
  const [entries, reload] = useLoaded('call-log', loadEntries);
  return (
    <section className="card" aria-label="Call log">
      <div className="panel-title">
        <Heading size="small" as="h2">
          Call log
        </Heading>
        <Button spacing="compact" onClick={reload}>
          Refresh the log
        </Button>
      </div>
      <WhenLoaded loaded={entries}>
        {(values) => (
          <ListTable
            label="Call log"
            columns={COLUMNS}
            whenEmpty="No function was called yet."
            rows={values.map((entry) => ({ key: entry.invocationId, cells: cellsOf(entry) }))}
          />
        )}
      </WhenLoaded>
    </section>
  );
}
