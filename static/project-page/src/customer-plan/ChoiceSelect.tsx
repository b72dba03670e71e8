import Textfield from '@atlaskit/textfield/text-field';
import { lazy, type ReactElement, Suspense } from 'react';

const Select = lazy(() => import('@atlaskit/select'));

export type Choice<Value extends string> = { readonly label: string; readonly value: Value };

type ChoiceSelectProps<Value extends string> = {
  readonly inputId: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | undefined;
  /** What stands there when nothing is chosen. */
  readonly none: string;
  readonly onChoose: (value: Value | undefined) => void;
};

/** One of a list, or none; its code is loaded when the field is drawn. */
export function ChoiceSelect<Value extends string>(props: ChoiceSelectProps<Value>): ReactElement {
  const { inputId, choices, chosen, none, onChoose } = props;
  return (
    <Suspense fallback={<Textfield id={inputId} isDisabled />}>
      <Select
        inputId={inputId}
        options={[...choices]}
        isClearable
        placeholder={none}
        // A dialog clips what hangs out of it, a fixed menu does not hang.
        menuPosition="fixed"
        value={choices.find(({ value }) => value === chosen) ?? null}
        onChange={(option) => {
          onChoose((option as Choice<Value> | null)?.value);
        }}
      />
    </Suspense>
  );
}
