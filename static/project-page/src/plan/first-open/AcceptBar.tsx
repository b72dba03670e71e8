import Button from '@atlaskit/button/new';
import type { ReactElement, ReactNode } from 'react';

import { proposalMessages } from '#i18n/proposal-messages';

/** Accepts what is selected; in sight while the list scrolls within the frame. */
export function AcceptBar(props: {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly isSending: boolean;
  /** Why it cannot be accepted, or was not. */
  readonly message: string;
  /** Whether everything that can be selected is; absent when there is nothing to select. */
  readonly isAll: boolean | undefined;
  readonly onAccept: () => void;
  readonly onSelectAll: (isIncluded: boolean) => void;
  /** More buttons. */
  readonly children?: ReactNode;
}): ReactElement {
  const { label, isDisabled, isSending, message, isAll, onAccept, onSelectAll } = props;
  return (
    <div className="proposal-bar">
      <Button appearance="primary" isDisabled={isDisabled} isLoading={isSending} onClick={onAccept}>
        {label}
      </Button>
      {isAll !== undefined && (
        <Button
          appearance="subtle"
          onClick={() => {
            onSelectAll(!isAll);
          }}
        >
          {isAll ? proposalMessages.selectNone : proposalMessages.selectAll}
        </Button>
      )}
      {props.children}
      <span role="status">{message}</span>
    </div>
  );
}
