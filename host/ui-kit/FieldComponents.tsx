import Checkbox from '@atlaskit/checkbox';
import { RadioGroup } from '@atlaskit/radio';
import Select from '@atlaskit/select';
import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import Toggle from '@atlaskit/toggle';
import { type ComponentProps, type ReactElement } from 'react';

import { type NodeComponent } from './Children';
import { callApp, eventProps, passedOn, serialisableEvent } from './node-props';
import { textProp, type UiKitNode } from './ui-kit-document';
import { useAppValue } from './use-app-value';

type Drawn = { readonly node: UiKitNode };

const FOCUS = ['onBlur', 'onFocus'] as const;

const TEXT_PROPS = [
  'appearance',
  'aria-invalid',
  'aria-labelledby',
  'autoFocus',
  'id',
  'isCompact',
  'isDisabled',
  'isInvalid',
  'isMonospaced',
  'isReadOnly',
  'isRequired',
  'maxLength',
  'minLength',
  'name',
  'placeholder',
  'testId',
] as const;

function UiKitTextfield({ node }: Drawn): ReactElement {
  const [value, change] = useAppValue(
    textProp(node, 'value'),
    textProp(node, 'defaultValue') ?? '',
  );
  const own = ['type', 'width', 'min', 'max', 'pattern'] as const;
  return (
    <Textfield
      {...passedOn<ComponentProps<typeof Textfield>>(node, [...TEXT_PROPS, ...own])}
      {...eventProps(node, FOCUS)}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.value);
        callApp(node, 'onChange', serialisableEvent(event));
      }}
    />
  );
}

function UiKitTextArea({ node }: Drawn): ReactElement {
  const [value, change] = useAppValue(
    textProp(node, 'value'),
    textProp(node, 'defaultValue') ?? '',
  );
  const own = ['maxHeight', 'minimumRows', 'resize', 'spellCheck'] as const;
  return (
    <Textarea
      {...passedOn<ComponentProps<typeof Textarea>>(node, [...TEXT_PROPS, ...own])}
      {...eventProps(node, FOCUS)}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.value);
        callApp(node, 'onChange', serialisableEvent(event));
      }}
    />
  );
}

/** Checkbox and Toggle differ in their looks and in a few props. */
function useChecked(node: UiKitNode): ReturnType<typeof useAppValue<boolean>> {
  const fromApp = node.props['isChecked'];
  return useAppValue(
    typeof fromApp === 'boolean' ? fromApp : undefined,
    node.props['defaultChecked'] === true,
  );
}

function UiKitToggle({ node }: Drawn): ReactElement {
  const [checked, change] = useChecked(node);
  const names = ['size', 'testId', 'label', 'id', 'isDisabled', 'value', 'name'] as const;
  return (
    <Toggle
      {...passedOn<ComponentProps<typeof Toggle>>(node, names)}
      {...eventProps(node, FOCUS)}
      isChecked={checked}
      onChange={(event) => {
        change(event.currentTarget.checked);
        callApp(node, 'onChange', serialisableEvent(event));
      }}
    />
  );
}

function UiKitCheckbox({ node }: Drawn): ReactElement {
  const [checked, change] = useChecked(node);
  return (
    <Checkbox
      {...passedOn<ComponentProps<typeof Checkbox>>(node, [
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
      ])}
      {...eventProps(node, FOCUS)}
      isChecked={checked}
      onChange={(event) => {
        change(event.currentTarget.checked);
        callApp(node, 'onChange', serialisableEvent(event));
      }}
    />
  );
}

function UiKitRadioGroup({ node }: Drawn): ReactElement {
  const [value, change] = useAppValue(
    textProp(node, 'value'),
    textProp(node, 'defaultValue') ?? '',
  );
  return (
    <RadioGroup
      {...passedOn<ComponentProps<typeof RadioGroup>>(node, [
        'aria-labelledby',
        'isDisabled',
        'isInvalid',
        'isRequired',
        'name',
        'options',
        'testId',
      ])}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.value);
        callApp(node, 'onChange', serialisableEvent(event));
      }}
    />
  );
}

/** The app gets the chosen option or options themselves, not an event. */
function UiKitSelect({ node }: Drawn): ReactElement {
  const [value, change] = useAppValue<unknown>(
    node.props['value'],
    node.props['defaultValue'] ?? null,
  );
  const props = passedOn<ComponentProps<typeof Select>>(node, [
    'appearance',
    'autoFocus',
    'closeMenuOnSelect',
    'id',
    'inputId',
    'isClearable',
    'isDisabled',
    'isInvalid',
    'isLoading',
    'isMulti',
    'isRequired',
    'isSearchable',
    'name',
    'openMenuOnFocus',
    'options',
    'placeholder',
    'spacing',
    'testId',
  ]);
  return (
    <Select
      {...props}
      // A Label's `labelFor` names the id; Atlaskit puts it on the input only as `inputId`.
      inputId={props.inputId ?? textProp(node, 'id') ?? node.key}
      {...eventProps(node, FOCUS)}
      value={value}
      onChange={(chosen) => {
        change(chosen);
        callApp(node, 'onChange', chosen);
      }}
      onInputChange={(text) => {
        callApp(node, 'onInputChange', text);
      }}
    />
  );
}

/** Fields that people fill in. */
export const fieldComponents: Readonly<Record<string, NodeComponent>> = {
  Textfield: UiKitTextfield,
  TextArea: UiKitTextArea,
  Toggle: UiKitToggle,
  Checkbox: UiKitCheckbox,
  RadioGroup: UiKitRadioGroup,
  Select: UiKitSelect,
};
