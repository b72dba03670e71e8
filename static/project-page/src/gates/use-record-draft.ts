import { useState } from 'react';

import type { CalendarDate } from '#domain/shared/calendar-date';
import type { ContactId } from '#domain/shared/identifiers';

export type RecordDraft = {
  readonly contactId: ContactId | undefined;
  readonly day: CalendarDate | undefined;
  readonly how: string;
  readonly evidence: string;
};

/** What was typed so far, and which needed parts are still missing. */
export function useRecordDraft(): {
  readonly draft: RecordDraft;
  readonly change: (part: Partial<RecordDraft>) => void;
  /** `room`: a text is longer than what is stored. */
  readonly missing: { readonly day: boolean; readonly how: boolean; readonly room: boolean };
} {
  const [draft, setDraft] = useState<RecordDraft>({
    contactId: undefined,
    day: undefined,
    how: '',
    evidence: '',
  });
  return {
    draft,
    change: (part) => {
      setDraft((before) => ({ ...before, ...part }));
    },
    missing: {
      day: draft.day === undefined,
      how: draft.how.trim() === '',
      room: draft.how.length > 200 || draft.evidence.length > 1000,
    },
  };
}
