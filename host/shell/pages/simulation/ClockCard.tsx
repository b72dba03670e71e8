import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import Textfield from '@atlaskit/textfield';
import { type ReactElement, useState } from 'react';

import { showFailure } from '../flag-list';
import { request } from '../request';
import { useSession } from '../session';

type Move = {
  readonly label: string;
  readonly by: { readonly days: number } | { readonly minutes: number };
};

const MOVES: readonly Move[] = [
  { label: '-7 days', by: { days: -7 } },
  { label: '-1 day', by: { days: -1 } },
  { label: '+5 minutes', by: { minutes: 5 } },
  { label: '+1 hour', by: { minutes: 60 } },
  { label: '+1 day', by: { days: 1 } },
  { label: '+7 days', by: { days: 7 } },
  { label: '+30 days', by: { days: 30 } },
];

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'UTC',
});

async function move(body: Move['by'] | { readonly at: string }): Promise<void> {
  try {
    await request('POST', '/host/api/clock', body);
    window.location.reload();
  } catch (error) {
    showFailure('The clock was not moved', error);
  }
}

/** The clock of Jira, of the app's functions, of its storage and of its events, all at once. */
export function ClockCard(): ReactElement {
  const { now } = useSession();
  // Of a field `datetime-local`: no seconds, no zone.
  const [wanted, setWanted] = useState(now.slice(0, 16));
  return (
    <section className="card" aria-label="Clock">
      <Heading size="small" as="h2">
        Clock
      </Heading>
      <Stack space="space.100">
        <Text as="p">Here it is {INSTANT.format(new Date(now))} UTC.</Text>
        <Inline space="space.050" rowSpace="space.050" shouldWrap>
          {MOVES.map(({ label, by }) => (
            <Button key={label} onClick={() => void move(by)}>
              {label}
            </Button>
          ))}
        </Inline>
        <form
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void move({ at: `${wanted}:00Z` });
          }}
        >
          <Label htmlFor="clock-at">Set it to (UTC)</Label>
          <Inline space="space.050" rowSpace="space.050" alignBlock="center" shouldWrap>
            <Textfield
              id="clock-at"
              type="datetime-local"
              width="medium"
              isRequired
              value={wanted}
              onChange={({ currentTarget }) => {
                setWanted(currentTarget.value);
              }}
            />
            <Button type="submit">Set</Button>
          </Inline>
        </form>
      </Stack>
    </section>
  );
}
