import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';
import { auditMessages as words } from '#i18n/settings-messages';

import { FailureMessage } from '../FailureMessage';

import { useAuditDownload } from './use-audit-download';

/** The whole log as a file; reading it shows a count and can be stopped. */
export function AuditDownloadButtons({
  deliveryId,
}: {
  readonly deliveryId: DeliveryId | undefined;
}): ReactElement {
  const { progress, failure, start, cancel } = useAuditDownload(deliveryId);
  if (progress !== undefined) {
    return (
      <Inline space="space.100" alignBlock="center">
        <div role="status">
          <Text>{words.exporting(progress)}</Text>
        </div>
        <Button appearance="subtle" onClick={cancel}>
          {words.cancelExport}
        </Button>
      </Inline>
    );
  }
  return (
    <>
      <Button appearance="subtle" onClick={() => void start('csv')}>
        {words.downloadCsv}
      </Button>
      <Button appearance="subtle" onClick={() => void start('json')}>
        {words.downloadJson}
      </Button>
      <FailureMessage title={words.failed} failure={failure} />
    </>
  );
}
