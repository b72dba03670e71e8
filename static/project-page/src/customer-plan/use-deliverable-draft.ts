import { useState } from 'react';

import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { OutcomeId } from '#domain/shared/identifiers';

import type { DeliverableFields } from './use-save-deliverable';

export const DESCRIPTION_MAXIMUM = 255;
export const NAME_MAXIMUM = 120;

export type DeliverableDraft = {
  readonly description: string;
  readonly side: CustomerDeliverable['party']['side'];
  readonly name: string;
  readonly due: CalendarDate | undefined;
  readonly askedOn: CalendarDate | undefined;
  readonly receivedOn: CalendarDate | undefined;
  readonly outcomeId: OutcomeId | undefined;
};

/** Needed parts that are not there. */
export type MissingParts = { readonly description: boolean; readonly name: boolean };

/** A form about a deliverable: what stands in it, how it changes, what is missing. */
export type DeliverableForm = {
  readonly draft: DeliverableDraft;
  readonly change: (part: Partial<DeliverableDraft>) => void;
  readonly missing: MissingParts;
};

/** What a person typed about a deliverable so far, and which needed parts are missing. */
export function useDeliverableDraft(deliverable: CustomerDeliverable | undefined): DeliverableForm {
  const [draft, setDraft] = useState<DeliverableDraft>(() => draftOf(deliverable));
  return {
    draft,
    change: (part) => {
      setDraft((before) => ({ ...before, ...part }));
    },
    missing: {
      description: draft.description.trim() === '',
      name: draft.side === 'third-party' && draft.name.trim() === '',
    },
  };
}

/**
 * Whether a form can be sent.
 *
 * @param form - With its missing parts.
 */
export function isComplete({ draft, missing }: Omit<DeliverableForm, 'change'>): boolean {
  const isTooLong =
    draft.description.trim().length > DESCRIPTION_MAXIMUM ||
    draft.name.trim().length > NAME_MAXIMUM;
  return !missing.description && !missing.name && !isTooLong;
}

/**
 * A deliverable as its form shows it.
 *
 * @param deliverable - Absent for a new one.
 */
export function draftOf(deliverable: CustomerDeliverable | undefined): DeliverableDraft {
  if (deliverable === undefined) return EMPTY;
  const { description, party, due, askedOn, receivedOn, outcomeId } = deliverable;
  return { description, side: party.side, name: party.name, due, askedOn, receivedOn, outcomeId };
}

const EMPTY: DeliverableDraft = {
  description: '',
  side: 'customer',
  name: '',
  due: undefined,
  askedOn: undefined,
  receivedOn: undefined,
  outcomeId: undefined,
};

/**
 * What a form says, as a command sends it.
 *
 * @param draft - With description, and a name for a third party.
 */
export function fieldsOf(draft: DeliverableDraft): DeliverableFields {
  const { description, side, name, due, askedOn, receivedOn, outcomeId } = draft;
  return {
    description: description.trim(),
    party: { side, name: name.trim() },
    ...(due === undefined ? {} : { due }),
    ...(askedOn === undefined ? {} : { askedOn }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(outcomeId === undefined ? {} : { outcomeId }),
  };
}
