import { ErrorMessage } from '@atlaskit/form/error-message';
import { HelperMessage } from '@atlaskit/form/helper-message';
import { Label } from '@atlaskit/form/label';
import Textfield from '@atlaskit/textfield/text-field';
import { type ReactElement, useId } from 'react';

import { dialogMessages as words } from '#i18n/dialog-messages';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly maximum: number;
  readonly help?: string;
  /** What is wrong with the text. */
  readonly error?: string | undefined;
  readonly onChange: (text: string) => void;
};

/** A short text with its label; a text that is too long says so. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, maximum, help, onChange } = props;
  const id = useId();
  const error = props.error ?? (value.length > maximum ? words.tooLong(maximum) : undefined);
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Textfield
        id={id}
        dir="auto"
        value={value}
        isInvalid={error !== undefined}
        aria-describedby={`${id}-message`}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <div id={`${id}-message`}>
        {help !== undefined && <HelperMessage>{help}</HelperMessage>}
        {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
      </div>
    </div>
  );
}
