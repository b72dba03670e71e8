import AsyncSelect from '@atlaskit/select/AsyncSelect';
import type { SelectInstance } from '@atlaskit/select/types';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';

import type { Owner } from '#domain/plan/outcome';
import { planMessages } from '#i18n/plan-messages';

import { requestJira } from '../../../../shared/request-jira';
import { searchPeople } from '../../../../shared/search-people';
import { usePage } from '../../page-context';
import { usePlan } from '../plan-context';

type OwnerOption = { readonly label: string; readonly value: string; readonly owner: Owner };
type OwnerGroup = { readonly label: string; readonly options: readonly OwnerOption[] };

/** Picks owners among the delivery's roles, its contacts, and the people of the project. */
export function OwnersSelect(props: {
  readonly label: string;
  readonly describedBy: string;
  readonly value: readonly Owner[];
  readonly onChange: (owners: Owner[]) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactElement {
  const { label, describedBy, value, onChange, onKeyDown } = props;
  const { ownerName } = usePlan();
  const loadOptions = useOwnerOptions();
  const [isOpen, setIsOpen] = useState(false);
  const select = useRef<SelectInstance<OwnerOption, true, OwnerGroup>>(null);
  useEffect(() => {
    select.current?.focus();
  }, []);

  return (
    <AsyncSelect<OwnerOption, true>
      // react-select types its ref for ungrouped options only; nothing but `focus` is used.
      ref={select as never}
      label={label}
      descriptionId={describedBy}
      isMulti
      isClearable={false}
      spacing="compact"
      value={value.map((owner) => ({ label: ownerName(owner), value: keyOf(owner), owner }))}
      defaultOptions
      loadOptions={loadOptions}
      menuPortalTarget={document.body}
      menuIsOpen={isOpen}
      onMenuOpen={() => {
        setIsOpen(true);
      }}
      onMenuClose={() => {
        setIsOpen(false);
      }}
      onChange={(options) => {
        onChange(options.map((option) => option.owner));
      }}
      onKeyDown={(event) => {
        if (isOpen || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        onKeyDown(event);
        event.preventDefault();
      }}
    />
  );
}

function useOwnerOptions(): (typed: string) => Promise<OwnerGroup[]> {
  const { project } = usePage();
  const { selected } = usePlan();
  return async (typed) => {
    const wanted = typed.toLowerCase();
    const fits = (option: OwnerOption): boolean => option.label.toLowerCase().includes(wanted);
    const roles = selected.roles.map((role) =>
      optionOf({ kind: 'role', roleKey: role.body.key }, role.body.label),
    );
    const contacts = selected.contacts.map((contact) =>
      optionOf({ kind: 'contact', contactId: contact.body.id }, contact.body.name),
    );
    const people = (await findPeople(project.key, typed)).map((person) =>
      optionOf({ kind: 'account', accountId: person.accountId }, person.name),
    );
    return [
      { label: planMessages.ownerGroups.people, options: people },
      { label: planMessages.ownerGroups.roles, options: roles.filter(fits) },
      { label: planMessages.ownerGroups.contacts, options: contacts.filter(fits) },
    ].filter((group) => group.options.length > 0);
  };
}

async function findPeople(
  projectKey: string,
  typed: string,
): Promise<Awaited<ReturnType<typeof searchPeople>>> {
  try {
    return await searchPeople(requestJira, projectKey, typed);
  } catch {
    // Roles and contacts can still be picked; Jira is asked again at the next letter.
    return [];
  }
}

function optionOf(owner: Owner, label: string): OwnerOption {
  return { owner, label, value: keyOf(owner) };
}

function keyOf(owner: Owner): string {
  if (owner.kind === 'role') return `role:${owner.roleKey}`;
  return owner.kind === 'account' ? `account:${owner.accountId}` : `contact:${owner.contactId}`;
}
