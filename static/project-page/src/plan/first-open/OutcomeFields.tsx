import { type ReactElement } from 'react';

import { OUTCOME_LENGTHS } from '#domain/plan/outcome';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { proposalMessages } from '#i18n/proposal-messages';

import { TextField } from '../../../../shared/TextField';

import { DraftDay } from './DraftDay';
import type { OutcomeTexts } from './outcome-problems';

/** The words and the day of an outcome before it is accepted. */
export function OutcomeFields(props: {
  readonly texts: OutcomeTexts;
  readonly target: CalendarDate | undefined;
  readonly onText: (change: Partial<OutcomeTexts>) => void;
  readonly onTarget: (day: CalendarDate | null) => void;
}): ReactElement {
  const { texts, target, onText, onTarget } = props;
  return (
    <>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={proposalMessages[field]}
          value={texts[field]}
          maximum={OUTCOME_LENGTHS[field]}
          onChange={(text) => {
            onText({ [field]: text });
          }}
        />
      ))}
      <DraftDay label={proposalMessages.day} day={target} onChange={onTarget} />
    </>
  );
}

const FIELDS = ['statement', 'customerWording', 'evidence'] as const;
