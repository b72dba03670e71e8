import { Label } from '@atlaskit/form';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { type ReactElement, useState } from 'react';

import { type FaultField, type FaultOption } from './fault-fields';

type FaultFieldInputProps = {
  readonly field: FaultField;
  readonly id: string;
  readonly value: string | number | undefined;
  /** `undefined`: as the host has it when nothing is said. */
  readonly onChange: (value: string | number | undefined) => void;
};

/** Sets one part of a fault. */
export function FaultFieldInput({ field, ...props }: FaultFieldInputProps): ReactElement {
  const { id, value, onChange } = props;
  return (
    <div className="fault">
      <Label htmlFor={id}>{field.label}</Label>
      {field.input === 'choice' ? (
        <FaultSelect
          id={id}
          options={field.options}
          {...(field.usual === undefined ? { whenNone: 'any' } : {})}
          value={value ?? field.usual}
          onChange={onChange}
        />
      ) : (
        <TypedField field={field} {...props} />
      )}
    </div>
  );
}

type FaultSelectProps = {
  readonly id: string;
  readonly options: readonly FaultOption[];
  /** What is shown when no option is chosen; choosing it takes the option away. Absent: one is always chosen. */
  readonly whenNone?: string;
  readonly value: string | number | undefined;
  readonly onChange: (value: string | undefined) => void;
};

type ShownOption = { readonly label: string; readonly value: string | undefined };

/** One of some options, or none. */
export function FaultSelect(props: FaultSelectProps): ReactElement {
  const { id, options, whenNone, value, onChange } = props;
  const none: readonly ShownOption[] =
    whenNone === undefined ? [] : [{ label: whenNone, value: undefined }];
  const shown = [...none, ...options];
  return (
    <Select<ShownOption>
      inputId={id}
      options={shown}
      value={shown.find((option) => option.value === value) ?? shown[0] ?? null}
      onChange={(option) => {
        onChange(option?.value);
      }}
    />
  );
}

type TypedFieldProps = Omit<FaultFieldInputProps, 'field'> & {
  readonly field: Exclude<FaultField, { readonly input: 'choice' }>;
};

/** Takes effect when the field is left or Enter is pressed. */
function TypedField({ field, id, value, onChange }: TypedFieldProps): ReactElement {
  const [draft, setDraft] = useState<string>();
  const { input } = field;
  const typed = draft ?? String(value ?? '');
  const take = (): void => {
    const text = typed.trim();
    const wanted = text === '' ? undefined : text;
    const next = input === 'number' && wanted !== undefined ? Number(wanted) : wanted;
    setDraft(undefined);
    if (next !== value) onChange(next);
  };
  return (
    <Textfield
      id={id}
      type={input}
      value={typed}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
