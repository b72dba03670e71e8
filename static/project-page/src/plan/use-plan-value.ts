import { useCallback, useMemo } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import type { Owner } from '#domain/plan/outcome';
import { planDays } from '#domain/plan/plan-days';
import type { IssueId, RoleKey } from '#domain/shared/identifiers';
import { peopleMessages } from '#i18n/people-messages';

import { usePage } from '../page-context';

import { buildPlan } from './build-plan';
import type { PlanDialog } from './dialogs/plan-dialog';
import { useHintCommands } from './hints/use-hint-commands';
import { useTaskHints } from './hints/use-task-hints';
import type { PlanContextValue } from './plan-context';
import { useMarkCommands } from './use-mark-commands';
import { useOutcomeCommands } from './use-outcome-commands';
import { type EditConflict, useOutcomeEdit } from './use-outcome-edit';
import { useUnreadableEpics } from './use-unreadable-epics';

/**
 * Computes the plan whenever something stored or something in Jira changed.
 *
 * @param selected - The selected delivery.
 * @param claimedElsewhere - What other deliveries of the project own.
 * @param openDialog - Opens a dialog above the page.
 */
export function usePlanValue(
  selected: DeliveryView,
  claimedElsewhere: ReadonlySet<IssueId>,
  openDialog: (dialog: PlanDialog) => void,
): { readonly value: PlanContextValue; readonly conflict: EditConflict | undefined } {
  const { opened, project, jira } = usePage();
  const delivery = selected.delivery.body;
  const { conflict, edit } = useOutcomeEdit(delivery.id);
  const outcomes = useOutcomeCommands(delivery.id);
  const marks = useMarkCommands(delivery.id);
  const answers = useHintCommands(delivery.id);
  const names = useOwnerNames(selected);
  const { today, settings, rights } = opened;
  const snapshot = jira.state === 'ready' ? jira.snapshot : undefined;
  const days = useMemo(() => planDays(delivery.calendar, today), [delivery.calendar, today]);
  const plan = useMemo(
    () =>
      buildPlan({
        selected,
        snapshot,
        homeProjectId: project.id,
        rejectedResolutionIds: settings.rejectedResolutionIds,
        claimedElsewhere,
        days,
      }),
    [selected, snapshot, project.id, settings.rejectedResolutionIds, claimedElsewhere, days],
  );
  const taskHints = useTaskHints(selected, plan, days);
  const whyUnreadable = useUnreadableEpics(delivery.id, plan, snapshot?.readAt);
  const value = useMemo(
    () => ({
      selected,
      deliveryId: delivery.id,
      plan,
      days,
      taskHints,
      mayEdit: rights.mayEdit,
      edit,
      outcomes,
      marks,
      answers,
      whyUnreadable,
      openDialog,
      ...names,
    }),
    [
      ...[selected, delivery.id, plan, days, taskHints, rights.mayEdit],
      ...[edit, outcomes, marks, answers, whyUnreadable, openDialog, names],
    ],
  );
  return { value, conflict };
}

function useOwnerNames(selected: DeliveryView): Pick<PlanContextValue, 'ownerName' | 'roleLabel'> {
  const { people } = usePage();
  const roleLabel = useCallback(
    (key: RoleKey) =>
      selected.roles.find((role) => role.body.key === key)?.body.label ?? peopleMessages.formerRole,
    [selected.roles],
  );
  const ownerName = useCallback(
    (owner: Owner) => {
      if (owner.kind === 'role') return roleLabel(owner.roleKey);
      if (owner.kind === 'account') return people.nameOf(owner.accountId);
      return (
        selected.contacts.find((contact) => contact.body.id === owner.contactId)?.body.name ??
        peopleMessages.formerContact
      );
    },
    [people, roleLabel, selected.contacts],
  );
  return useMemo(() => ({ ownerName, roleLabel }), [ownerName, roleLabel]);
}
