import { ErrorMessage } from '@atlaskit/form/error-message';
import { HelperMessage } from '@atlaskit/form/helper-message';
import { Label } from '@atlaskit/form/label';
import Spinner from '@atlaskit/spinner';
import { lazy, type ReactElement, Suspense, useId } from 'react';

import { type CalendarDate, calendarDateSchema } from '#domain/shared/calendar-date';
import { dialogMessages as words } from '#i18n/dialog-messages';

const DatePicker = lazy(() => import('@atlaskit/datetime-picker/date-picker'));

type DayFieldProps = {
  /** What the field is about; names the button that opens the calendar too. */
  readonly label: string;
  readonly value: CalendarDate | undefined;
  readonly help?: string | undefined;
  /** What is wrong with the day. */
  readonly error?: string | undefined;
  /** Something else says what is wrong. */
  readonly isInvalid?: boolean;
  readonly onChange: (day: CalendarDate | undefined) => void;
};

/** A day without time with its label: typed, or picked from a calendar that is loaded when the field is drawn. */
export function DayField(props: DayFieldProps): ReactElement {
  const { label, value, help, error, isInvalid = false, onChange } = props;
  const id = useId();
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
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
          isInvalid={isInvalid || error !== undefined}
          aria-describedby={`${id}-message`}
          onChange={(day) => {
            const parsed = calendarDateSchema.safeParse(day);
            onChange(parsed.success ? parsed.data : undefined);
          }}
        />
      </Suspense>
      <div id={`${id}-message`}>
        {help !== undefined && <HelperMessage>{help}</HelperMessage>}
        {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
      </div>
    </div>
  );
}
