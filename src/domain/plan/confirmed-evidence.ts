import type { Outcome } from './outcome';

/**
 * Whether somebody confirmed evidence that is written down (PL-5). A confirmation without evidence was
 * possible once; it counts for nothing, because nobody can look up what was confirmed.
 *
 * @param outcome - As stored.
 *
 * @example
 * isEvidenceConfirmed({ evidence: '', evidenceConfirmed: { by, at, note: 'Seen' } }); // false
 */
export function isEvidenceConfirmed({
  evidence,
  evidenceConfirmed,
}: Pick<Outcome, 'evidence' | 'evidenceConfirmed'>): boolean {
  return evidenceConfirmed !== undefined && isEvidenceWritten({ evidence });
}

/** Whether there is anything to confirm (PL-5): a text that is more than blanks. */
export function isEvidenceWritten({ evidence }: Pick<Outcome, 'evidence'>): boolean {
  return evidence.trim() !== '';
}
