import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';

import { showFailure } from '../flag-list';
import { request } from '../request';
import { useSession } from '../session';

const MOVES = [-7, -1, 1, 7, 30] as const;

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'UTC',
});

async function move(days: number): Promise<void> {
  try {
    await request('POST', '/host/api/clock', { days });
    window.location.reload();
  } catch (error) {
    showFailure('The clock was not moved', error);
  }
}

/** The clock of Jira, of the app's functions and of its storage, all at once. */
export function ClockCard(): ReactElement {
  const { now } = useSession();
  return (
    <section className="card" aria-label="Clock">
      <Heading size="small" as="h2">
        Clock
      </Heading>
      <Text as="p">Here it is {INSTANT.format(new Date(now))} UTC.</Text>
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        {MOVES.map((days) => (
          <Button key={days} onClick={() => void move(days)}>
            {days > 0 ? `+${days}` : days} {Math.abs(days) === 1 ? 'day' : 'days'}
          </Button>
        ))}
      </Inline>
    </section>
  );
}
