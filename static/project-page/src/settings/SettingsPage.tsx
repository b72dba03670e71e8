import './settings.css';

import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { ReactElement } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';
import { settingsMessages as words } from '#i18n/settings-messages';

import { ReadingView } from '../../../shared/ReadingView';
import type { UsedReading } from '../../../shared/use-reading';
import { useFrame } from '../frame-context';
import { GuardedTransitions } from '../guarded-transitions/GuardedTransitions';
import { LoadingScreen } from '../page/Screen';

import { AuditSection } from './audit/AuditSection';
import { ContactsSection } from './contacts/ContactsSection';
import { ProjectSettingsSection } from './project/ProjectSettingsSection';
import { DeliveryRecordSection } from './record/DeliveryRecordSection';
import { RolesSection } from './roles/RolesSection';
import { SettingsContext } from './settings-context';
import { type OpenedSettings, useSettings } from './use-settings';
import { useSettingsContext } from './use-settings-context';

/** Who may, who is, what is guarded, and what happened (EV-2, EV-3, EV-7, GT-9, GT-10). */
export function SettingsPage(): ReactElement {
  const { deliveryId } = useFrame();
  return (
    <div className="settings-page">
      <Stack space="space.400">
        <Heading size="medium" as="h2">
          {words.heading}
        </Heading>
        {/* Another delivery starts anew: nothing of the one before may stay in a form. */}
        <SettingsOf key={deliveryId ?? 'none'} deliveryId={deliveryId} />
      </Stack>
    </div>
  );
}

function SettingsOf({ deliveryId }: { readonly deliveryId: DeliveryId | undefined }): ReactElement {
  const used = useSettings(deliveryId);
  return (
    <ReadingView
      used={used}
      loading={<LoadingScreen label={words.loading} />}
      failedTitle={words.failedHeading}
      headingLevel="h3"
    >
      {(opened) => <OpenedSettingsPage opened={opened} used={used} />}
    </ReadingView>
  );
}

function OpenedSettingsPage({
  opened,
  used,
}: {
  readonly opened: OpenedSettings;
  readonly used: UsedReading<OpenedSettings>;
}): ReactElement {
  const { deliveryId, seesDelivery } = useFrame();
  return (
    <SettingsContext.Provider value={useSettingsContext(opened, used)}>
      <Stack space="space.400">
        {seesDelivery && <DeliveryRecordSection />}
        {deliveryId !== undefined && (
          <>
            <RolesSection deliveryId={deliveryId} />
            {seesDelivery && <ContactsSection deliveryId={deliveryId} />}
          </>
        )}
        <ProjectSettingsSection />
        <GuardedTransitions />
        <AuditSection deliveryId={seesDelivery ? deliveryId : undefined} />
      </Stack>
    </SettingsContext.Provider>
  );
}
