import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import { gateNumber } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { statusHint, statusNamed } from '#domain/gate/status-hint';
import { deliveryStatusLabels, statusHintMessages } from '#i18n/gate-messages';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { usePage } from '../page-context';

import { useGatesPage } from './gates-context';
import { type DeliveryWorkItem, useDeliveryWorkItem } from './use-delivery-work-item';

/** The Jira status of the delivery's work item compared with the gates: only ever a hint (GT-9, DL-2). */
export function DeliveryWorkItemHint(): ReactElement | null {
  const { opened } = useGatesPage();
  const workItem = useDeliveryWorkItem(opened.delivery.body.issueId);
  return workItem === undefined ? null : <Hint workItem={workItem} />;
}

function Hint({ workItem }: { readonly workItem: DeliveryWorkItem }): ReactElement | null {
  const { siteUrl } = usePage();
  const { gates } = useGatesPage();
  const status = statusNamed(workItem.statusName, deliveryStatusLabels);
  const hint = status === undefined ? undefined : statusHint(gates, status);
  if (hint === undefined) return null;
  const gate = { number: gateNumber(hint.stage), label: stageTemplate(hint.stage).label };
  return (
    <SectionMessage
      appearance={hint.kind === 'can-move' ? 'information' : 'warning'}
      headingLevel="h3"
      title={statusHintMessages[hint.kind]({ gate, key: workItem.key })}
    >
      <Text as="p">
        {words.hintStatus(workItem.statusName)}{' '}
        <Link href={`${siteUrl}/browse/${workItem.key}`} target="_top">
          {workItem.key}
        </Link>
      </Text>
    </SectionMessage>
  );
}
