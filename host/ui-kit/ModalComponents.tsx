import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent } from './Children';
import { handlerOf, passedOn, serialisableEvent } from './node-props';
import { textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

/** Open while it is in the tree. Escape, the blanket and the cross ask the app to take it out. */
function UiKitModal({ node }: Drawn): ReactElement {
  const title = textProp(node, 'title');
  const close = handlerOf(node, 'onClose');
  return (
    // eslint-disable-next-line @atlaskit/design-system/use-modal-dialog-close-button -- what stands in the dialog is the app's
    <Modal
      {...passedOn<ComponentProps<typeof Modal>>(node, [
        'autoFocus',
        'height',
        'label',
        'shouldScrollInViewport',
        'testId',
        'width',
      ])}
      onClose={(event) => {
        close(serialisableEvent(event));
      }}
    >
      {title === undefined ? null : (
        <ModalHeader hasCloseButton>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
      )}
      <Children node={node} />
    </Modal>
  );
}

/** Dialogs. */
export const modalComponents = {
  Modal: UiKitModal,
  ModalTransition: ({ node }) => (
    <ModalTransition>
      {node.children.length === 0 ? null : <Children node={node} />}
    </ModalTransition>
  ),
  ModalHeader: ({ node }) => (
    // eslint-disable-next-line @atlaskit/design-system/use-modal-dialog-close-button, @atlaskit/design-system/use-modal-title -- the app puts them in
    <ModalHeader {...passedOn<ComponentProps<typeof ModalHeader>>(node, ['testId'])}>
      <Children node={node} />
    </ModalHeader>
  ),
  ModalTitle: ({ node }) => (
    <ModalTitle
      {...passedOn<ComponentProps<typeof ModalTitle>>(node, [
        'appearance',
        'isMultiline',
        'testId',
      ])}
    >
      <Children node={node} />
    </ModalTitle>
  ),
  ModalBody: ({ node }) => (
    <ModalBody
      {...passedOn<ComponentProps<typeof ModalBody>>(node, ['hasInlinePadding', 'testId'])}
    >
      <Children node={node} />
    </ModalBody>
  ),
  ModalFooter: ({ node }) => (
    <ModalFooter {...passedOn<ComponentProps<typeof ModalFooter>>(node, ['testId'])}>
      <Children node={node} />
    </ModalFooter>
  ),
} satisfies Readonly<Record<string, NodeComponent>>;
