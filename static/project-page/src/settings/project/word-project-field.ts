import { projectSettingsMessages as words, settingsMessages } from '#i18n/settings-messages';

import type { ProjectValues } from './project-values';
import { type Choices, chosenOf } from './use-choices';

/** What Jira tells this reader about the ids that are stored. */
export type ProjectLists = {
  readonly nameOf: (accountId: string) => string;
  readonly groups: Choices;
  readonly projectRoles: Choices;
  readonly resolutions: Choices;
};

export const PROJECT_LABELS = {
  kind: words.stake,
  accountIds: words.people,
  groupIds: words.groups,
  projectRoleIds: words.projectRoles,
  rejectedResolutionIds: words.resolutions,
} as const satisfies Record<keyof ProjectValues, string>;

/**
 * A field of the project's settings as people read it.
 *
 * @param values - The settings.
 * @param field - Which field.
 * @param lists - Names for the stored ids.
 */
export function wordProjectField(
  values: ProjectValues,
  field: keyof ProjectValues,
  lists: ProjectLists,
): string {
  switch (field) {
    case 'kind':
      return words[values.kind];
    case 'accountIds':
      return list(values.accountIds.map(lists.nameOf));
    case 'groupIds':
      return list(chosenOf(values.groupIds, lists.groups).map(({ label }) => label));
    case 'projectRoleIds':
      return list(chosenOf(values.projectRoleIds, lists.projectRoles).map(({ label }) => label));
    case 'rejectedResolutionIds':
      return list(
        chosenOf(values.rejectedResolutionIds, lists.resolutions).map(({ label }) => label),
      );
  }
}

function list(parts: readonly string[]): string {
  return parts.length === 0 ? settingsMessages.none : parts.join(', ');
}
