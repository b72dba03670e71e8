import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { type ReactElement, Suspense } from 'react';

import { pageMessages } from '#i18n/page-messages';

import { useFrame } from '../frame-context';
import { type Route, routeIndexOf, ROUTES } from '../routes';

import { PageErrorBoundary } from './PageErrorBoundary';
import { LoadingScreen } from './Screen';
import { useSwitchCount } from './use-switch-count';

/** The tabs and the open page; each page is loaded when it is opened, and starts anew for another delivery. */
export function DeliveryPages(props: {
  readonly pathname: string;
  readonly go: (to: string) => void;
  readonly routes?: readonly Route[];
}): ReactElement {
  const { pathname, go, routes = ROUTES } = props;
  const switched = useSwitchCount(useFrame().deliveryId);
  const selected = routeIndexOf(routes, pathname);
  const goTo = (index: number): void => {
    const route = routes[index];
    if (route !== undefined) go(`/${route.path}`);
  };
  return (
    <main>
      <Tabs id="delivery-pages" selected={selected} onChange={goTo} shouldUnmountTabPanelOnChange>
        <TabList>
          {routes.map((route) => (
            <Tab key={route.path}>{route.label}</Tab>
          ))}
        </TabList>
        {routes.map(({ path, Page }) => (
          <TabPanel key={path}>
            <div className="page-panel">
              <PageErrorBoundary key={switched}>
                <Suspense fallback={<LoadingScreen label={pageMessages.openingPage} />}>
                  <Page />
                </Suspense>
              </PageErrorBoundary>
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </main>
  );
}
