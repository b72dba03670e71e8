import type { ReactElement } from 'react';

import type { CalendarDate } from '#domain/shared/calendar-date';

import { DayField } from '../../../../shared/DayField';

/** A day of something that is not accepted yet; `null` when it was emptied. */
export function DraftDay(props: {
  readonly label: string;
  readonly day: CalendarDate | undefined;
  readonly onChange: (day: CalendarDate | null) => void;
}): ReactElement {
  return (
    <DayField
      label={props.label}
      value={props.day}
      onChange={(day) => {
        props.onChange(day ?? null);
      }}
    />
  );
}
