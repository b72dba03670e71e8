import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import { type ReactElement, type ReactNode, useId } from 'react';

import { dialogMessages as words } from '#i18n/dialog-messages';

import { PlacedModal } from './PlacedModal';

export type FormDialogProps = {
  readonly title: string;
  readonly submit: string;
  readonly appearance?: 'primary' | 'danger';
  readonly isSending: boolean;
  /** What went wrong at the last attempt. */
  readonly failure: string | undefined;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
};

/** A form in a dialog: Enter submits, Escape closes, a failure keeps what was typed. */
export function FormDialog(props: FormDialogProps): ReactElement {
  const { title, submit, appearance = 'primary', isSending, failure, children } = props;
  const formId = useId();
  return (
    <PlacedModal title={title} onClose={props.onClose}>
      <ModalBody>
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            props.onSubmit();
          }}
        >
          {children}
        </form>
        <div aria-live="polite">
          {failure !== undefined && (
            <SectionMessage appearance="error" title={words.notSaved} headingLevel="h2">
              <Text as="p">{failure}</Text>
            </SectionMessage>
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" isDisabled={isSending} onClick={props.onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" form={formId} appearance={appearance} isLoading={isSending}>
          {submit}
        </Button>
      </ModalFooter>
    </PlacedModal>
  );
}
