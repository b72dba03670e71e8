import SectionMessage from '@atlaskit/section-message';
import { Component, type ReactNode } from 'react';

import { pageMessages } from '#i18n/page-messages';

type Props = { readonly children: ReactNode };

/** Keeps header and tabs when one page breaks. React offers this to classes only. */
export class PageErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <SectionMessage appearance="error" headingLevel="h2" title={pageMessages.pageBroke}>
        {pageMessages.pageBrokeNext}
      </SectionMessage>
    );
  }
}
