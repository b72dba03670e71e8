import { CharacterCounter } from '@atlaskit/form/character-counter';
import { ErrorMessage } from '@atlaskit/form/error-message';
import { Label } from '@atlaskit/form/label';
import Textarea from '@atlaskit/textarea/text-area';
import { type ReactElement, useId } from 'react';

type TextAreaFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly maximum: number;
  /** What is wrong with the text. */
  readonly error?: string | undefined;
  readonly onChange: (text: string) => void;
};

/** A longer text with its label, the room that is left, and what is wrong with it. */
export function TextAreaField(props: TextAreaFieldProps): ReactElement {
  const { label, value, maximum, error, onChange } = props;
  const id = useId();
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Textarea
        id={id}
        dir="auto"
        value={value}
        isInvalid={error !== undefined || value.length > maximum}
        aria-describedby={`${id}-error ${id}-character-counter`}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <CharacterCounter inputId={id} currentValue={value} maxCharacters={maximum} />
      <div id={`${id}-error`}>{error !== undefined && <ErrorMessage>{error}</ErrorMessage>}</div>
    </div>
  );
}
