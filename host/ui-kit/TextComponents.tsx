import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives/compiled';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent } from './Children';
import { passedOn, safeHref } from './node-props';
import { textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

function UiKitText({ node }: Drawn): ReactElement {
  const children = <Children node={node} />;
  const names = ['align', 'as', 'color', 'maxLines', 'size', 'weight', 'testId'] as const;
  const props = passedOn<ComponentProps<typeof Text>>(node, names);
  // UI Kit's own value; Atlaskit's Text has no struck-through form.
  if (textProp(node, 'as') === 'strike') {
    return (
      <Text {...props} as="span">
        <s>{children}</s>
      </Text>
    );
  }
  // Without `as`, UI Kit texts are paragraphs; Atlaskit's are spans.
  return (
    <Text as="p" {...props}>
      {children}
    </Text>
  );
}

function UiKitHeading({ node }: Drawn): ReactElement {
  const props = passedOn<Partial<ComponentProps<typeof Heading>>>(node, [
    'size',
    'color',
    'as',
    'id',
    'testId',
  ]);
  return (
    // UI Kit takes a heading that only says its level; Atlaskit's wants a size.
    <Heading {...props} size={props.size ?? 'medium'}>
      <Children node={node} />
    </Heading>
  );
}

function UiKitLink({ node }: Drawn): ReactElement {
  return (
    <Link
      href={safeHref(node.props['href']) ?? '#'}
      {...(node.props['openNewTab'] === true ? { target: '_blank' } : {})}
    >
      <Children node={node} />
    </Link>
  );
}

function UiKitList({ node }: Drawn): ReactElement {
  const items = <Children node={node} />;
  return textProp(node, 'type') === 'ordered' ? (
    <ol className="ui-kit-list">{items}</ol>
  ) : (
    <ul className="ui-kit-list">{items}</ul>
  );
}

/** Text, headings, links and lists. */
export const textComponents = {
  String: ({ node }) => <>{textProp(node, 'text')}</>,
  Text: UiKitText,
  Heading: UiKitHeading,
  Link: UiKitLink,
  List: UiKitList,
  ListItem: ({ node }) => (
    <li>
      <Children node={node} />
    </li>
  ),
  Strong: ({ node }) => (
    <Text as="strong">
      <Children node={node} />
    </Text>
  ),
  Em: ({ node }) => (
    <Text as="em">
      <Children node={node} />
    </Text>
  ),
  Strike: ({ node }) => (
    <s>
      <Children node={node} />
    </s>
  ),
} satisfies Readonly<Record<string, NodeComponent>>;
