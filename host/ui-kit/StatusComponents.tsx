import Badge from '@atlaskit/badge';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import Tag from '@atlaskit/tag';
import Tooltip from '@atlaskit/tooltip';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent, Nodes } from './Children';
import { eventProps, passedOn, safeHref } from './node-props';
import { nodesOfProp, textOf, textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

function UiKitLozenge({ node }: Drawn): ReactElement {
  const names = ['appearance', 'isBold', 'maxWidth', 'testId'] as const;
  return (
    <Lozenge {...passedOn<ComponentProps<typeof Lozenge>>(node, names)}>
      <Children node={node} />
    </Lozenge>
  );
}

function UiKitBadge({ node }: Drawn): ReactElement {
  const text = textOf(node);
  const count = text.trim() === '' ? Number.NaN : Number(text);
  const names = ['appearance', 'max', 'testId'] as const;
  // Atlaskit applies `max` to numbers only.
  return (
    <Badge {...passedOn<ComponentProps<typeof Badge>>(node, names)}>
      {Number.isNaN(count) ? text : count}
    </Badge>
  );
}

function UiKitTag({ node }: Drawn): ReactElement {
  const names = ['appearance', 'color', 'testId'] as const;
  const href = safeHref(node.props['href']);
  return (
    <Tag
      {...passedOn<ComponentProps<typeof Tag>>(node, names)}
      isRemovable={false}
      text={textProp(node, 'text') ?? ''}
      {...(href === undefined ? {} : { href })}
    />
  );
}

function UiKitSectionMessage({ node }: Drawn): ReactElement {
  const names = ['appearance', 'title', 'testId'] as const;
  const actions = nodesOfProp(node.props['actions']);
  return (
    <SectionMessage
      {...passedOn<ComponentProps<typeof SectionMessage>>(node, names)}
      actions={actions.map((action) => (
        <Nodes key={action.key} nodes={[action]} />
      ))}
    >
      <Children node={node} />
    </SectionMessage>
  );
}

function UiKitSectionMessageAction({ node }: Drawn): ReactElement {
  const href = safeHref(node.props['href']);
  const names = ['testId'] as const;
  return (
    <SectionMessageAction
      {...passedOn<ComponentProps<typeof SectionMessageAction>>(node, names)}
      {...eventProps(node, ['onClick'])}
      {...(href === undefined ? {} : { href })}
    >
      <Children node={node} />
    </SectionMessageAction>
  );
}

/** Composed, because Atlaskit's own empty state brings an image frame that UI Kit does not offer. */
function UiKitEmptyState({ node }: Drawn): ReactElement {
  const actions = ['primaryAction', 'secondaryAction', 'tertiaryAction'];
  return (
    <Stack space="space.200" alignInline="center" testId={textProp(node, 'testId') ?? ''}>
      <Heading size="medium">{textProp(node, 'header')}</Heading>
      <div>
        <Nodes nodes={nodesOfProp(node.props['description'])} />
      </div>
      <Inline space="space.100">
        {node.props['isLoading'] === true ? <Spinner /> : null}
        {actions.map((name) => (
          <Nodes key={name} nodes={nodesOfProp(node.props[name], name)} />
        ))}
      </Inline>
    </Stack>
  );
}

function UiKitTooltip({ node }: Drawn): ReactElement {
  const names = ['position', 'mousePosition', 'truncate', 'testId', 'delay'] as const;
  return (
    <Tooltip
      {...passedOn<ComponentProps<typeof Tooltip>>(node, names)}
      content={<Nodes nodes={nodesOfProp(node.props['content'])} />}
    >
      <span>
        <Children node={node} />
      </span>
    </Tooltip>
  );
}

/** What shows a state. */
export const statusComponents: Readonly<Record<string, NodeComponent>> = {
  Lozenge: UiKitLozenge,
  Badge: UiKitBadge,
  Tag: UiKitTag,
  SectionMessage: UiKitSectionMessage,
  SectionMessageAction: UiKitSectionMessageAction,
  EmptyState: UiKitEmptyState,
  Tooltip: UiKitTooltip,
  Spinner: ({ node }) => (
    <Spinner
      {...passedOn<ComponentProps<typeof Spinner>>(node, [
        'appearance',
        'delay',
        'label',
        'size',
        'testId',
      ])}
    />
  ),
  ProgressBar: ({ node }) => (
    <ProgressBar
      {...passedOn<ComponentProps<typeof ProgressBar>>(node, [
        'appearance',
        'ariaLabel',
        'isIndeterminate',
        'testId',
        'value',
      ])}
    />
  ),
};
