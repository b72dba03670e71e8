import { isModelled } from '../ui-kit/component-list';
import { notModelledError } from '../ui-kit/not-modelled-words';
import { type UiKitNode } from '../ui-kit/ui-kit-document';

import { allNodes } from './find-nodes';

/** What of an app's document a person sees, and which tabs they chose. */
export type Screen = {
  readonly show: (document: UiKitNode) => void;
  /** The document without what is hidden. */
  readonly seen: () => UiKitNode;
  /** Selects a tab of the document that is seen; the app hears of it only when it listens. */
  readonly selectTab: (tab: UiKitNode) => { readonly tabs: UiKitNode; readonly index: number };
};

/** Which tab a person chose, and what the app had said by then: its next word counts more. */
type Choice = { readonly index: number; readonly fromApp: unknown };

/**
 * A page without a browser.
 *
 * @param onError - Told once of each node that comes into sight and is not modelled.
 */
export function createScreen(onError: (message: string) => void): Screen {
  const choices = new Map<string, Choice>();
  const reported = new Set<string>();
  let shown: UiKitNode = { type: 'Root', key: 'root', props: {}, children: [] };
  let seen = shown;
  const look = (): void => {
    seen = withoutHidden(shown, choices);
    for (const { type, key } of allNodes(seen)) {
      if (isModelled(type) || reported.has(key)) continue;
      reported.add(key);
      onError(notModelledError(type));
    }
  };
  return {
    show: (document) => {
      shown = document;
      look();
    },
    seen: () => seen,
    selectTab: (tab) => {
      const place = placeOfTab(seen, tab);
      choices.set(place.tabs.key, { index: place.index, fromApp: place.tabs.props['selected'] });
      look();
      return place;
    },
  };
}

/** Leaves out panels of tabs that are not selected, the other view of an InlineEdit, and what a closed Popup holds. */
function withoutHidden(node: UiKitNode, choices: ReadonlyMap<string, Choice>): UiKitNode {
  const hidden = hiddenChildren(node, choices);
  const children = node.children
    .filter((child) => !hidden.includes(child))
    .map((child) => withoutHidden(child, choices));
  return { ...node, children };
}

function hiddenChildren(
  node: UiKitNode,
  choices: ReadonlyMap<string, Choice>,
): readonly UiKitNode[] {
  const { type, props, children } = node;
  if (type === 'Tabs') {
    const panels = children.filter((child) => child.type !== 'TabList');
    return panels.toSpliced(selectedIndex(node, choices.get(node.key)), 1);
  }
  if (type === 'InlineEdit') {
    const other = props['isEditing'] === true ? 'readView' : 'editView';
    return children.filter((child) => child.props['name'] === other);
  }
  const isClosed = type === 'Popup' && props['isOpen'] !== true;
  return isClosed ? children.filter((child) => child.props['name'] === 'content') : [];
}

function selectedIndex({ props }: UiKitNode, choice: Choice | undefined): number {
  const { selected, defaultSelected } = props;
  if (choice !== undefined && choice.fromApp === selected) return choice.index;
  if (typeof selected === 'number') return selected;
  return typeof defaultSelected === 'number' ? defaultSelected : 0;
}

/** @throws Error when the tab stands in no Tabs. */
function placeOfTab(
  document: UiKitNode,
  tab: UiKitNode,
): { readonly tabs: UiKitNode; readonly index: number } {
  for (const tabs of allNodes(document).filter(({ type }) => type === 'Tabs')) {
    const list = tabs.children.find(({ type }) => type === 'TabList');
    const index = list?.children.indexOf(tab) ?? -1;
    if (index >= 0) return { tabs, index };
  }
  throw new Error('The Tab stands in no Tabs.');
}
