import { ButtonGroup } from '@atlaskit/button';
import Button, { LinkButton } from '@atlaskit/button/new';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent } from './Children';
import { eventProps, passedOn, safeHref } from './node-props';
import { type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

const EVENTS = ['onClick', 'onBlur', 'onFocus'] as const;

const BUTTON_PROPS = [
  'appearance',
  'autoFocus',
  'isDisabled',
  'isLoading',
  'isSelected',
  'shouldFitContainer',
  'spacing',
  'testId',
  'type',
] as const;

/** `isLoading` is a prop of LoadingButton only; Button drops it. */
function drawButton(names: readonly (typeof BUTTON_PROPS)[number][]): NodeComponent {
  return function UiKitButton({ node }: Drawn): ReactElement {
    return (
      <Button
        {...passedOn<ComponentProps<typeof Button>>(node, names)}
        {...eventProps(node, EVENTS)}
      >
        <Children node={node} />
      </Button>
    );
  };
}

function UiKitLinkButton({ node }: Drawn): ReactElement {
  const props = passedOn<ComponentProps<typeof LinkButton>>(node, [
    'appearance',
    'autoFocus',
    'isDisabled',
    'isSelected',
    'shouldFitContainer',
    'spacing',
    'target',
    'testId',
  ]);
  return (
    <LinkButton {...props} href={safeHref(node.props['href']) ?? '#'} {...eventProps(node, EVENTS)}>
      <Children node={node} />
    </LinkButton>
  );
}

function UiKitButtonGroup({ node }: Drawn): ReactElement {
  const props = passedOn<ComponentProps<typeof ButtonGroup>>(node, ['label', 'testId', 'titleId']);
  return (
    // eslint-disable-next-line @atlaskit/design-system/use-button-group-label -- the app names it, or not
    <ButtonGroup {...props}>
      <Children node={node} />
    </ButtonGroup>
  );
}

/** Buttons, and links that look like buttons. */
export const buttonComponents: Readonly<Record<string, NodeComponent>> = {
  Button: drawButton(BUTTON_PROPS.filter((name) => name !== 'isLoading')),
  LoadingButton: drawButton(BUTTON_PROPS),
  LinkButton: UiKitLinkButton,
  ButtonGroup: UiKitButtonGroup,
};
