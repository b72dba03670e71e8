import SectionMessage from '@atlaskit/section-message';
import { type ReactElement } from 'react';

/** Why a transition did not happen, as Jira words it. */
export type HeldTransitionProps = { readonly title: string; readonly text: string };

/** Stays until the next try, in full: a validator may say up to a thousand characters. */
export function HeldTransition({ title, text }: HeldTransitionProps): ReactElement {
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={title} headingLevel="h2">
        {text}
      </SectionMessage>
    </div>
  );
}
