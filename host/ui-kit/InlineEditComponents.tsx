import InlineEdit from '@atlaskit/inline-edit';
import { type ComponentProps, type ReactElement } from 'react';

import { type NodeComponent, Nodes } from './Children';
import { handlerOf, passedOn } from './node-props';
import { slotOf, type UiKitNode } from './ui-kit-document';

const PASSED_ON = [
  'cancelButtonLabel',
  'confirmButtonLabel',
  'editButtonLabel',
  'hideActionButtons',
  'isEditing',
  'isRequired',
  'keepEditViewOpenOnBlur',
  'label',
  'readViewFitContainerWidth',
  'startWithEditViewOpen',
] as const;

/** The first field of the edit view gets the id that the label above it names. */
function withId(nodes: readonly UiKitNode[], id: string): readonly UiKitNode[] {
  return nodes.map((node, index) =>
    index === 0 ? { ...node, props: { ...node.props, id } } : node,
  );
}

/** Value and checks stay in the app, where the package's own wrapper has them; Jira draws the two views. */
function UiKitInlineEdit({ node }: { readonly node: UiKitNode }): ReactElement {
  const [edit, confirm, cancel] = [
    handlerOf(node, 'onEdit'),
    handlerOf(node, 'onConfirm'),
    handlerOf(node, 'onCancel'),
  ];
  return (
    <InlineEdit
      {...passedOn<Partial<ComponentProps<typeof InlineEdit>>>(node, PASSED_ON)}
      defaultValue=""
      editView={({ id }) => <Nodes nodes={withId(slotOf(node, 'editView'), id)} />}
      readView={() => <Nodes nodes={slotOf(node, 'readView')} />}
      onEdit={() => {
        edit();
      }}
      onConfirm={() => {
        confirm();
      }}
      onCancel={() => {
        cancel();
      }}
    />
  );
}

/** Text that becomes a field when it is pressed. */
export const inlineEditComponents = { InlineEdit: UiKitInlineEdit } satisfies Readonly<
  Record<string, NodeComponent>
>;
