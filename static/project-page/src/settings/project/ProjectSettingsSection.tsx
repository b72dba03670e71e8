import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { ReactElement } from 'react';

import { projectSettingsMessages as words, settingsMessages } from '#i18n/settings-messages';

import { OvertakenMessage } from '../../../../shared/OvertakenMessage';
import { requestJira } from '../../../../shared/request-jira';
import { SaveButtons } from '../../../../shared/SaveButtons';
import { useDraft } from '../../../../shared/use-draft';
import { useFrame } from '../../frame-context';
import { Section } from '../../page/Section';
import { FactList } from '../FactList';
import { FailureMessage } from '../FailureMessage';
import { useSettingsPage } from '../settings-context';

import { readProjectRoles, readResolutions, searchGroups } from './jira-lists';
import { LeavesOutDialog } from './LeavesOutDialog';
import { projectValuesOf } from './project-values';
import { ResolutionsField } from './ResolutionsField';
import { StakeFields } from './StakeFields';
import { useChoices } from './use-choices';
import { useSaveProject } from './use-save-project';
import { PROJECT_LABELS, type ProjectLists, wordProjectField } from './word-project-field';

/** Who may see deliveries, and what counts as rejected: decided by project admins (EV-2, PL-5). */
export function ProjectSettingsSection(): ReactElement {
  const { mayAdministerProject } = useSettingsPage().opened.rights;
  const lists = useProjectLists();
  return (
    <Section
      heading={words.heading}
      intro={words.intro}
      readOnly={mayAdministerProject ? undefined : words.readOnly}
    >
      {mayAdministerProject ? <ProjectForm lists={lists} /> : <ProjectToRead lists={lists} />}
    </Section>
  );
}

function useProjectLists(): ProjectLists {
  const { project, people } = useFrame();
  return {
    nameOf: people.nameOf,
    groups: useChoices(() => searchGroups(requestJira, '')),
    projectRoles: useChoices(() => readProjectRoles(requestJira, project.id)),
    resolutions: useChoices(() => readResolutions(requestJira)),
  };
}

type ListsProps = { readonly lists: ProjectLists };

function ProjectToRead({ lists }: ListsProps): ReactElement {
  const values = projectValuesOf(useSettingsPage().opened.settings);
  const fields =
    values.kind === 'named'
      ? (['kind', 'accountIds', 'groupIds', 'projectRoleIds', 'rejectedResolutionIds'] as const)
      : (['kind', 'rejectedResolutionIds'] as const);
  return (
    <FactList
      facts={fields.map((field) => ({
        label: PROJECT_LABELS[field],
        text: wordProjectField(values, field, lists),
      }))}
    />
  );
}

function ProjectForm({ lists }: ListsProps): ReactElement {
  const stored = projectValuesOf(useSettingsPage().opened.settings);
  const draft = useDraft(stored);
  const saving = useSaveProject(draft);
  return (
    <Stack space="space.200">
      {saving.overtaken && (
        <OvertakenMessage
          headingLevel="h4"
          stored={draft.changed.map((field) => ({
            label: PROJECT_LABELS[field],
            text: wordProjectField(stored, field, lists),
          }))}
        />
      )}
      <StakeFields draft={draft} lists={lists} />
      <ResolutionsField draft={draft} lists={lists} />
      <FailureMessage failure={saving.failure} />
      <SaveButtons
        submit={settingsMessages.save}
        changed={
          draft.changed.length === 0 ? undefined : settingsMessages.changed(draft.changed.length)
        }
        isSending={saving.sending}
        onSave={() => void saving.save()}
        onDiscard={saving.discard}
      />
      {saving.leavesOut && <LeavesOutDialog saving={saving} />}
    </Stack>
  );
}
