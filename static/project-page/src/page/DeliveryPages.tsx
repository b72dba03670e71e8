import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { type ReactElement, Suspense } from 'react';

import { pageMessages } from '#i18n/page-messages';

import { routeIndexOf, ROUTES } from '../routes';

import { PageErrorBoundary } from './PageErrorBoundary';
import { LoadingScreen } from './Screen';

/** The tabs and the open page; each page is loaded when it is opened first. */
export function DeliveryPages(props: {
  readonly pathname: string;
  readonly go: (to: string) => void;
}): ReactElement {
  const selected = routeIndexOf(props.pathname);
  const goTo = (index: number): void => {
    const route = ROUTES[index];
    if (route !== undefined) props.go(`/${route.path}`);
  };
  return (
    <main>
      <Tabs id="delivery-pages" selected={selected} onChange={goTo} shouldUnmountTabPanelOnChange>
        <TabList>
          {ROUTES.map((route) => (
            <Tab key={route.path}>{route.label}</Tab>
          ))}
        </TabList>
        {ROUTES.map(({ path, Page }) => (
          <TabPanel key={path}>
            <div className="page-panel">
              <PageErrorBoundary>
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
