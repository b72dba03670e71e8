import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { settingsMessages as words } from '#i18n/settings-messages';

type SaveButtonsProps = {
  readonly changed: number;
  readonly isSending: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
};

/** Saves or discards what was typed in a section. */
export function SaveButtons({
  changed,
  isSending,
  onSave,
  onDiscard,
}: SaveButtonsProps): ReactElement {
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Button
        appearance="primary"
        isLoading={isSending}
        isDisabled={changed === 0}
        onClick={onSave}
      >
        {words.save}
      </Button>
      {changed > 0 && (
        <>
          <Button appearance="subtle" isDisabled={isSending} onClick={onDiscard}>
            {words.discard}
          </Button>
          <Text color="color.text.subtle">{words.changed(changed)}</Text>
        </>
      )}
    </Inline>
  );
}
