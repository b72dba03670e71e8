import { type ReactElement, useState } from 'react';

import type { IssueId } from '#domain/shared/identifiers';
import { hintMessages } from '#i18n/hint-messages';

import type { OutcomeRow, PlanWork } from '../build-plan';
import { usePlan } from '../plan-context';

import { MapForm } from './MapForm';
import { planMove } from './plan-mapping';

/** Moves selected tasks below an epic of another outcome, in Jira (PL-9). */
export function MoveDialog(props: {
  readonly ids: readonly IssueId[];
  readonly onClose: () => void;
}): ReactElement | null {
  const { plan } = usePlan();
  // What is moved leaves its outcome while it runs, so the work is taken as it was when the dialog opened.
  const [work] = useState<PlanWork | undefined>(plan.work);
  return work === undefined ? null : (
    <MapForm
      mapping={planMove(props.ids, work.tree)}
      outcomes={otherOutcomes(plan.rows, props.ids, work)}
      words={{
        title: hintMessages.moveTitle,
        submit: hintMessages.moveSubmit,
        parent: hintMessages.moveParent,
        reparented: hintMessages.movePreview,
      }}
      onClose={props.onClose}
    />
  );
}

/** An outcome that all of the tasks serve already is no other one. */
function otherOutcomes(
  rows: readonly OutcomeRow[],
  ids: readonly IssueId[],
  { classes }: PlanWork,
): readonly OutcomeRow[] {
  return rows.filter(({ outcome }) =>
    ids.some((id) => {
      const found = classes.get(id);
      return found?.kind !== 'serves' || found.outcomeId !== outcome.id;
    }),
  );
}
