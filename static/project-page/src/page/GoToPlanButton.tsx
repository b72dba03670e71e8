import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';

import { pageMessages } from '#i18n/page-messages';

import { usePage } from '../page-context';

/** Where nothing can be shown before there are outcomes: the way to the page that starts it. */
export function GoToPlanButton(): ReactElement {
  const { go } = usePage();
  return (
    <div>
      <Button
        appearance="primary"
        onClick={() => {
          go('/plan');
        }}
      >
        {pageMessages.goToPlan}
      </Button>
    </div>
  );
}
