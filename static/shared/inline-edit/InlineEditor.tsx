import './inline-edit.css';

import { ErrorMessage } from '@atlaskit/form/error-message';
import Spinner from '@atlaskit/spinner';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

import { planMessages } from '#i18n/plan-messages';

import type { InlineEdit } from './use-inline-edit';

/** Around an editor: takes the focus, listens to Enter and Escape, shows saving and what failed. */
export function InlineEditor(props: {
  readonly edit: Pick<InlineEdit<unknown>, 'isSaving' | 'failure' | 'onKeyDown' | 'onBlur'>;
  /** Of the element that tells what failed; the input points to it. */
  readonly messageId: string;
  readonly children: ReactNode;
}): ReactElement {
  const { edit, messageId, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the input bubble up to here
    <div className="inline-editor" ref={frame} onKeyDown={edit.onKeyDown} onBlur={edit.onBlur}>
      {children}
      <div id={messageId} aria-live="polite">
        {edit.failure !== undefined && <ErrorMessage>{edit.failure}</ErrorMessage>}
        {edit.isSaving && (
          <span className="inline-saving">
            <Spinner size="xsmall" label="" /> {planMessages.saving}
          </span>
        )}
      </div>
    </div>
  );
}
