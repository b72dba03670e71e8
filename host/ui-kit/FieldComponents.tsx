import Select from '@atlaskit/select';
import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type ComponentProps, type ReactElement } from 'react';

import { type NodeComponent, Nodes } from './Children';
import { eventProps, handlerOf, passedOn, serialisableEvent } from './node-props';
import { nodesOfProp, textProp, type UiKitNode } from './ui-kit-document';
import { useAppValue } from './use-app-value';
import { readNumber, readText, useFieldValue } from './use-field-value';

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

/** An element inside the frame of a text field; without one Atlaskit leaves no room. */
function besideInput(node: UiKitNode, name: string): ReactElement | undefined {
  const nodes = nodesOfProp(node.props[name], name);
  return nodes.length === 0 ? undefined : <Nodes nodes={nodes} />;
}

function UiKitTextfield({ node }: Drawn): ReactElement {
  const [value, change] = useFieldValue(node, readText, '');
  const tell = handlerOf(node, 'onChange');
  const own = ['type', 'width', 'min', 'max', 'pattern'] as const;
  return (
    <Textfield
      {...passedOn<ComponentProps<typeof Textfield>>(node, [...TEXT_PROPS, ...own])}
      {...eventProps(node, FOCUS)}
      elemBeforeInput={besideInput(node, 'elemBeforeInput')}
      elemAfterInput={besideInput(node, 'elemAfterInput')}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.value);
        tell(serialisableEvent(event));
      }}
    />
  );
}

function UiKitTextArea({ node }: Drawn): ReactElement {
  const [value, change] = useFieldValue(node, readText, '');
  const tell = handlerOf(node, 'onChange');
  const own = ['maxHeight', 'minimumRows', 'resize', 'spellCheck'] as const;
  return (
    <Textarea
      {...passedOn<ComponentProps<typeof Textarea>>(node, [...TEXT_PROPS, ...own])}
      {...eventProps(node, FOCUS)}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.value);
        tell(serialisableEvent(event));
      }}
    />
  );
}

const RANGE_PROPS = [
  'aria-invalid',
  'aria-labelledby',
  'id',
  'max',
  'min',
  'name',
  'step',
] as const;

/** A plain slider: Atlaskit's is a package of its own that nothing else here needs. The app gets a number. */
function UiKitRange({ node }: Drawn): ReactElement {
  const [value, change] = useFieldValue(node, readNumber, 50);
  const tell = handlerOf(node, 'onChange');
  return (
    // eslint-disable-next-line @atlaskit/design-system/no-html-range, @atlaskit/design-system/no-readonly-or-disabled-inputs -- see above; the app disables it
    <input
      {...passedOn<ComponentProps<'input'>>(node, RANGE_PROPS)}
      {...eventProps(node, FOCUS)}
      type="range"
      className="ui-kit-range"
      disabled={node.props['isDisabled'] === true}
      data-testid={textProp(node, 'testId')}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.valueAsNumber);
        tell(event.currentTarget.valueAsNumber);
      }}
    />
  );
}

const SELECT_PROPS = [
  'appearance',
  'autoFocus',
  'closeMenuOnScroll',
  'closeMenuOnSelect',
  'defaultInputValue',
  'defaultMenuIsOpen',
  'inputId',
  'inputValue',
  'isClearable',
  'isDisabled',
  'isInvalid',
  'isLoading',
  'isMulti',
  'isRequired',
  'isSearchable',
  'menuIsOpen',
  'name',
  'openMenuOnFocus',
  'options',
  'placeholder',
  'spacing',
  'testId',
] as const;

/** The app gets the chosen option or options themselves, not an event. */
function UiKitSelect({ node }: Drawn): ReactElement {
  const [value, change] = useAppValue<unknown>(
    node.props['value'],
    node.props['defaultValue'] ?? null,
  );
  const props = passedOn<ComponentProps<typeof Select>>(node, SELECT_PROPS);
  const id = textProp(node, 'id');
  const tell = handlerOf(node, 'onChange');
  const tellInput = handlerOf(node, 'onInputChange');
  return (
    <Select
      {...props}
      // A Label's `labelFor` names the id; Atlaskit puts it on the input only as `inputId`, and as `id` around it.
      inputId={props.inputId ?? id ?? node.key}
      {...eventProps(node, FOCUS)}
      value={value}
      onChange={(chosen) => {
        change(chosen);
        tell(chosen);
      }}
      onInputChange={(text) => {
        tellInput(text);
      }}
    />
  );
}

/** Fields that people write or choose in. */
export const fieldComponents = {
  Textfield: UiKitTextfield,
  TextArea: UiKitTextArea,
  Range: UiKitRange,
  Select: UiKitSelect,
} satisfies Readonly<Record<string, NodeComponent>>;
