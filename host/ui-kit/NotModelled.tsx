import { type ReactElement, type ReactNode, useEffect } from 'react';

type NotModelledProps = {
  /** What the app asked for: a component, or a glyph. */
  readonly what: string;
  readonly children?: ReactNode;
};

/** What the host does not draw must be seen, or a gap would look like a working app. */
export function NotModelled({ what, children }: NotModelledProps): ReactElement {
  useEffect(() => {
    // eslint-disable-next-line no-console -- meant for whoever writes the app
    console.error(`UI Kit ${what} is not modelled by the local host.`);
  }, [what]);
  return (
    <span className="ui-kit-not-modelled">
      [{what} is not modelled]
      {children}
    </span>
  );
}
