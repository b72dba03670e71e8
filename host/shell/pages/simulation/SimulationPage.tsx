import Heading from '@atlaskit/heading';
import { type ReactElement } from 'react';

import { CallLogTable } from './CallLogTable';
import { ClockCard } from './ClockCard';
import { FaultsCard } from './FaultsCard';

/** What Jira does not have: the host's day, faults on purpose, and what the app really called. */
export function SimulationPage(): ReactElement {
  return (
    <main className="page">
      <Heading size="large" as="h1">
        Simulation
      </Heading>
      <ClockCard />
      <FaultsCard />
      <CallLogTable />
    </main>
  );
}
