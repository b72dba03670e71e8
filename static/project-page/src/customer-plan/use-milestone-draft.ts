import { useState } from 'react';

import type { Outcome } from '#domain/plan/outcome';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { RoleKey } from '#domain/shared/identifiers';

import type { OutcomePatch } from './use-save-outcome';

/** Longest stored wording; a line that fits the customer plan is shorter (CP-3). */
export const WORDING_MAXIMUM = 255;

export type MilestoneDraft = {
  readonly wording: string;
  readonly day: CalendarDate | undefined;
  readonly signOffRole: RoleKey | undefined;
};

/**
 * What a person typed about a milestone so far.
 *
 * @param outcome - As it was when the editing began.
 */
export function useMilestoneDraft(outcome: Outcome): {
  readonly draft: MilestoneDraft;
  readonly change: (part: Partial<MilestoneDraft>) => void;
  /** Only what differs from the outcome, so that nobody else's change is overwritten. */
  readonly patch: OutcomePatch;
} {
  const [draft, setDraft] = useState<MilestoneDraft>({
    wording: outcome.customerWording,
    day: outcome.target,
    signOffRole: outcome.signOffRole,
  });
  return {
    draft,
    change: (part) => {
      setDraft((before) => ({ ...before, ...part }));
    },
    patch: patchOf(outcome, draft),
  };
}

function patchOf(seen: Outcome, { wording, day, signOffRole }: MilestoneDraft): OutcomePatch {
  const typed = wording.trim();
  return {
    ...(typed === seen.customerWording ? {} : { customerWording: typed }),
    ...(day === seen.target ? {} : { target: day ?? null }),
    ...(signOffRole === seen.signOffRole ? {} : { signOffRole: signOffRole ?? null }),
  };
}
