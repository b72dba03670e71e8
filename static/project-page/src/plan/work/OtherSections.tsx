import type { ReactElement } from 'react';

import type { WorkClass } from '#domain/plan/classify-work';
import type { IssueId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import { usePage } from '../../page-context';
import type { PlanWork } from '../build-plan';
import { usePlan } from '../plan-context';

import { WorkList } from './WorkList';
import { WorkSection } from './WorkSection';

/** Tasks that are due to be worked and have nobody (PL-4). */
export function WithoutOwnerSection({ work }: { readonly work: PlanWork }): ReactElement {
  const { mayEdit, openDialog, plan } = usePlan();
  const { withoutOwner } = work.lists;
  const statements = new Map(plan.rows.map(({ outcome }) => [outcome.id, outcome.statement]));
  return (
    <WorkSection
      heading={workMessages.withoutOwner}
      intro={workMessages.withoutOwnerIntro}
      empty={workMessages.withoutOwnerEmpty}
      count={withoutOwner.length}
    >
      <WorkList
        label={workMessages.withoutOwner}
        lines={withoutOwner.map((item) => ({
          id: item.id,
          item,
          note: servedStatement(work.classes.get(item.id), statements),
        }))}
        actions={
          mayEdit
            ? (['assign', 'outside'] as const).map((kind) => ({
                text: kind === 'assign' ? workMessages.assign : workMessages.markOutside,
                run: (ids: readonly IssueId[]) => {
                  openDialog({ kind, ids });
                },
              }))
            : []
        }
      />
    </WorkSection>
  );
}

function servedStatement(
  found: WorkClass | undefined,
  statements: ReadonlyMap<string, string>,
): string {
  return found?.kind === 'serves' ? (statements.get(found.outcomeId) ?? '') : '';
}

/** Work whose parent is in another project or not visible to the reader: listed apart (PL-3). */
export function ElsewhereSection({ work }: { readonly work: PlanWork }): ReactElement {
  const { elsewhere } = work.lists;
  return (
    <WorkSection
      heading={workMessages.elsewhere}
      intro={workMessages.elsewhereIntro}
      empty={workMessages.elsewhereEmpty}
      count={elsewhere.length}
    >
      <WorkList
        label={workMessages.elsewhere}
        lines={elsewhere.map((item) => ({
          id: item.id,
          item,
          note:
            item.parent?.key === undefined
              ? workMessages.parentUnknown
              : workMessages.below(item.parent.key),
        }))}
        actions={[]}
      />
    </WorkSection>
  );
}

/** What was put outside the delivery, with its reasons and the way back (PL-3). */
export function OutsideSection(): ReactElement {
  const { selected, plan, marks, mayEdit } = usePlan();
  const { people, showFlag } = usePage();
  const takeBackIn = async (ids: readonly IssueId[]): Promise<void> => {
    const failure = await marks.takeBackIn(ids);
    if (failure !== undefined) showFlag({ type: 'error', title: failure });
  };
  const outside = selected.marks.flatMap(({ body }) =>
    body.outside === undefined ? [] : [{ issueId: body.issueId, decision: body.outside }],
  );
  return (
    <WorkSection
      heading={workMessages.outside}
      intro={workMessages.outsideIntro}
      empty={workMessages.outsideEmpty}
      count={outside.length}
    >
      <WorkList
        label={workMessages.outside}
        lines={outside.map(({ issueId, decision }) => {
          const item = plan.work?.tree.items.get(issueId);
          return {
            id: issueId,
            ...(item === undefined ? {} : { item }),
            note: workMessages.reasonIs(decision.reason, people.nameOf(decision.by)),
          };
        })}
        actions={
          mayEdit ? [{ text: workMessages.restore, run: (ids) => void takeBackIn(ids) }] : []
        }
      />
    </WorkSection>
  );
}
