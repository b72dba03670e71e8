import { useState } from 'react';

import {
  checkScheduleOrder,
  type DatesOutOfOrder,
  missingDates,
} from '#domain/delivery/check-schedule-order';
import {
  type DeliverySchedule,
  SCHEDULE_FIELDS,
  type ScheduleField,
} from '#domain/delivery/delivery-schedule';
import { compareSchedules } from '#domain/gate/compare-schedules';
import type { ScheduleDifference } from '#domain/gate/gate';
import type { CalendarDate } from '#domain/shared/calendar-date';

import { useGatesPage } from './gates-context';

export type ScheduleDraft = {
  readonly schedule: DeliverySchedule;
  /** From the dates that the person is shown to the typed ones. */
  readonly changes: readonly ScheduleDifference[];
  /** The version of the dates that the person is shown. */
  readonly version: number;
  readonly outOfOrder: DatesOutOfOrder | undefined;
  readonly missing: readonly ScheduleField[];
  readonly setDay: (field: ScheduleField, day: CalendarDate | undefined) => void;
  readonly discard: () => void;
};

/**
 * The seven dates as typed so far. Untyped days follow what is stored, so after a conflict the form shows
 * the person's days against the newer ones that somebody else stored, field by field (EV-4).
 */
export function useScheduleDraft(): ScheduleDraft {
  const { delivery } = useGatesPage().opened;
  const stored = delivery.body.schedule;
  const [typed, setTyped] = useState<TypedDays>({});
  const schedule = withTyped(stored, typed);
  return {
    schedule,
    version: delivery.version,
    changes: compareSchedules(stored, schedule),
    outOfOrder: checkScheduleOrder(schedule),
    missing: missingDates(schedule),
    setDay: (field, day) => {
      setTyped((before) => ({ ...before, [field]: day ?? 'emptied' }));
    },
    discard: () => {
      setTyped({});
    },
  };
}

type TypedDays = Readonly<Partial<Record<ScheduleField, CalendarDate | 'emptied'>>>;

function withTyped(stored: DeliverySchedule, typed: TypedDays): DeliverySchedule {
  const schedule: Partial<Record<ScheduleField, CalendarDate>> = {};
  for (const field of SCHEDULE_FIELDS) {
    const day = typed[field] ?? stored[field];
    if (day !== undefined && day !== 'emptied') schedule[field] = day;
  }
  return schedule;
}
