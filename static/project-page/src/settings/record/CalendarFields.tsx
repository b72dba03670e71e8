import Checkbox from '@atlaskit/checkbox';
import { Fieldset } from '@atlaskit/form/fieldset';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { type ReactElement, useMemo } from 'react';

import { deliveryRecordMessages as words } from '#i18n/settings-messages';

import { ChoiceSelect } from '../../../../shared/ChoiceSelect';
import type { Draft } from '../../../../shared/use-draft';

import { DayList } from './DayList';
import type { RecordValues } from './record-values';

type CalendarFieldsProps = { readonly draft: Draft<RecordValues> };

/** Monday first, as a week of work is read; the numbers are JavaScript's. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** Which days are worked (DL-1). */
export function CalendarFields({ draft }: CalendarFieldsProps): ReactElement {
  const { values, change } = draft;
  return (
    <>
      <TimeZoneField draft={draft} />
      <Fieldset legend={words.weekendDays}>
        <Inline space="space.200" shouldWrap>
          {WEEK.map((day) => (
            <Checkbox
              key={day}
              label={words.weekdays[day] ?? ''}
              isChecked={values.weekendDays.includes(day)}
              onChange={(event) => {
                const others = values.weekendDays.filter((other) => other !== day);
                const chosen = event.currentTarget.checked ? [...others, day] : others;
                change({ weekendDays: chosen.sort((a, b) => a - b) });
              }}
            />
          ))}
        </Inline>
      </Fieldset>
      <div className="field-grid">
        <DayList
          label={words.holidays}
          days={values.holidays}
          onChange={(holidays) => {
            change({ holidays });
          }}
        />
        <DayList
          label={words.extraWorkingDays}
          days={values.extraWorkingDays}
          onChange={(extraWorkingDays) => {
            change({ extraWorkingDays });
          }}
        />
      </div>
    </>
  );
}

function TimeZoneField({ draft }: CalendarFieldsProps): ReactElement {
  const { timeZone } = draft.values;
  const choices = useMemo(() => {
    // Browsers list no aliases: the stored zone may be one, and stays choosable.
    const zones = new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].map((value) => ({ value, label: value }));
  }, [timeZone]);
  return (
    <ChoiceSelect
      label={words.timeZone}
      help={words.timeZoneHelp}
      choices={choices}
      chosen={timeZone}
      onChoose={(chosen) => {
        if (chosen !== undefined) draft.change({ timeZone: chosen });
      }}
    />
  );
}
