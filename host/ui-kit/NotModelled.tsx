import { type ReactElement, type ReactNode, useEffect } from 'react';

import { notModelledError, notModelledMark } from './not-modelled-words';

type NotModelledProps = {
  /** What the app asked for: a component, or a glyph. */
  readonly what: string;
  readonly children?: ReactNode;
};

/** What the host does not draw must be seen, or a gap would look like a working app. */
export function NotModelled({ what, children }: NotModelledProps): ReactElement {
  useEffect(() => {
    // eslint-disable-next-line no-console -- meant for whoever writes the app
    console.error(notModelledError(what));
  }, [what]);
  return (
    <span className="ui-kit-not-modelled">
      {notModelledMark(what)}
      {children}
    </span>
  );
}
