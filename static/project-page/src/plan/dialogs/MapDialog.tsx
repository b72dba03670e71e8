import { type ReactElement, useState } from 'react';

import type { IssueId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import type { PlanWork } from '../build-plan';
import { usePlan } from '../plan-context';

import { MapForm } from './MapForm';
import { planMapping } from './plan-mapping';

/** Maps selected work to an outcome: says what will happen in Plumbline and what in Jira (PL-3). */
export function MapDialog(props: {
  readonly ids: readonly IssueId[];
  readonly onClose: () => void;
}): ReactElement | null {
  const { plan } = usePlan();
  // What is mapped leaves the list while it runs, so the work is taken as it was when the dialog opened.
  const [work] = useState<PlanWork | undefined>(plan.work);
  return work === undefined ? null : (
    <MapForm
      mapping={planMapping(props.ids, work.tree)}
      outcomes={plan.rows}
      words={{
        title: workMessages.mapTitle,
        submit: workMessages.mapSubmit,
        parent: workMessages.mapParent,
        reparented: workMessages.mapParents,
      }}
      onClose={props.onClose}
    />
  );
}
