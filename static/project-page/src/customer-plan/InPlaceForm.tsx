import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

type InPlaceFormProps = {
  /** What is edited, for screen readers. */
  readonly label: string;
  readonly isSending: boolean;
  /** What went wrong at the last attempt. */
  readonly failure: string | undefined;
  /** Another choice stands in the form, and saving would not answer it. */
  readonly hidesSave: boolean;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
};

/** A line that is edited where it stands. Enter saves, Escape leaves it as it was. */
export function InPlaceForm(props: InPlaceFormProps): ReactElement {
  const { label, isSending, failure, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);

  // The person pressed "Edit": what they want to edit is what the keyboard goes to.
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form, as in every dialog
    <form
      ref={form}
      className="customer-plan-row-wide"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
      onKeyDown={(event) => {
        // An open menu or calendar handles the key itself and marks it.
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
      }}
    >
      <Stack space="space.150">
        {props.children}
        <div aria-live="polite">
          {failure === undefined ? null : (
            <SectionMessage appearance="error" title={words.notDone} headingLevel="h4">
              <Text as="p">{failure}</Text>
            </SectionMessage>
          )}
        </div>
        <Inline space="space.100">
          {props.hidesSave ? null : (
            <Button type="submit" appearance="primary" isLoading={isSending}>
              {words.save}
            </Button>
          )}
          <Button appearance="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        </Inline>
      </Stack>
    </form>
  );
}
