import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCustomerPlanPage } from './customer-plan-context';
import { Panel } from './Panel';
import { PublishedNumber } from './PublishedNumber';

/** Everything that was ever told, newest first (CP-4). */
export function PublishedNumbers(): ReactElement {
  const { opened } = useCustomerPlanPage();
  const { versions } = opened;
  return (
    <Panel heading={words.numbersHeading}>
      {versions.length === 0 ? (
        <Text as="p">{words.noNumbers}</Text>
      ) : (
        <ul className="customer-plan-rows">
          {versions.map((version, index) => (
            <PublishedNumber key={version.number} version={version} before={versions[index + 1]} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
