import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { OnBehalfRecord } from '#domain/gate/gate';
import { englishDay } from '#i18n/english-time';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { useGatesPage } from './gates-context';

/** What was recorded for a role that nobody in Jira holds: for whom, which day, how, and what shows it (GT-11). */
export function RecordView({ record }: { readonly record: OnBehalfRecord }): ReactElement {
  const { nameOf, moment, holderName, roleLabel } = useGatesPage();
  const { contactId, roleKey, day, how, evidence, by, at } = record;
  const forWhom =
    contactId === undefined ? roleLabel(roleKey) : holderName({ kind: 'contact', contactId });
  return (
    <div>
      <Text as="p">{words.recordedFor(nameOf(by), forWhom, moment(at))}</Text>
      <Text as="p">{words.recordedHow(englishDay(day), how)}</Text>
      <Text as="p">
        {evidence === '' ? words.claimedWithout : words.recordedEvidence(evidence)}
      </Text>
    </div>
  );
}
