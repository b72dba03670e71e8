import Heading from '@atlaskit/heading';
import { type ReactElement } from 'react';

import { ClockCard } from './ClockCard';
import { FaultsCard } from './FaultsCard';

/** What Jira does not have: the host's day and faults on purpose. */
export function SimulationPage(): ReactElement {
  return (
    <main className="page">
      <Heading size="large" as="h1">
        Simulation
      </Heading>
      <ClockCard />
      <FaultsCard />
    </main>
  );
}
