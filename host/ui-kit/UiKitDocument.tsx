import { type ReactElement } from 'react';

import { buttonComponents } from './ButtonComponents';
import { Children, DrawNode, type NodeComponent } from './Children';
import { choiceComponents } from './ChoiceComponents';
import { codeComponents } from './CodeComponents';
import { commentComponents } from './CommentComponents';
import { type DrawnComponent } from './component-list';
import { dateComponents } from './DateComponents';
import { fieldComponents } from './FieldComponents';
import { formComponents } from './FormComponents';
import { inlineEditComponents } from './InlineEditComponents';
import { layoutComponents } from './LayoutComponents';
import { modalComponents } from './ModalComponents';
import { navigationComponents } from './NavigationComponents';
import { NotModelled } from './NotModelled';
import { pictureComponents } from './PictureComponents';
import { popupComponents } from './PopupComponents';
import { statusComponents } from './StatusComponents';
import { tabComponents } from './TabComponents';
import { tableComponents } from './TableComponents';
import { tagComponents } from './TagComponents';
import { textComponents } from './TextComponents';
import { type UiKitNode } from './ui-kit-document';
import { userComponents } from './UserComponents';

/** Types that only the reconciler of `@forge/react` writes. */
type InternalComponent = 'Root' | 'ContentWrapper' | 'String';

const components: Readonly<Record<DrawnComponent | InternalComponent, NodeComponent>> = {
  ...layoutComponents,
  ...textComponents,
  ...codeComponents,
  ...pictureComponents,
  ...buttonComponents,
  ...statusComponents,
  ...tagComponents,
  ...tableComponents,
  ...fieldComponents,
  ...choiceComponents,
  ...dateComponents,
  ...inlineEditComponents,
  ...formComponents,
  ...modalComponents,
  ...popupComponents,
  ...navigationComponents,
  ...commentComponents,
  ...tabComponents,
  ...userComponents,
};

const byType: Readonly<Record<string, NodeComponent | undefined>> = components;

function DrawAnyNode({ node }: { readonly node: UiKitNode }): ReactElement {
  const Component = Object.hasOwn(components, node.type) ? byType[node.type] : undefined;
  if (Component !== undefined) return <Component node={node} />;
  return (
    <NotModelled what={node.type}>
      <Children node={node} />
    </NotModelled>
  );
}

/** Draws a UI Kit document with the Atlaskit components that Jira draws it with. */
export function UiKitDocument({ document }: { readonly document: UiKitNode }): ReactElement {
  return (
    <DrawNode.Provider value={DrawAnyNode}>
      <DrawAnyNode node={document} />
    </DrawNode.Provider>
  );
}
