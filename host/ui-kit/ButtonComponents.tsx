import { ButtonGroup } from '@atlaskit/button';
import Button, { LinkButton } from '@atlaskit/button/new';
import { Pressable } from '@atlaskit/primitives/compiled';
import { type ComponentProps, type ReactElement } from 'react';

import { boxStyle } from './box-style';
import { Children, type NodeComponent } from './Children';
import { eventProps, passedOn, safeHref } from './node-props';
import { Glyph } from './PictureComponents';
import { textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

const EVENTS = ['onClick', 'onBlur', 'onFocus'] as const;

const BUTTON_PROPS = [
  'appearance',
  'autoFocus',
  'isDisabled',
  'isSelected',
  'shouldFitContainer',
  'spacing',
  'testId',
  'type',
] as const;

function UiKitButton({ node }: Drawn): ReactElement {
  return (
    <Button
      {...passedOn<ComponentProps<typeof Button>>(node, BUTTON_PROPS)}
      {...eventProps(node, EVENTS)}
      {...buttonIcon(node, 'iconBefore')}
      {...buttonIcon(node, 'iconAfter')}
    >
      <Children node={node} />
    </Button>
  );
}

/** Atlaskit wants a component; one that is new at every drawing would be mounted anew, so it is none without a glyph. */
function buttonIcon(
  node: UiKitNode,
  name: 'iconBefore' | 'iconAfter',
): Partial<Record<typeof name, () => ReactElement>> {
  const glyph = textProp(node, name);
  return glyph === undefined ? {} : { [name]: () => <Glyph name={glyph} label="" /> };
}

function UiKitLoadingButton({ node }: Drawn): ReactElement {
  return (
    <Button
      {...passedOn<ComponentProps<typeof Button>>(node, [...BUTTON_PROPS, 'isLoading'])}
      {...eventProps(node, EVENTS)}
    >
      <Children node={node} />
    </Button>
  );
}

/** Looks like nothing by itself: the app says how, as for a Box. */
function UiKitPressable({ node }: Drawn): ReactElement {
  return (
    <Pressable
      style={boxStyle(node.props)}
      isDisabled={node.props['isDisabled'] === true}
      testId={textProp(node, 'testId') ?? ''}
      {...eventProps(node, ['onClick'])}
    >
      <Children node={node} />
    </Pressable>
  );
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

/** What is pressed. */
export const buttonComponents = {
  Button: UiKitButton,
  LoadingButton: UiKitLoadingButton,
  LinkButton: UiKitLinkButton,
  ButtonGroup: UiKitButtonGroup,
  Pressable: UiKitPressable,
} satisfies Readonly<Record<string, NodeComponent>>;
