import type { ReactElement } from 'react';

import { projectSettingsMessages as words } from '#i18n/settings-messages';

import type { Draft } from '../../../../shared/use-draft';

import { ListField } from './ListField';
import type { ProjectValues } from './project-values';
import type { ProjectLists } from './word-project-field';

type ResolutionsFieldProps = {
  readonly draft: Draft<ProjectValues>;
  readonly lists: ProjectLists;
};

/** Resolutions, by id, that leave both numbers of progress (PL-5). */
export function ResolutionsField({ draft, lists }: ResolutionsFieldProps): ReactElement {
  return (
    <ListField
      label={words.resolutions}
      placeholder={words.chooseResolutions}
      help={words.resolutionsHelp}
      failed={words.listFailed}
      list={lists.resolutions}
      ids={draft.values.rejectedResolutionIds}
      onChoose={(rejectedResolutionIds) => {
        draft.change({ rejectedResolutionIds });
      }}
    />
  );
}
