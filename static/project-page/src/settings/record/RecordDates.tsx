import type { ReactElement } from 'react';

import { customerLanguageSchema } from '#domain/delivery/delivery';
import { deliveryRecordMessages as words } from '#i18n/settings-messages';

import { ChoiceSelect } from '../../../../shared/ChoiceSelect';
import { DayField } from '../../../../shared/DayField';
import type { Draft } from '../../../../shared/use-draft';

import type { RecordValues } from './record-values';

/** Intake, agreed delivery, and how dates are written for the customer. */
export function RecordDates({ draft }: { readonly draft: Draft<RecordValues> }): ReactElement {
  const { values, change } = draft;
  return (
    <div className="field-grid">
      <DayField
        label={words.intakeDate}
        value={values.intakeDate ?? undefined}
        onChange={(day) => {
          change({ intakeDate: day ?? null });
        }}
      />
      <DayField
        label={words.agreedDeliveryDate}
        value={values.agreedDeliveryDate ?? undefined}
        onChange={(day) => {
          change({ agreedDeliveryDate: day ?? null });
        }}
      />
      <ChoiceSelect
        label={words.customerLanguage}
        choices={customerLanguageSchema.options.map((value) => ({
          value,
          label: words.languages[value],
        }))}
        chosen={values.customerLanguage}
        onChoose={(customerLanguage) => {
          if (customerLanguage !== undefined) change({ customerLanguage });
        }}
      />
    </div>
  );
}
