import Heading from '@atlaskit/heading';
import { type ReactElement } from 'react';

import { ClockCard } from './ClockCard';
import { EventsCard } from './EventsCard';
import { FaultsCard } from './FaultsCard';

/** What Jira does not have: the host's time, events on their way, faults on purpose. */
export function SimulationPage(): ReactElement {
  return (
    <main className="page">
      <Heading size="large" as="h1">
        Simulation
      </Heading>
      <ClockCard />
      <EventsCard />
      <FaultsCard />
    </main>
  );
}
