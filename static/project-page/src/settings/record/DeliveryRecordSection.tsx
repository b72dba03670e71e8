import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import { deliveryRecordMessages as words } from '#i18n/settings-messages';

import { GoToPlanButton } from '../../page/GoToPlanButton';
import { Section } from '../../page/Section';
import { usePage } from '../../page-context';
import { FactList } from '../FactList';

import { type RecordValues, recordValuesOf } from './record-values';
import { RecordForm } from './RecordForm';
import { useWorkItemLabel } from './use-work-item-label';
import { RECORD_LABELS, wordRecordField } from './word-record';

/** The delivery's own fields (DL-1); the seven dates are on the gates page. */
export function DeliveryRecordSection(): ReactElement {
  const { selected, opened } = usePage();
  const { mayEdit } = opened.rights;
  if (selected === undefined) {
    return (
      <Section heading={words.heading}>
        <Text as="p">{words.nothing}</Text>
        <GoToPlanButton />
      </Section>
    );
  }
  return (
    <Section heading={words.heading} readOnly={mayEdit ? undefined : words.readOnly}>
      {mayEdit ? (
        <RecordForm delivery={selected.delivery} />
      ) : (
        <RecordToRead delivery={selected.delivery.body} />
      )}
    </Section>
  );
}

function RecordToRead({
  delivery,
}: {
  readonly delivery: DeliveryView['delivery']['body'];
}): ReactElement {
  const workItem = useWorkItemLabel(delivery.issueId ?? null);
  const values = recordValuesOf(delivery);
  // `Object.keys` widens to strings; the labels have one key for each field.
  const fields = Object.keys(RECORD_LABELS) as (keyof RecordValues)[];
  return (
    <FactList
      facts={fields.map((field) => ({
        label: RECORD_LABELS[field],
        text: wordRecordField(values, field, workItem),
      }))}
    />
  );
}
