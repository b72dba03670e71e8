import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';

import { useLeaving } from './leaving';

/** Jira asks before an app leads outside. */
export function LeaveDialog(): ReactElement | null {
  const leaving = useLeaving();
  if (leaving === undefined) return null;
  const { address, answer } = leaving;
  return (
    <Modal
      width="small"
      onClose={() => {
        answer(false);
      }}
    >
      <ModalHeader hasCloseButton>
        <ModalTitle>Leave Jira?</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Text as="p">The app wants to open this address in a new tab:</Text>
        <Text as="p" weight="bold">
          {address}
        </Text>
      </ModalBody>
      <ModalFooter>
        <Button
          appearance="subtle"
          onClick={() => {
            answer(false);
          }}
        >
          Stay
        </Button>
        <Button
          appearance="primary"
          onClick={() => {
            answer(true);
          }}
        >
          Open
        </Button>
      </ModalFooter>
    </Modal>
  );
}
