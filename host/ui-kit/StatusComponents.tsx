import Badge from '@atlaskit/badge';
import { ButtonGroup } from '@atlaskit/button';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Stack } from '@atlaskit/primitives/compiled';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
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

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Composed, because Atlaskit's own empty state brings an image frame that UI Kit does not offer. */
function UiKitEmptyState({ node }: Drawn): ReactElement {
  const level = node.props['headingLevel'];
  const group = textProp(node, 'buttonGroupLabel');
  const isNarrow = textProp(node, 'width') === 'narrow';
  const primary = ['primaryAction', 'secondaryAction'];
  return (
    <div className={isNarrow ? 'ui-kit-empty-state ui-kit-narrow' : 'ui-kit-empty-state'}>
      <Stack space="space.200" alignInline="center" testId={textProp(node, 'testId') ?? ''}>
        <Heading size="medium" as={HEADINGS[(typeof level === 'number' ? level : 4) - 1] ?? 'h4'}>
          {textProp(node, 'header')}
        </Heading>
        <div>
          <Nodes nodes={nodesOfProp(node.props['description'], 'description')} />
        </div>
        <ButtonGroup label={group ?? textProp(node, 'header') ?? ''}>
          {primary.map((name) => (
            <Nodes key={name} nodes={nodesOfProp(node.props[name], name)} />
          ))}
          {node.props['isLoading'] === true ? <Spinner /> : null}
        </ButtonGroup>
        <Nodes nodes={nodesOfProp(node.props['tertiaryAction'], 'tertiaryAction')} />
      </Stack>
    </div>
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
export const statusComponents = {
  Lozenge: UiKitLozenge,
  Badge: UiKitBadge,
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
} satisfies Readonly<Record<string, NodeComponent>>;
