import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { type ReactElement, useState } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';
import { auditMessages as words } from '#i18n/settings-messages';

import { Section } from '../../page/Section';

import { AuditLog } from './AuditLog';
import { AuditScope, type Scope } from './AuditScope';

/** The append-only log (GT-10); read when somebody asks for it. */
export function AuditSection({
  deliveryId,
}: {
  readonly deliveryId: DeliveryId | undefined;
}): ReactElement {
  const [isShown, setIsShown] = useState(false);
  const [scope, setScope] = useState<Scope>(deliveryId === undefined ? 'project' : 'delivery');
  return (
    <Section heading={words.heading} intro={words.intro}>
      {isShown ? (
        <>
          {deliveryId !== undefined && <AuditScope scope={scope} onChange={setScope} />}
          {/* Another log starts anew. */}
          <AuditLog key={scope} deliveryId={scope === 'delivery' ? deliveryId : undefined} />
        </>
      ) : (
        <Inline>
          <Button
            onClick={() => {
              setIsShown(true);
            }}
          >
            {words.show}
          </Button>
        </Inline>
      )}
    </Section>
  );
}
