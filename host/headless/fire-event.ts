import { type SerialisableEvent } from '../ui-kit/node-props';
import { textProp, type UiKitNode } from '../ui-kit/ui-kit-document';

import { refuseDisabledOptions } from './field-options';

/** The event that Jira sends for an element of the page it draws. */
export function eventOf(
  type: string,
  target: Readonly<Record<string, unknown>>,
): SerialisableEvent {
  return {
    bubbles: true,
    cancelable: type !== 'change',
    defaultPrevented: false,
    eventPhase: 3,
    isTrusted: true,
    timeStamp: 0,
    type,
    target: { selectionStart: null, selectionEnd: null, ...target },
  };
}

/**
 * Calls a handler of a component over the bridge, and waits until the app is done with it.
 *
 * @throws Error when the component is disabled or loading, has no such handler, or its handler fails.
 */
export async function fire(
  node: UiKitNode,
  handler: string,
  ...args: readonly unknown[]
): Promise<void> {
  if (node.props['isDisabled'] === true) throw new Error(`The ${node.type} is disabled.`);
  if (node.type === 'LoadingButton' && node.props['isLoading'] === true) {
    throw new Error('The LoadingButton is loading.');
  }
  const callback = node.props[handler];
  if (typeof callback !== 'function') throw new Error(`The ${node.type} has no ${handler}.`);
  await (callback as (...given: readonly unknown[]) => unknown)(...args);
}

/** `type` of the input behind a field, by which the app's `useForm` knows what its value is. */
const INPUT_TYPES: Readonly<Record<string, string>> = {
  TextArea: 'textarea',
  Checkbox: 'checkbox',
  Toggle: 'checkbox',
  Radio: 'radio',
  RadioGroup: 'radio',
};

function inputTypeOf(node: UiKitNode): string | undefined {
  return node.type === 'Textfield' ? (textProp(node, 'type') ?? 'text') : INPUT_TYPES[node.type];
}

/**
 * Changes a field as a person does: a text, `true` for a box, an option or a day for pickers, values of options for groups.
 *
 * @throws Error when the field or the option is disabled.
 */
export async function change(node: UiKitNode, value: unknown): Promise<void> {
  const type = inputTypeOf(node);
  refuseDisabledOptions(node, value);
  if (type === undefined) return fire(node, 'onChange', value);
  const target = type === 'checkbox' ? { checked: value } : { value };
  return fire(node, 'onChange', eventOf('change', { type, name: node.props['name'], ...target }));
}
