import type { ReactElement } from 'react';

import {
  type DeliverySchedule,
  SCHEDULE_FIELDS,
  type ScheduleField,
} from '#domain/delivery/delivery-schedule';
import { englishDay } from '#i18n/english-time';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';
import { scheduleFieldLabels } from '#i18n/schedule-messages';

import { DayField } from '../../../shared/DayField';

import type { ScheduleDraft } from './use-schedule-draft';

type ScheduleFieldsProps = { readonly draft: ScheduleDraft; readonly isReadOnly: boolean };

/** One field for each of the seven dates; a changed one shows what it was. */
export function ScheduleFields({ draft, isReadOnly }: ScheduleFieldsProps): ReactElement {
  if (isReadOnly) return <ScheduleToRead schedule={draft.schedule} />;
  return (
    <div className="schedule-fields">
      {SCHEDULE_FIELDS.map((field) => (
        <ScheduleDay key={field} field={field} draft={draft} />
      ))}
    </div>
  );
}

function ScheduleToRead({ schedule }: { readonly schedule: DeliverySchedule }): ReactElement {
  return (
    <dl className="schedule-fields">
      {SCHEDULE_FIELDS.map((field) => (
        <div key={field}>
          <dt>{scheduleFieldLabels[field]}</dt>
          <dd>{englishDay(schedule[field])}</dd>
        </div>
      ))}
    </dl>
  );
}

function ScheduleDay({
  field,
  draft,
}: {
  readonly draft: ScheduleDraft;
  readonly field: ScheduleField;
}): ReactElement {
  const change = draft.changes.find((one) => one.field === field);
  const { outOfOrder } = draft;
  return (
    <DayField
      label={scheduleFieldLabels[field]}
      value={draft.schedule[field]}
      isInvalid={outOfOrder?.earlier === field || outOfOrder?.later === field}
      help={change && words.scheduleWas(englishDay(change.before))}
      onChange={(day) => {
        draft.setDay(field, day);
      }}
    />
  );
}
