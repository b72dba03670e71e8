import { type Holder, holderSchema } from '#domain/delivery/role';
import { roleMessages as words } from '#i18n/settings-messages';

import type { Choice } from '../../../../shared/ChoiceSelect';
import type { JiraRequest } from '../../../../shared/jira-request';
import { searchPeople } from '../../../../shared/search-people';
import type { ChoiceGroup } from '../../../../shared/SearchSelect';
import type { SettingsContextValue } from '../settings-context';

/** A holder as the value of a choice. */
export function choiceOfHolder(holder: Holder, label: string): Choice<string> {
  return { value: JSON.stringify(holder), label };
}

/** Back again; only values of {@link choiceOfHolder} come here. */
export function holderOfChoice({ value }: Choice<string>): Holder {
  return holderSchema.parse(JSON.parse(value));
}

/**
 * People of the project, searched as the user, and contacts of the delivery.
 *
 * @param request - How Jira is asked.
 * @param projectKey - The home project.
 * @param contacts - The contacts of the delivery.
 */
export function holderSearch(
  request: JiraRequest,
  projectKey: string,
  contacts: SettingsContextValue['contacts'],
): (typed: string) => Promise<readonly ChoiceGroup<string>[]> {
  return async (typed) => {
    const people = await searchPeople(request, projectKey, typed);
    const wanted = typed.trim().toLowerCase();
    const found = contacts.filter(({ name }) => name.toLowerCase().includes(wanted));
    return [
      {
        label: words.people,
        options: people.map(({ accountId, name }) =>
          choiceOfHolder({ kind: 'account', accountId }, name),
        ),
      },
      {
        label: words.contacts,
        options: found.map(({ id, name }) =>
          choiceOfHolder({ kind: 'contact', contactId: id }, name),
        ),
      },
    ];
  };
}
