import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';
import { dialogMessages } from '#i18n/dialog-messages';
import { auditMessages as words } from '#i18n/settings-messages';

import { FailureMessage } from '../FailureMessage';

import { AuditDownloadButtons } from './AuditDownloadButtons';
import { AuditTable } from './AuditTable';
import { type AuditLogState, useAuditLog } from './use-audit-log';

/** A log in pages, newest first, and the whole of it as a file (GT-10). */
export function AuditLog({
  deliveryId,
}: {
  readonly deliveryId: DeliveryId | undefined;
}): ReactElement {
  const log = useAuditLog(deliveryId);
  const { entries, isReading, failure } = log;
  return (
    <Stack space="space.150" alignInline="start">
      {entries.length > 0 && <AuditTable entries={entries} />}
      {entries.length === 0 && !isReading && failure === undefined && (
        <Text as="p">{words.empty}</Text>
      )}
      <FailureMessage title={words.failed} failure={failure} />
      <Inline space="space.100" alignBlock="center" shouldWrap>
        {isReading && <Spinner size="small" label={words.loading} />}
        <ReadOnButton {...log} />
        {entries.length > 0 && <AuditDownloadButtons deliveryId={deliveryId} />}
      </Inline>
    </Stack>
  );
}

function ReadOnButton({
  isReading,
  failure,
  hasOlder,
  readOlder,
}: AuditLogState): ReactElement | null {
  if (isReading) return null;
  if (failure !== undefined) return <Button onClick={readOlder}>{dialogMessages.tryAgain}</Button>;
  return hasOlder ? <Button onClick={readOlder}>{words.older}</Button> : null;
}
