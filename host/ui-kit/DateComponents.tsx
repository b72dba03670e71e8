import Calendar from '@atlaskit/calendar';
import { DatePicker, TimePicker } from '@atlaskit/datetime-picker';
import { type ComponentProps, type ReactElement } from 'react';

import { type NodeComponent } from './Children';
import { eventProps, handlerOf, passedOn } from './node-props';
import { type UiKitNode } from './ui-kit-document';
import { readText, useFieldValue } from './use-field-value';

type Drawn = { readonly node: UiKitNode };

const FOCUS = ['onBlur', 'onFocus'] as const;

const PICKER_PROPS = [
  'appearance',
  'autoFocus',
  'defaultIsOpen',
  'id',
  'isDisabled',
  'isInvalid',
  'isOpen',
  'isRequired',
  'locale',
  'name',
  'placeholder',
  'selectProps',
  'spacing',
  'testId',
] as const;

const DATE_PROPS = [
  ...PICKER_PROPS,
  'dateFormat',
  'disabled',
  'maxDate',
  'minDate',
  'nextMonthLabel',
  'previousMonthLabel',
  'shouldShowCalendarButton',
  'weekStartDay',
] as const;

/** The app gets a day as `2026-11-21`, or an empty text when it was cleared. */
function UiKitDatePicker({ node }: Drawn): ReactElement {
  const [value, change] = useFieldValue(node, readText, '');
  const tell = handlerOf(node, 'onChange');
  return (
    // eslint-disable-next-line @atlaskit/design-system/use-datetime-picker-calendar-button -- the app's choice
    <DatePicker
      {...passedOn<ComponentProps<typeof DatePicker>>(node, DATE_PROPS)}
      {...eventProps(node, FOCUS)}
      value={value}
      onChange={(day) => {
        change(day);
        tell(day);
      }}
    />
  );
}

const TIME_PROPS = [
  ...PICKER_PROPS,
  'hideIcon',
  'label',
  'timeFormat',
  'timeIsEditable',
  'times',
] as const;

/** The app gets a time of day as `14:30`. */
function UiKitTimePicker({ node }: Drawn): ReactElement {
  const [value, change] = useFieldValue(node, readText, '');
  const tell = handlerOf(node, 'onChange');
  return (
    <TimePicker
      {...passedOn<ComponentProps<typeof TimePicker>>(node, TIME_PROPS)}
      {...eventProps(node, FOCUS)}
      value={value}
      onChange={(time) => {
        change(time);
        tell(time);
      }}
    />
  );
}

const CALENDAR_PROPS = [
  'day',
  'defaultDay',
  'defaultMonth',
  'defaultPreviouslySelected',
  'defaultSelected',
  'defaultYear',
  'disabled',
  'locale',
  'maxDate',
  'minDate',
  'nextMonthLabel',
  'previousMonthLabel',
  'previouslySelected',
  'selected',
  'tabIndex',
  'testId',
  'today',
  'weekStartDay',
  'year',
] as const;

/** The app gets the day with its parts; Atlaskit's second argument, for its statistics, stays here. */
function UiKitCalendar({ node }: Drawn): ReactElement {
  const tellChange = handlerOf(node, 'onChange');
  const tellSelect = handlerOf(node, 'onSelect');
  return (
    <Calendar
      {...passedOn<ComponentProps<typeof Calendar>>(node, CALENDAR_PROPS)}
      {...eventProps(node, FOCUS)}
      onChange={(event) => {
        tellChange(event);
      }}
      onSelect={(event) => {
        tellSelect(event);
      }}
    />
  );
}

/** Days and times. */
export const dateComponents = {
  DatePicker: UiKitDatePicker,
  TimePicker: UiKitTimePicker,
  Calendar: UiKitCalendar,
} satisfies Readonly<Record<string, NodeComponent>>;
