import './placed-modal.css';

import Modal, {
  type ModalDialogProps,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';

type PlacedModalProps = {
  readonly title: string;
  readonly width?: NonNullable<ModalDialogProps['width']>;
  /** Body and footer. */
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/**
 * Atlaskit's dialog, at the height where the reader looks. The frame of the app is as tall as the page in it,
 * so "the top of the window" can be far above what is on the screen.
 */
export function PlacedModal({
  title,
  width = 'medium',
  children,
  onClose,
}: PlacedModalProps): ReactElement {
  const isPlaced = useVisibleTop();
  return (
    <ModalTransition>
      {isPlaced && (
        <Modal onClose={onClose} width={width} shouldScrollInViewport testId="placed-modal">
          <ModalHeader hasCloseButton>
            <ModalTitle>{title}</ModalTitle>
          </ModalHeader>
          {children}
        </Modal>
      )}
    </ModalTransition>
  );
}

/**
 * Tells the style sheet where the visible part of the frame begins. Only an observer of intersections sees
 * that from within a frame of another site.
 */
function useVisibleTop(): boolean {
  const [isKnown, setIsKnown] = useState(false);
  useEffect(() => {
    const page = document.documentElement;
    const observer = new IntersectionObserver(([entry]) => {
      const top = Math.max(0, entry?.intersectionRect.top ?? 0);
      page.style.setProperty('--visible-top', `${top}px`);
      setIsKnown(true);
      observer.disconnect();
    });
    observer.observe(page);
    return () => {
      observer.disconnect();
    };
  }, []);
  return isKnown;
}
