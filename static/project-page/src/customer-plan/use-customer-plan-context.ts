import { useMemo } from 'react';

import { buildCustomerPlan } from '#domain/customer-plan/build-customer-plan';
import { englishMoment } from '#i18n/english-time';

import type { UsedReading } from '../../../shared/use-reading';
import { type PageContextValue, usePage } from '../page-context';

import type { CustomerPlanContextValue, WorkReading } from './customer-plan-context';
import type { OpenedCustomerPlan } from './use-customer-plan';
import { workStatuses } from './work-statuses';

/**
 * Everything that was opened, with the plan that would be published from it.
 *
 * @param opened - The answer of `customer-plan.open`, with own changes put in.
 * @param used - How changes are put in, and how everything is read again.
 */
export function useCustomerPlanContext(
  opened: OpenedCustomerPlan,
  { change, refresh }: UsedReading<OpenedCustomerPlan>,
): CustomerPlanContextValue {
  const { jira, people, project, opened: page } = usePage();
  const { rejectedResolutionIds } = page.settings;
  const work = useMemo(
    () => readWork(opened, jira, { homeProjectId: project.id, rejectedResolutionIds }),
    [opened, jira, project.id, rejectedResolutionIds],
  );

  return useMemo(() => {
    const { timeZone } = opened.delivery.body.calendar;
    const [last] = opened.versions;
    return {
      ...{ opened, change, refresh, work, draft: draftOf(opened, work) },
      ...(last === undefined ? {} : { last }),
      roles: opened.roles.map(({ body }) => body),
      nameOf: people.nameOf,
      moment: (at) => englishMoment(at, timeZone),
    };
  }, [opened, change, refresh, work, people]);
}

function readWork(
  { outcomes }: OpenedCustomerPlan,
  jira: PageContextValue['jira'],
  options: { readonly homeProjectId: string; readonly rejectedResolutionIds: readonly string[] },
): WorkReading {
  if (jira.state === 'loading') return { state: 'reading' };
  if (jira.state === 'failed') return { state: 'failed' };
  const statuses = workStatuses(
    outcomes.map(({ body }) => body),
    jira.snapshot.items,
    {
      homeProjectId: options.homeProjectId,
      rejectedResolutionIds: new Set(options.rejectedResolutionIds),
    },
  );
  return { state: 'known', statuses };
}

function draftOf(opened: OpenedCustomerPlan, work: WorkReading): CustomerPlanContextValue['draft'] {
  return buildCustomerPlan({
    delivery: opened.delivery.body,
    outcomes: opened.outcomes.map(({ body }) => body),
    deliverables: opened.deliverables.map(({ body }) => body),
    roles: opened.roles.map(({ body }) => body),
    statuses: work.state === 'known' ? work.statuses : {},
    asOf: opened.today,
  });
}
