import { createContext, type ReactElement, useContext } from 'react';

import { type UiKitNode } from './ui-kit-document';

/** A component that draws one type of node. */
export type NodeComponent = (props: { readonly node: UiKitNode }) => ReactElement | null;

/** Draws any node; given from outside, because the map of components needs the components first. */
export const DrawNode = createContext<NodeComponent>(() => null);

/** Draws nodes one after the other. */
export function Nodes({ nodes }: { readonly nodes: readonly UiKitNode[] }): ReactElement {
  const Draw = useContext(DrawNode);
  return (
    <>
      {nodes.map((node) => (
        <Draw key={node.key} node={node} />
      ))}
    </>
  );
}

/** Draws what stands inside a node. */
export function Children({ node }: { readonly node: UiKitNode }): ReactElement {
  return <Nodes nodes={node.children} />;
}
