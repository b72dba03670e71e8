import { type ReactElement, useEffect } from 'react';

import { buttonComponents } from './ButtonComponents';
import { Children, DrawNode, type NodeComponent } from './Children';
import { fieldComponents } from './FieldComponents';
import { formComponents } from './FormComponents';
import { layoutComponents } from './LayoutComponents';
import { modalComponents } from './ModalComponents';
import { statusComponents } from './StatusComponents';
import { tabComponents } from './TabComponents';
import { tableComponents } from './TableComponents';
import { textComponents } from './TextComponents';
import { type UiKitNode } from './ui-kit-document';
import { userComponents } from './UserComponents';

const components: Readonly<Record<string, NodeComponent>> = {
  ...layoutComponents,
  ...textComponents,
  ...buttonComponents,
  ...statusComponents,
  ...tableComponents,
  ...fieldComponents,
  ...formComponents,
  ...modalComponents,
  ...tabComponents,
  ...userComponents,
};

/** A component that the host does not draw must be seen, or a gap would look like a working app. */
function NotModelled({ node }: { readonly node: UiKitNode }): ReactElement {
  useEffect(() => {
    // eslint-disable-next-line no-console -- meant for whoever writes the app
    console.error(`UI Kit component ${node.type} is not modelled by the local host.`);
  }, [node.type]);
  return (
    <div className="ui-kit-not-modelled">
      [{node.type} is not modelled]
      <Children node={node} />
    </div>
  );
}

function DrawAnyNode({ node }: { readonly node: UiKitNode }): ReactElement {
  const Component = components[node.type] ?? NotModelled;
  return <Component node={node} />;
}

/** Draws a UI Kit document with the Atlaskit components that Jira draws it with. */
export function UiKitDocument({ document }: { readonly document: UiKitNode }): ReactElement {
  return (
    <DrawNode.Provider value={DrawAnyNode}>
      <DrawAnyNode node={document} />
    </DrawNode.Provider>
  );
}
