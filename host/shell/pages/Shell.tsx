import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';

import { CallsPage } from './calls/CallsPage';
import { InvocationPage } from './calls/InvocationPage';
import { Flags } from './Flags';
import { HomePage } from './HomePage';
import { LeaveDialog } from './LeaveDialog';
import { NewVersionNotice } from './NewVersionNotice';
import { ProjectAppPage } from './project/ProjectAppPage';
import { ProjectItemsPage } from './project/ProjectItemsPage';
import { type HostRoute, type Route, routeOf } from './route';
import { loadSession, SessionProvider } from './session';
import { SimulationPage } from './simulation/SimulationPage';
import { TopBar } from './TopBar';
import { useLoaded } from './use-loaded';
import { WhenLoaded } from './WhenLoaded';
import { WorkItemPage } from './work-item/WorkItemPage';
import { WorkflowPage } from './workflow/WorkflowPage';
import { WorkflowsPage } from './workflow/WorkflowsPage';

/** Pages of the host that Jira does not have. */
function HostPage({ route }: { readonly route: HostRoute }): ReactElement {
  switch (route.page) {
    case 'simulation':
      return <SimulationPage />;
    case 'calls':
      return <CallsPage />;
    case 'call':
      return <InvocationPage number={route.number} />;
  }
}

function UnknownPage(): ReactElement {
  return (
    <main className="page">
      <Heading size="large" as="h1">
        This page is not there
      </Heading>
      <Text as="p">The local host has no such page. The projects are on the first one.</Text>
    </main>
  );
}

function Page({ route }: { readonly route: Route }): ReactElement {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'items':
      return <ProjectItemsPage projectKey={route.projectKey} />;
    case 'app':
      return <ProjectAppPage projectKey={route.projectKey} />;
    case 'work-item':
      return <WorkItemPage issueKey={route.issueKey} />;
    case 'workflows':
      return <WorkflowsPage />;
    case 'workflow':
      return <WorkflowPage workflowId={route.workflowId} />;
    case 'unknown':
      return <UnknownPage />;
    default:
      return <HostPage route={route} />;
  }
}

/** Jira, as far as the app needs it. Links load a page anew; only an app moves inside one. */
export function Shell(): ReactElement {
  const [session] = useLoaded('session', loadSession);
  return (
    <WhenLoaded loaded={session}>
      {(value) => (
        <SessionProvider value={value}>
          <TopBar />
          <Page route={routeOf(window.location.pathname)} />
          <Flags />
          <LeaveDialog />
          <NewVersionNotice />
        </SessionProvider>
      )}
    </WhenLoaded>
  );
}
