import Tag from '@atlaskit/tag';
import TagGroup from '@atlaskit/tag-group';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent, Nodes } from './Children';
import { handlerOf, passedOn, safeHref } from './node-props';
import { nodesOfProp, textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

const TAG_PROPS = ['appearance', 'color', 'removeButtonLabel', 'testId'] as const;

function UiKitTag({ node }: Drawn): ReactElement {
  const href = safeHref(node.props['href']);
  const before = nodesOfProp(node.props['elemBefore'], 'elemBefore');
  const tellBefore = handlerOf(node, 'onBeforeRemoveAction');
  const tellAfter = handlerOf(node, 'onAfterRemoveAction');
  return (
    <Tag
      {...passedOn<Partial<ComponentProps<typeof Tag>>>(node, TAG_PROPS)}
      text={textProp(node, 'text') ?? ''}
      // Atlaskit's can be removed unless told otherwise, UI Kit's when told so.
      isRemovable={node.props['isRemovable'] === true}
      {...(before.length === 0 ? {} : { elemBefore: <Nodes nodes={before} /> })}
      {...(href === undefined ? {} : { href })}
      // The app is asked over the bridge and answers later, when the tag is gone: it cannot keep it.
      onBeforeRemoveAction={() => {
        tellBefore();
        return true;
      }}
      onAfterRemoveAction={(text) => {
        tellAfter(text);
      }}
    />
  );
}

/** Short words about something. */
export const tagComponents = {
  Tag: UiKitTag,
  TagGroup: ({ node }) => (
    // eslint-disable-next-line @atlaskit/design-system/use-tag-group-label -- UI Kit's has no name
    <TagGroup {...passedOn<Partial<ComponentProps<typeof TagGroup>>>(node, ['alignment'])}>
      <Children node={node} />
    </TagGroup>
  ),
} satisfies Readonly<Record<string, NodeComponent>>;
