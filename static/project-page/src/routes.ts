import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

import { pageMessages } from '#i18n/page-messages';

export type Route = {
  /** First segment of the path; also the id of the tab. */
  readonly path: string;
  readonly label: string;
  readonly Page: LazyExoticComponent<ComponentType>;
};

const SETTINGS: Route = {
  path: 'settings',
  label: pageMessages.settings,
  Page: lazy(async () => ({ default: (await import('./settings/SettingsPage')).SettingsPage })),
};

/** The pages of a delivery in the order of their tabs; the first one opens (ux.md). A page is loaded when it is opened. */
export const ROUTES: readonly [Route, ...Route[]] = [
  {
    path: 'plan',
    label: pageMessages.plan,
    Page: lazy(async () => ({ default: (await import('./plan/PlanPage')).PlanPage })),
  },
  {
    path: 'customer-plan',
    label: pageMessages.customerPlan,
    Page: lazy(async () => ({
      default: (await import('./customer-plan/CustomerPlanPage')).CustomerPlanPage,
    })),
  },
  {
    path: 'gates',
    label: pageMessages.gates,
    Page: lazy(async () => ({ default: (await import('./gates/GatesPage')).GatesPage })),
  },
  SETTINGS,
];

/** What a project admin outside the stake opens: what is published, and the settings (EV-2). */
export const ROUTES_OUTSIDE: readonly [Route, ...Route[]] = [
  {
    path: 'customer-plan',
    label: pageMessages.customerPlan,
    Page: lazy(async () => ({
      default: (await import('./page/PublishedPlansPage')).PublishedPlansPage,
    })),
  },
  SETTINGS,
];

/**
 * The route that a location shows.
 *
 * @param pathname - Path below the project page, such as `/gates`.
 * @returns Its position in the routes; 0 for everything that is no route.
 */
export function routeIndexOf(routes: readonly Route[], pathname: string): number {
  const segment = pathname.split('/').find((part) => part !== '');
  return Math.max(
    0,
    routes.findIndex((route) => route.path === segment),
  );
}
