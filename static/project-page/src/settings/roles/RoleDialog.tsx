import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { ReactElement } from 'react';

import type { Role } from '#domain/delivery/role';
import type { DeliveryId } from '#domain/shared/identifiers';
import { roleMessages as words, settingsMessages } from '#i18n/settings-messages';

import { LazyFormDialog } from '../../../../shared/LazyFormDialog';
import { OvertakenMessage } from '../../../../shared/OvertakenMessage';
import { useDraft } from '../../../../shared/use-draft';
import { useSettingsPage } from '../settings-context';

import { NEW_ROLE, roleKeyFor, roleOf, type RoleValues } from './role-draft';
import { RoleFields } from './RoleFields';
import { useSaveRole } from './use-save-role';
import { wordRoleField } from './word-role-field';

type RoleDialogProps = {
  readonly deliveryId: DeliveryId;
  /** Absent for a new role. */
  readonly role: Role | undefined;
  readonly onClose: () => void;
};

/** Name, side, holders and deputies of a role (EV-7). */
export function RoleDialog({ deliveryId, role, onClose }: RoleDialogProps): ReactElement {
  const { roles, holderName } = useSettingsPage();
  // After a conflict the role that is stored now is another one than the dialog was opened with.
  const stored: RoleValues = roles.find(({ key }) => key === role?.key) ?? role ?? NEW_ROLE;
  const draft = useDraft<RoleValues>(stored);
  const saving = useSaveRole(deliveryId);

  async function save(): Promise<void> {
    const { label } = draft.values;
    const key =
      role?.key ??
      roleKeyFor(
        label,
        roles.map((one) => one.key),
      );
    const next = roleOf(key, draft.values);
    if (typeof next === 'string') {
      saving.setFailure(next);
    } else if (await saving.save(next)) {
      onClose();
    }
  }

  return (
    <LazyFormDialog
      title={role === undefined ? words.addHeading : words.editHeading(role.label)}
      submit={settingsMessages.save}
      isSending={saving.sending}
      failure={saving.failure}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Stack space="space.150">
        {saving.overtaken && (
          <OvertakenMessage
            headingLevel="h2"
            stored={draft.changed.map((field) => ({
              label: words.fields[field],
              text: wordRoleField(stored, field, holderName),
            }))}
          />
        )}
        <RoleFields draft={draft} />
      </Stack>
    </LazyFormDialog>
  );
}
