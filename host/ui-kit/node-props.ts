import { type SyntheticEvent } from 'react';

import { type UiKitNode } from './ui-kit-document';

/**
 * The props of a node that UI Kit passes on to the Atlaskit component behind it; all others are
 * dropped, as Forge drops them. The lists are those of `@atlaskit/forge-react-types`.
 *
 * The values are not looked at again: the app's compiler checked them against the same package, and
 * Atlaskit's components bear what they do not know.
 */
export function passedOn<Props>(node: UiKitNode, names: readonly (keyof Props & string)[]): Props {
  const entries = names
    .filter((name) => node.props[name] !== undefined)
    .map((name) => [name, node.props[name]]);
  return Object.fromEntries(entries) as Props; // see above
}

type Callback = (...args: readonly unknown[]) => unknown;

/**
 * What the app does on an event, read while its node is drawn: nothing, when it does not listen.
 * The app answers in its own time, because its function is on the other side of the bridge.
 */
export function handlerOf(node: UiKitNode, name: string): (...args: readonly unknown[]) => void {
  return calling(node.props[name], `${node.type}.${name}`);
}

/**
 * The same for a function inside a prop, such as the `onClick` of one action of a Comment.
 *
 * @param label - Names the function when it fails.
 */
export function calling(callback: unknown, label: string): (...args: readonly unknown[]) => void {
  return (...args) => {
    if (typeof callback !== 'function') return;
    // Function props are proxies of the channel; a rejection is the app's own error.
    void Promise.resolve((callback as Callback)(...args)).catch((error: unknown) => {
      // eslint-disable-next-line no-console -- where the app's own frame would report it
      console.error(`${label} failed:`, error);
    });
  };
}

export type SerialisableEvent = {
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly defaultPrevented: boolean;
  readonly eventPhase: number;
  readonly isTrusted: boolean;
  readonly timeStamp: number;
  readonly type: string;
  readonly target: Readonly<Record<string, unknown>>;
};

const TARGET_PARTS = ['value', 'checked', 'name', 'id', 'tagName', 'type'] as const;

/** An event of React, or of the browser where Atlaskit listens to the window itself. */
type DrawnEvent = SyntheticEvent | Event;

/** What Forge sends to an app instead of a DOM event (platform/forge.md §4.1). */
export function serialisableEvent(event: DrawnEvent): SerialisableEvent {
  const target = event.target as unknown as Readonly<Record<string, unknown>>; // any element, while the event is on its way
  return {
    bubbles: event.bubbles,
    cancelable: event.cancelable,
    defaultPrevented: event.defaultPrevented,
    eventPhase: event.eventPhase,
    isTrusted: event.isTrusted,
    timeStamp: event.timeStamp,
    type: event.type,
    target: {
      ...Object.fromEntries(TARGET_PARTS.map((part) => [part, target[part]])),
      selectionStart: null,
      selectionEnd: null,
    },
  };
}

type EventName = 'onClick' | 'onBlur' | 'onFocus';

/** Handlers for the events that the app listens to; a handler that is not there changes behaviour. */
export function eventProps(
  node: UiKitNode,
  names: readonly EventName[],
): Partial<Record<EventName, (event: SyntheticEvent) => void>> {
  return Object.fromEntries(
    names
      .filter((name) => typeof node.props[name] === 'function')
      .map((name) => {
        const tell = handlerOf(node, name);
        return [
          name,
          (event: SyntheticEvent) => {
            tell(serialisableEvent(event));
          },
        ];
      }),
  );
}

/** Stands for the site that relative addresses belong to. */
const SITE = 'https://site.invalid';

/** Only web addresses and paths: an app must not get script into Jira's page. */
export function safeHref(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value, SITE)) return undefined;
  const { protocol } = new URL(value, SITE);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? value : undefined;
}
