import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import RemovableTag from '@atlaskit/tag/removable-tag';
import { type ReactElement, useState } from 'react';

import type { CalendarDate } from '#domain/shared/calendar-date';
import { englishDay } from '#i18n/english-time';
import { deliveryRecordMessages as words } from '#i18n/settings-messages';

import { DayField } from '../../../../shared/DayField';

type DayListProps = {
  readonly label: string;
  readonly days: readonly CalendarDate[];
  readonly onChange: (days: readonly CalendarDate[]) => void;
};

/** Single days, in order, each once. */
export function DayList({ label, days, onChange }: DayListProps): ReactElement {
  const [day, setDay] = useState<CalendarDate>();
  const [isAsked, setIsAsked] = useState(false);

  function add(): void {
    setIsAsked(day === undefined);
    if (day === undefined) return;
    onChange([...new Set([...days, day])].sort());
    setDay(undefined);
  }

  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="start">
        <DayField
          label={label}
          value={day}
          error={isAsked && day === undefined ? words.dayMissing : undefined}
          onChange={setDay}
        />
        <div className="beside-field">
          <Button onClick={add}>{words.addDay}</Button>
        </div>
      </Inline>
      <div className="day-tags">
        {days.map((one) => (
          <RemovableTag
            key={one}
            text={englishDay(one)}
            removeButtonLabel={words.removeDay(englishDay(one))}
            onAfterRemoveAction={() => {
              onChange(days.filter((other) => other !== one));
            }}
          />
        ))}
      </div>
    </Stack>
  );
}
