import { Label } from '@atlaskit/form/label';
import AsyncSelect from '@atlaskit/select/AsyncSelect';
import { type ReactElement, useId, useState } from 'react';

import type { IssueId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import { FormDialog } from '../../../../shared/FormDialog';
import { requestJira } from '../../../../shared/request-jira';
import { type FoundPerson, searchPeople } from '../../../../shared/search-people';
import { changeWorkItem } from '../../jira/change-work-item';
import { usePage } from '../../page-context';
import { usePlan } from '../plan-context';

import { useSending } from './use-sending';

type PersonOption = { readonly label: string; readonly value: FoundPerson };

/** Gives work items an owner in Jira, as the user (PL-4). */
export function AssignDialog(props: {
  readonly ids: readonly IssueId[];
  readonly onClose: () => void;
}): ReactElement {
  const { ids, onClose } = props;
  const { project } = usePage();
  const id = useId();
  const [person, setPerson] = useState<PersonOption | null>(null);
  const assign = useAssign();
  const { isSending, failure, send } = useSending(onClose);
  return (
    <FormDialog
      title={workMessages.assignTitle(ids.length)}
      submit={workMessages.assignSubmit}
      isSending={isSending}
      failure={failure}
      onClose={onClose}
      onSubmit={() => {
        if (person !== null) send(() => assign(ids, person.value));
      }}
    >
      <Label htmlFor={id}>{workMessages.assignWho}</Label>
      <AsyncSelect<PersonOption>
        inputId={id}
        value={person}
        defaultOptions
        loadOptions={async (typed) => {
          const found = await searchPeople(requestJira, project.key, typed).catch(() => []);
          return found.map((one) => ({ label: one.name, value: one }));
        }}
        menuPosition="fixed"
        onChange={setPerson}
      />
    </FormDialog>
  );
}

function useAssign(): (
  ids: readonly IssueId[],
  person: FoundPerson,
) => Promise<string | undefined> {
  const { rereadWorkItems, showFlag } = usePage();
  const { plan } = usePlan();
  return async (ids, person) => {
    const failures: string[] = [];
    const assigned: IssueId[] = [];
    for (const id of ids) {
      const change = { assigneeId: person.accountId };
      const refusal = await changeWorkItem(requestJira, id, change);
      if (refusal === undefined) assigned.push(id);
      else {
        failures.push(workMessages.jiraRefused(plan.work?.tree.items.get(id)?.key ?? id, refusal));
      }
    }
    await rereadWorkItems(assigned).catch(() => undefined);
    if (assigned.length > 0) {
      showFlag({ type: 'success', title: workMessages.assigned(assigned.length, person.name) });
    }
    return failures.length === 0 ? undefined : failures.join(' ');
  };
}
