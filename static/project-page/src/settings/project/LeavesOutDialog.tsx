import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { projectSettingsMessages as words } from '#i18n/settings-messages';

import { LazyFormDialog } from '../../../../shared/LazyFormDialog';

import type { SaveProject } from './use-save-project';

/** Asks before a stake is stored that leaves out whoever saves it (EV-2). */
export function LeavesOutDialog({ saving }: { readonly saving: SaveProject }): ReactElement {
  return (
    <LazyFormDialog
      title={words.leavesOutHeading}
      submit={words.leavesOutSave}
      appearance="danger"
      isSending={saving.sending}
      failure={undefined}
      onSubmit={() => void saving.saveWithoutMe()}
      onClose={saving.stayIn}
    >
      <Text as="p">{words.leavesOutText}</Text>
    </LazyFormDialog>
  );
}
