import './copy-by-hand.css';

import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useEffect, useRef } from 'react';

import { dialogMessages as words } from '#i18n/dialog-messages';

import { PlacedModal } from '../PlacedModal';

import type { ClipboardContent } from './copy-to-clipboard';

/** What is copied, and how it looks with its format. */
export type CopyContent = ClipboardContent & { readonly formatted?: ReactElement };

type CopyByHandDialogProps = {
  readonly content: CopyContent;
  readonly onClose: () => void;
};

/** The browser refused the clipboard; what a person copies with the keyboard it never refuses. */
export function CopyByHandDialog({ content, onClose }: CopyByHandDialogProps): ReactElement {
  return (
    <PlacedModal title={words.copyByHand} onClose={onClose}>
      <ModalBody>
        <Stack space="space.150">
          <Text as="p">{words.copyByHandHow}</Text>
          <Selected content={content} />
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {words.close}
        </Button>
      </ModalFooter>
    </PlacedModal>
  );
}

function Selected({ content }: { readonly content: CopyContent }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = frame.current;
    if (node === null) return;
    const select = (): void => getSelection()?.selectAllChildren(node);
    node.addEventListener('focus', select);
    // After the dialog took the focus to its first button.
    const soon = setTimeout(() => {
      node.focus();
    });
    return () => {
      node.removeEventListener('focus', select);
      clearTimeout(soon);
    };
  }, []);
  return (
    <div
      ref={frame}
      className="copy-by-hand"
      role="region"
      aria-label={words.copyByHandText}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the focus selects it
      tabIndex={0}
    >
      {content.formatted ?? <pre className="copy-by-hand-text">{content.text}</pre>}
    </div>
  );
}
