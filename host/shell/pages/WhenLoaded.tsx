import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { type ReactElement, type ReactNode } from 'react';

import { type Loaded } from './use-loaded';

type WhenLoadedProps<Value> = {
  readonly loaded: Loaded<Value>;
  readonly children: (value: Value) => ReactNode;
};

/** The three screens of something that is asked for: waiting, refused, there. */
export function WhenLoaded<Value>({ loaded, children }: WhenLoadedProps<Value>): ReactElement {
  switch (loaded.state) {
    case 'loading':
      return (
        <div className="shell-waiting">
          <Spinner label="Loading" />
        </div>
      );
    case 'failed':
      return <SectionMessage appearance="error">{loaded.message}</SectionMessage>;
    case 'ready':
      return <>{children(loaded.value)}</>;
  }
}
