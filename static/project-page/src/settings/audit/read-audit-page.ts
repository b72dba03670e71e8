import type { InputOf, OutputOf } from '#contracts/define-contract';
import type { AuditEntryView, settingsContract } from '#contracts/settings-contract';
import type { DeliveryId } from '#domain/shared/identifiers';

import { type Answer, answerOf } from '../../../../shared/answer-of';
import type { ProjectPageClient } from '../../page-context';

type AuditCall = (typeof settingsContract)['settings.audit'];

/** Which log, and from where on. */
export type AuditPosition = InputOf<AuditCall>;
export type AuditPage = OutputOf<AuditCall>;

/** One page of a log, newest first. */
export function readAuditPage(
  client: Pick<ProjectPageClient, 'settings.audit'>,
  position: AuditPosition,
): Promise<Answer<AuditPage>> {
  return answerOf(() => client['settings.audit'](position));
}

export type WholeAudit =
  | { readonly kind: 'read'; readonly entries: readonly AuditEntryView[] }
  | { readonly kind: 'stopped' }
  /** A page could not be read; part of a log would be taken for all of it. */
  | { readonly kind: 'failed' };

/**
 * A whole log, page by page.
 *
 * @param client - The typed calls.
 * @param deliveryId - Absent for the log of the project's settings.
 * @param onProgress - Told how many entries were read; answers `false` to stop.
 */
export async function readWholeAudit(
  client: Pick<ProjectPageClient, 'settings.audit'>,
  deliveryId: DeliveryId | undefined,
  onProgress: (entries: number) => boolean,
): Promise<WholeAudit> {
  const start: AuditPosition = deliveryId === undefined ? {} : { deliveryId };
  const entries: AuditEntryView[] = [];
  let position: AuditPosition | undefined = start;
  while (position !== undefined) {
    const answer = await readAuditPage(client, position);
    if (!answer.ok) return { kind: 'failed' };
    entries.push(...answer.value.entries);
    if (!onProgress(entries.length)) return { kind: 'stopped' };
    const { nextBefore } = answer.value;
    position = nextBefore === undefined ? undefined : { ...start, before: nextBefore };
  }
  return { kind: 'read', entries };
}
