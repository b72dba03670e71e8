import ForgeReconciler from '@forge/react';
import type { ReactElement } from 'react';

import { answerBridge, type BridgeAnswer } from './ui-kit-globals';

type Node = {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly Node[];
};

/** What a UI Kit module drew, as a host without a screen sees it. */
export type UiKitPage = {
  /** Every text on the page, in order, one per line. */
  readonly text: () => string;
  /** Texts below components of a type. */
  readonly textsOf: (type: string) => string[];
  /** Waits until the text is on the page, and answers with all of the page's text. */
  readonly findText: (text: string) => Promise<string>;
  /** Calls a handler of the component, which is found by its type and, when given, the text in it. */
  readonly act: (target: UiKitTarget, handler: string, argument?: unknown) => void;
  readonly isDisabled: (target: UiKitTarget) => boolean;
};

export type UiKitTarget = { readonly type: string; readonly text?: string };

/**
 * Draws a UI Kit element with the platform's own reconciler.
 *
 * @param element - The module's root element.
 * @param answer - What the platform answers to every other command.
 */
export function drawUiKit(element: ReactElement, answer: BridgeAnswer): UiKitPage {
  let root: Node | undefined;
  answerBridge((command, payload) => {
    if (command !== 'reconcile') return answer(command, payload);
    root = (payload as { readonly forgeDoc: Node }).forgeDoc;
    return undefined;
  });
  ForgeReconciler.render(element);

  const all = (): Node[] => (root === undefined ? [] : flatten(root));
  const find = ({ type, text }: UiKitTarget): Node => {
    const found = all().find(
      (node) => node.type === type && (text === undefined || textOf(node).includes(text)),
    );
    if (found === undefined) {
      throw new Error(`No ${type} ${text ?? ''} on the page:\n${root ? textOf(root) : 'nothing'}`);
    }
    return found;
  };
  const text = (): string => (root === undefined ? '' : textOf(root));
  return {
    text,
    textsOf: (type) =>
      all()
        .filter((node) => node.type === type)
        .map(textOf),
    findText: async (wanted) => {
      await until(
        () => text().includes(wanted),
        () => `No “${wanted}” in:\n${text()}`,
      );
      return text();
    },
    act: (target, handler, argument) => {
      const run = find(target).props[handler];
      if (typeof run !== 'function') throw new Error(`${target.type} has no ${handler}.`);
      (run as (value: unknown) => void)(argument);
    },
    isDisabled: (target) => find(target).props['isDisabled'] === true,
  };
}

function flatten(node: Node): Node[] {
  return [node, ...node.children.flatMap(flatten)];
}

function textOf(node: Node): string {
  if (node.type === 'String') return String(node.props['text']);
  const own = node.type === 'Tag' ? [String(node.props['text'])] : [];
  return [...own, ...node.children.map(textOf)].filter((text) => text !== '').join('\n');
}

async function until(holds: () => boolean, explain: () => string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (holds()) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  throw new Error(explain());
}
