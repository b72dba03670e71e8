import { z } from 'zod';

/** One node of what a UI Kit app sends with `reconcile` (platform/forge.md §4.1). */
export type UiKitNode = {
  readonly type: string;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly UiKitNode[];
};

const nodeSchema: z.ZodType<UiKitNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    key: z.string(),
    props: z.record(z.string(), z.unknown()),
    children: z.array(nodeSchema),
  }),
);

const reconcileSchema = z.object({ forgeDoc: nodeSchema });

/** Reads the payload of `reconcile`. The frame sent a copy, so the app's later commits do not reach it. */
export function parseReconcile(payload: unknown): UiKitNode {
  return reconcileSchema.parse(payload).forgeDoc;
}

const elementSchema = z.object({
  type: z.string(),
  key: z.string().nullable(),
  props: z.record(z.string(), z.unknown()),
});

/**
 * Nodes of a prop that holds elements (`SectionMessage.actions`, `Tooltip.content`): they arrive as
 * elements or texts and not as nodes, because the app's renderer never saw them.
 *
 * @param path - Makes the keys of nested nodes differ.
 */
export function nodesOfProp(value: unknown, path = 'prop'): readonly UiKitNode[] {
  if (value === undefined || value === null || typeof value === 'boolean') return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => nodesOfProp(item, `${path}.${index}`));
  }
  if (typeof value === 'string' || typeof value === 'number') return [textNode(path, `${value}`)];
  const element = elementSchema.safeParse(value);
  if (!element.success) return [];
  const { children, ...props } = element.data.props;
  return [
    {
      type: element.data.type,
      key: element.data.key ?? path,
      props,
      children: nodesOfProp(children, `${path}.children`),
    },
  ];
}

function textNode(key: string, text: string): UiKitNode {
  return { type: 'String', key, props: { text }, children: [] };
}

/** All text below a node, for components that take text only. */
export function textOf(node: UiKitNode): string {
  if (node.type === 'String') return textProp(node, 'text') ?? '';
  return node.children.map(textOf).join('');
}

/** A prop that is a text or a number, as text. */
export function textProp(node: UiKitNode, name: string): string | undefined {
  const value = node.props[name];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
}

/** The children of a `ContentWrapper` with that name; wrappers stand for props that hold elements. */
export function slotOf(node: UiKitNode, name: string): readonly UiKitNode[] {
  return (
    node.children.find(({ type, props }) => type === 'ContentWrapper' && props['name'] === name)
      ?.children ?? []
  );
}
