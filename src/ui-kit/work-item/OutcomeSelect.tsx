import { Label, Select } from '@forge/react';
import type { ReactElement } from 'react';

import { workItemMessages as words } from '#i18n/work-item-messages';

import type { OfferedDelivery, OfferedOutcome } from './work-item-client';

export type ChosenOutcome = {
  readonly deliveryId: OfferedDelivery['id'];
  readonly outcome: OfferedOutcome;
};

type OutcomeSelectProps = {
  readonly deliveries: readonly OfferedDelivery[];
  readonly chosen: ChosenOutcome | undefined;
  readonly isDisabled: boolean;
  readonly onChoose: (chosen: ChosenOutcome | undefined) => void;
};

type Option = { readonly label: string; readonly value: string };

/** Outcomes of every delivery that the person may edit, under the names of the deliveries. */
export function OutcomeSelect({
  deliveries,
  chosen,
  isDisabled,
  onChoose,
}: OutcomeSelectProps): ReactElement {
  const groups = deliveries
    .filter(({ outcomes }) => outcomes.length > 0)
    .map(({ name, outcomes }) => ({ label: name, options: outcomes.map(optionOf) }));
  return (
    <>
      <Label labelFor="outcome">{words.outcomeLabel}</Label>
      <Select
        inputId="outcome"
        options={groups}
        placeholder={words.chooseOutcome}
        isDisabled={isDisabled}
        value={chosen === undefined ? null : optionOf(chosen.outcome)}
        onChange={(option: Option | null) => {
          onChoose(option === null ? undefined : findOutcome(deliveries, option.value));
        }}
      />
    </>
  );
}

function optionOf({ id, statement }: OfferedOutcome): Option {
  return { label: statement, value: id };
}

function findOutcome(
  deliveries: readonly OfferedDelivery[],
  outcomeId: string,
): ChosenOutcome | undefined {
  for (const { id, outcomes } of deliveries) {
    const outcome = outcomes.find((candidate) => candidate.id === outcomeId);
    if (outcome !== undefined) return { deliveryId: id, outcome };
  }
  return undefined;
}
