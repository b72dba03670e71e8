import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { AttributedDifference } from '#domain/gate/gate';
import { englishDay } from '#i18n/english-time';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';
import { scheduleFieldLabels } from '#i18n/schedule-messages';

import { useGatesPage } from './gates-context';

type DifferencesProps = {
  readonly intro?: string;
  readonly differences: readonly AttributedDifference[];
};

/** Field, old day struck through, new day, by whom and when (GT-3). */
export function Differences({ intro, differences }: DifferencesProps): ReactElement {
  const { nameOf, moment } = useGatesPage();
  return (
    <div>
      {intro !== undefined && (
        <Text as="p" size="small">
          {intro}
        </Text>
      )}
      <ul className="plain-list">
        {differences.map(({ field, before, after, by, at }) => (
          <li key={field}>
            <Text size="small">
              {scheduleFieldLabels[field]} <del className="struck">{englishDay(before)}</del> →{' '}
              <ins>{englishDay(after)}</ins>, {words.changedBy(nameOf(by), moment(at))}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
