import Checkbox from '@atlaskit/checkbox';
import { Stack } from '@atlaskit/primitives/compiled';
import { Radio, RadioGroup } from '@atlaskit/radio';
import Toggle from '@atlaskit/toggle';
import { type ComponentProps, type ReactElement } from 'react';
import { z } from 'zod';

import { type NodeComponent } from './Children';
import { eventProps, handlerOf, passedOn, serialisableEvent } from './node-props';
import { textProp, type UiKitNode } from './ui-kit-document';
import { readText, readTexts, useChecked, useFieldValue } from './use-field-value';

type Drawn = { readonly node: UiKitNode };

const FOCUS = ['onBlur', 'onFocus'] as const;

function UiKitToggle({ node }: Drawn): ReactElement {
  const [checked, change] = useChecked(node);
  const tell = handlerOf(node, 'onChange');
  const names = ['size', 'testId', 'label', 'id', 'isDisabled', 'value', 'name'] as const;
  return (
    <Toggle
      {...passedOn<ComponentProps<typeof Toggle>>(node, names)}
      {...eventProps(node, FOCUS)}
      isChecked={checked}
      onChange={(event) => {
        change(event.currentTarget.checked);
        tell(serialisableEvent(event));
      }}
    />
  );
}

const CHECKBOX_PROPS = [
  'aria-invalid',
  'aria-labelledby',
  'id',
  'isDisabled',
  'isIndeterminate',
  'isInvalid',
  'isRequired',
  'label',
  'name',
  'testId',
  'value',
] as const;

function UiKitCheckbox({ node }: Drawn): ReactElement {
  const [checked, change] = useChecked(node);
  const tell = handlerOf(node, 'onChange');
  return (
    <Checkbox
      {...passedOn<ComponentProps<typeof Checkbox>>(node, CHECKBOX_PROPS)}
      {...eventProps(node, FOCUS)}
      isChecked={checked}
      onChange={(event) => {
        change(event.currentTarget.checked);
        tell(serialisableEvent(event));
      }}
    />
  );
}

const optionsSchema = z.array(
  z.object({ label: z.string(), value: z.string(), isDisabled: z.boolean().optional() }),
);

/** The app gets the values of all ticked boxes, in the order of the options. */
function UiKitCheckboxGroup({ node }: Drawn): ReactElement {
  const [chosen, change] = useFieldValue(node, readTexts, []);
  const tell = handlerOf(node, 'onChange');
  const options = optionsSchema.catch([]).parse(node.props['options']);
  const name = textProp(node, 'name') ?? '';
  const isDisabled = node.props['isDisabled'] === true;
  const tick = (value: string, isTicked: boolean): void => {
    const values = options
      .map((option) => option.value)
      .filter((other) => (other === value ? isTicked : chosen.includes(other)));
    change(values);
    tell(values);
  };
  return (
    <Stack space="space.0">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={name}
          label={option.label}
          value={option.value}
          isDisabled={isDisabled || option.isDisabled === true}
          isChecked={chosen.includes(option.value)}
          onChange={(event) => {
            tick(option.value, event.currentTarget.checked);
          }}
        />
      ))}
    </Stack>
  );
}

const RADIO_PROPS = [
  'aria-invalid',
  'aria-labelledby',
  'ariaLabel',
  'id',
  'isDisabled',
  'isInvalid',
  'isRequired',
  'label',
  'name',
  'testId',
  'value',
] as const;

/** One of a group that the app puts together itself: only the app knows which one is chosen. */
function UiKitRadio({ node }: Drawn): ReactElement {
  const tell = handlerOf(node, 'onChange');
  return (
    <Radio
      {...passedOn<ComponentProps<typeof Radio>>(node, RADIO_PROPS)}
      {...eventProps(node, FOCUS)}
      isChecked={node.props['isChecked'] === true}
      onChange={(event) => {
        tell(serialisableEvent(event));
      }}
    />
  );
}

const RADIO_GROUP_PROPS = [
  'aria-labelledby',
  'isDisabled',
  'isInvalid',
  'isRequired',
  'name',
  'options',
  'testId',
] as const;

function UiKitRadioGroup({ node }: Drawn): ReactElement {
  const [value, change] = useFieldValue(node, readText, '');
  const tell = handlerOf(node, 'onChange');
  return (
    <RadioGroup
      {...passedOn<ComponentProps<typeof RadioGroup>>(node, RADIO_GROUP_PROPS)}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.value);
        tell(serialisableEvent(event));
      }}
    />
  );
}

/** Boxes, circles and switches. */
export const choiceComponents = {
  Toggle: UiKitToggle,
  Checkbox: UiKitCheckbox,
  CheckboxGroup: UiKitCheckboxGroup,
  Radio: UiKitRadio,
  RadioGroup: UiKitRadioGroup,
} satisfies Readonly<Record<string, NodeComponent>>;
