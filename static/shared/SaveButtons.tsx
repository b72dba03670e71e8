import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { dialogMessages as words } from '#i18n/dialog-messages';

type SaveButtonsProps = {
  readonly submit: string;
  /** How much was changed, in words; absent while nothing is. */
  readonly changed: string | undefined;
  readonly isSending: boolean;
  /** The form says what stands against it. */
  readonly isBlocked?: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
};

/** Saves or discards what was typed in a form that stands on the page, and says how much that is. */
export function SaveButtons(props: SaveButtonsProps): ReactElement {
  const { submit, changed, isSending, isBlocked = false, onSave, onDiscard } = props;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Button
        appearance="primary"
        isLoading={isSending}
        isDisabled={changed === undefined || isBlocked}
        onClick={onSave}
      >
        {submit}
      </Button>
      {changed !== undefined && (
        <Button appearance="subtle" isDisabled={isSending} onClick={onDiscard}>
          {words.discard}
        </Button>
      )}
      <Text color="color.text.subtle">{changed ?? words.unchanged}</Text>
    </Inline>
  );
}
