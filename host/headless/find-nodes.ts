import { isModelled } from '../ui-kit/component-list';
import { notModelledMark } from '../ui-kit/not-modelled-words';
import { slotOf, textOf, textProp, type UiKitNode } from '../ui-kit/ui-kit-document';

/** A node and everything below it, in the order of the page. */
export function allNodes(node: UiKitNode): readonly UiKitNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** Which component: of a type, and when given with this text in it. */
export type Wanted = { readonly type: string; readonly text?: string };

const WORD_PROPS = ['header', 'title', 'text'] as const;

/** Words of a node: its texts, those next to each other in one line, and what some components have as a prop. */
export function wordsOf(node: UiKitNode): string {
  if (node.type === 'String') return textOf(node);
  const own = isModelled(node.type)
    ? WORD_PROPS.flatMap((name) => textProp(node, name) ?? [])
    : [notModelledMark(node.type)];
  const below = node.children.reduce<readonly string[]>((lines, child, index) => {
    const words = wordsOf(child);
    const isNext = child.type === 'String' && node.children[index - 1]?.type === 'String';
    return isNext ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${words}`] : [...lines, words];
  }, []);
  return [...own, ...below].filter((words) => words !== '').join('\n');
}

/** @throws Error with all words of the page, when there is no such component. */
export function findNode(document: UiKitNode, { type, text }: Wanted): UiKitNode {
  const found = allNodes(document).find(
    (node) => node.type === type && (text === undefined || wordsOf(node).includes(text)),
  );
  if (found === undefined) {
    throw new Error(`There is no ${type} ${text ?? ''} on the page:\n${wordsOf(document)}`);
  }
  return found;
}

/**
 * The field that a Label names, as `labelFor` and `id` or `inputId` say, or that has the label itself. The label of an
 * InlineEdit names the first field of its edit view.
 *
 * @throws Error with all words of the page, when there is no such field, or an InlineEdit is not being edited.
 */
export function findField(document: UiKitNode, label: string): UiKitNode {
  const nodes = allNodes(document);
  const named = nodes.find((node) => node.type === 'Label' && textOf(node).trim() === label);
  const id = named && textProp(named, 'labelFor');
  const found = nodes.find(
    (node) =>
      node.type !== 'Label' &&
      (textProp(node, 'label') === label ||
        (id !== undefined && [textProp(node, 'id'), textProp(node, 'inputId')].includes(id))),
  );
  const field = found?.type === 'InlineEdit' ? slotOf(found, 'editView')[0] : found;
  if (field === undefined) {
    throw new Error(`There is no field “${label}” on the page:\n${wordsOf(document)}`);
  }
  return field;
}
