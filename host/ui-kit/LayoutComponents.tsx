import { Bleed, Inline, Stack } from '@atlaskit/primitives/compiled';
import { type ComponentProps, type ReactElement } from 'react';

import { boxStyle } from './box-style';
import { Children, type NodeComponent } from './Children';
import { passedOn } from './node-props';
import { textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

function UiKitStack({ node }: Drawn): ReactElement {
  const props = passedOn<ComponentProps<typeof Stack>>(node, [
    'alignBlock',
    'alignInline',
    'grow',
    'space',
    'spread',
    'testId',
  ]);
  return (
    <Stack {...props}>
      <Children node={node} />
    </Stack>
  );
}

function UiKitInline({ node }: Drawn): ReactElement {
  const props = passedOn<ComponentProps<typeof Inline>>(node, [
    'alignBlock',
    'alignInline',
    'spread',
    'grow',
    'space',
    'shouldWrap',
    'separator',
    'rowSpace',
    'testId',
  ]);
  return (
    <Inline {...props}>
      <Children node={node} />
    </Inline>
  );
}

/** A plain element: Atlaskit's compiled Box takes styles from a compiler only, UI Kit's at run time. */
function UiKitBox({ node }: Drawn): ReactElement {
  return (
    <div
      style={boxStyle(node.props)}
      role={textProp(node, 'role')}
      data-testid={textProp(node, 'testId')}
    >
      <Children node={node} />
    </div>
  );
}

function UiKitBleed({ node }: Drawn): ReactElement {
  const names = ['all', 'block', 'inline', 'testId'] as const;
  return (
    <Bleed {...passedOn<Partial<ComponentProps<typeof Bleed>>>(node, names)}>
      <Children node={node} />
    </Bleed>
  );
}

/** What arranges other components. */
export const layoutComponents = {
  Root: Children,
  ContentWrapper: Children,
  Stack: UiKitStack,
  Inline: UiKitInline,
  Bleed: UiKitBleed,
  Box: UiKitBox,
} satisfies Readonly<Record<string, NodeComponent>>;
