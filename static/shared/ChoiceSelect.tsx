import { HelperMessage } from '@atlaskit/form/helper-message';
import { Label } from '@atlaskit/form/label';
import Spinner from '@atlaskit/spinner';
import { lazy, type ReactElement, Suspense, useId } from 'react';

import { dialogMessages as words } from '#i18n/dialog-messages';

const Select = lazy(() => import('@atlaskit/select/select'));

export type Choice<Value extends string> = { readonly label: string; readonly value: Value };

type ChoiceSelectProps<Value extends string> = {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | undefined;
  readonly placeholder?: string;
  /** Whether the choice can be taken back. */
  readonly isClearable?: boolean;
  readonly onChoose: (value: Value | undefined) => void;
};

/** One of several with its label, searchable by typing; the code of Atlaskit's Select is loaded when one is drawn. */
export function ChoiceSelect<Value extends string>(props: ChoiceSelectProps<Value>): ReactElement {
  const { label, help, choices, chosen, placeholder = '', isClearable = false } = props;
  const inputId = useId();
  return (
    <div>
      <Label htmlFor={inputId}>{label}</Label>
      <Suspense fallback={<Spinner size="small" label={words.loading} />}>
        <Select
          inputId={inputId}
          options={choices}
          isClearable={isClearable}
          placeholder={placeholder}
          // In a dialog the list would be cut off by the dialog's own scrolling.
          menuPosition="fixed"
          value={choices.find(({ value }) => value === chosen) ?? null}
          onChange={(option) => {
            // The lazily loaded Select has lost its type parameter; its options are the choices given above.
            props.onChoose((option as Choice<Value> | null)?.value);
          }}
        />
      </Suspense>
      {help !== undefined && <HelperMessage>{help}</HelperMessage>}
    </div>
  );
}
