import Heading from '@atlaskit/heading';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';

import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { type HistoryEntry, loadHistory } from './work-item';

const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function Entry({ entry }: { readonly entry: HistoryEntry }): ReactElement {
  return (
    <li>
      <Inline space="space.100">
        <Text weight="bold">{entry.author?.displayName ?? 'Somebody'}</Text>
        <Text color="color.text.subtle">{INSTANT.format(new Date(entry.created))}</Text>
      </Inline>
      <ul>
        {entry.items.map(({ field, fromString, toString }) => (
          <li key={field}>
            {field}: from {fromString ?? 'none'} to {toString ?? 'none'}
          </li>
        ))}
      </ul>
    </li>
  );
}

type HistoryProps = {
  readonly issueKey: string;
  /** Another value loads again. */
  readonly round: number;
};

/** Who changed what, newest first. */
export function History({ issueKey, round }: HistoryProps): ReactElement {
  const [history] = useLoaded(`${issueKey} ${round}`, () => loadHistory(issueKey));
  return (
    <section>
      <Heading size="small" as="h2">
        History
      </Heading>
      <WhenLoaded loaded={history}>
        {(entries) =>
          entries.length === 0 ? (
            <Text as="p" color="color.text.subtle">
              Nothing was changed yet.
            </Text>
          ) : (
            <ol className="history">
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
          )
        }
      </WhenLoaded>
    </section>
  );
}
