import { useCallback } from 'react';

import type { OutputOf } from '#contracts/define-contract';
import type { settingsContract } from '#contracts/settings-contract';
import type { DeliveryId } from '#domain/shared/identifiers';

import { type UsedReading, useReading } from '../../../shared/use-reading';
import { useFrame } from '../frame-context';

export type OpenedSettings = OutputOf<(typeof settingsContract)['settings.open']>;

/**
 * Settings of the project, and roles and contacts of the delivery, read when the page opens: in one call.
 *
 * @param deliveryId - Absent while there is no delivery.
 */
export function useSettings(deliveryId: DeliveryId | undefined): UsedReading<OpenedSettings> {
  const { client } = useFrame();
  return useReading(
    useCallback(
      () => client['settings.open'](deliveryId === undefined ? {} : { deliveryId }),
      [client, deliveryId],
    ),
  );
}
