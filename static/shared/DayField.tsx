import Spinner from '@atlaskit/spinner';
import { lazy, type ReactElement, Suspense } from 'react';

import { type CalendarDate, calendarDateSchema } from '#domain/shared/calendar-date';
import { dialogMessages as words } from '#i18n/dialog-messages';

const DatePicker = lazy(() => import('@atlaskit/datetime-picker/date-picker'));

type DayFieldProps = {
  /** Of the input, for a label's `htmlFor`. */
  readonly id: string;
  /** What the field is about; names the button that opens the calendar. */
  readonly label: string;
  readonly value: CalendarDate | undefined;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly describedBy?: string;
  readonly onChange: (day: CalendarDate | undefined) => void;
};

/** A day without time: typed, or picked from a calendar that is loaded when the field is drawn. */
export function DayField(props: DayFieldProps): ReactElement {
  const { id, label, value, isDisabled = false, isInvalid = false, describedBy, onChange } = props;
  return (
    <Suspense fallback={<Spinner size="small" label={words.loading} />}>
      <DatePicker
        id={id}
        value={value ?? ''}
        // "12 May 2026" reads the same everywhere; 12/05 and 05/12 do not.
        dateFormat="D MMM YYYY"
        locale="en-GB"
        placeholder={words.noDay}
        shouldShowCalendarButton
        inputLabel={label}
        isDisabled={isDisabled}
        isInvalid={isInvalid}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        onChange={(day) => {
          const parsed = calendarDateSchema.safeParse(day);
          onChange(parsed.success ? parsed.data : undefined);
        }}
      />
    </Suspense>
  );
}
