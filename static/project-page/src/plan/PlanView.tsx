import './plan-page.css';

import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import type { Proposal } from '#domain/plan/propose-outcomes';
import type { IssueId } from '#domain/shared/identifiers';
import { planMessages } from '#i18n/plan-messages';
import { proposalMessages } from '#i18n/proposal-messages';

import { usePage } from '../page-context';

import { LazyConflictDialog } from './dialogs/LazyConflictDialog';
import type { PlanDialog } from './dialogs/plan-dialog';
import { PlanDialogs } from './dialogs/PlanDialogs';
import { JiraNotice } from './JiraNotice';
import { PlanContext, usePlan } from './plan-context';
import { OutcomeTable } from './table/OutcomeTable';
import { usePlanValue } from './use-plan-value';
import { WorkSections } from './work/WorkSections';

/** The delivery plan: the table, and below it the work that the table does not explain. */
export function PlanView(props: {
  readonly selected: DeliveryView;
  readonly claimedElsewhere: ReadonlySet<IssueId>;
  readonly proposals: readonly Proposal[];
  readonly onLookAtProposals: () => void;
  readonly onPaste: () => void;
  readonly onExample: () => void;
}): ReactElement {
  const { selected, claimedElsewhere, proposals } = props;
  const [dialog, setDialog] = useState<PlanDialog>();
  const { value, conflict } = usePlanValue(selected, claimedElsewhere, setDialog);
  const { jira } = usePage();
  return (
    <PlanContext.Provider value={value}>
      <Stack space="space.200">
        {proposals.length > 0 && (
          <div className="plan-banner">
            <Text>{proposalMessages.banner(proposals.length)}</Text>
            <Button spacing="compact" onClick={props.onLookAtProposals}>
              {proposalMessages.look}
            </Button>
          </div>
        )}
        <TableHead onPaste={props.onPaste} />
        <JiraNotice />
        {value.plan.rows.length === 0 ? (
          <EmptyTable onExample={props.onExample} />
        ) : (
          <OutcomeTable />
        )}
        {jira.state === 'ready' && value.plan.work !== undefined && (
          <WorkSections work={value.plan.work} snapshot={jira.snapshot} />
        )}
      </Stack>
      <PlanDialogs
        dialog={dialog}
        onClose={() => {
          setDialog(undefined);
        }}
      />
      {conflict !== undefined && <LazyConflictDialog conflict={conflict} />}
    </PlanContext.Provider>
  );
}

function EmptyTable({ onExample }: { readonly onExample: () => void }): ReactElement {
  const { mayEdit } = usePlan();
  return (
    <Stack space="space.100" alignInline="start">
      <Text as="p">{planMessages.emptyTable}</Text>
      {mayEdit && <Button onClick={onExample}>{proposalMessages.example}</Button>}
    </Stack>
  );
}

function TableHead({ onPaste }: { readonly onPaste: () => void }): ReactElement {
  const { mayEdit, plan, openDialog } = usePlan();
  return (
    <Inline space="space.100" alignBlock="center" spread="space-between" shouldWrap>
      <Heading size="medium" as="h2">
        {planMessages.outcomes}
      </Heading>
      <Inline space="space.100" shouldWrap>
        {plan.removed.length > 0 && (
          <Button
            appearance="subtle"
            onClick={() => {
              openDialog({ kind: 'removed' });
            }}
          >
            {planMessages.removedOutcomes(plan.removed.length)}
          </Button>
        )}
        {mayEdit && (
          <>
            <Button onClick={onPaste}>{planMessages.addOutcomes}</Button>
            <Button
              onClick={() => {
                openDialog({ kind: 'add' });
              }}
            >
              {planMessages.addOne}
            </Button>
          </>
        )}
      </Inline>
    </Inline>
  );
}
