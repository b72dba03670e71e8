import type { FieldChange } from '#domain/audit/audit-entry';
import { canonicalJson } from '#domain/shared/canonical-json';

import type { RowAddress } from '../ports/row-address';

import type { RowWrite } from './row-writes';

/** Lists that only ever grow (PL-7). Logged whole, they would outgrow an entry after a few publications. */
const GROWING_LISTS: ReadonlySet<string> = new Set(['promises']);

/**
 * What the audit log says about the rows of a command: each field that differs, before and after (GT-10);
 * of promises those that were added. Of contacts only that a field changed: they are removed in one step, and
 * the log is for ever (EV-3).
 */
export function fieldChanges(
  writes: readonly RowWrite[],
  subject: RowAddress,
): readonly FieldChange[] {
  const subjectPath = pathOf(subject);
  return writes.flatMap((write) => {
    const path = pathOf(write.address);
    const prefix = path === subjectPath ? '' : `${path}/`;
    return changesOfRow(write).map((change) => ({ ...change, field: prefix + change.field }));
  });
}

/** `<entity>/<id>` as the log names a row; the owner stands in the entry. */
export function pathOf({ entity, key }: RowAddress): string {
  return `${entity}/${key.at(-1) ?? ''}`;
}

function changesOfRow({ address, before, after, claim }: RowWrite): readonly FieldChange[] {
  // Before a claim there is a reservation at most, which an attempt left behind and nobody has decided.
  const old = fieldsOf(claim ? undefined : before?.body);
  const young = fieldsOf(after?.body);
  const keep = address.entity !== 'contact';
  return [...new Set([...Object.keys(old), ...Object.keys(young)])]
    .filter((field) => canonicalJson(old[field] ?? null) !== canonicalJson(young[field] ?? null))
    .map((field) =>
      keep
        ? { field, ...difference(field, old[field] ?? null, young[field] ?? null) }
        : { field, before: null, after: null },
    );
}

function difference(
  field: string,
  before: unknown,
  after: unknown,
): Pick<FieldChange, 'before' | 'after'> {
  const grew = GROWING_LISTS.has(field) && Array.isArray(before) && Array.isArray(after);
  return grew ? { before: [], after: after.slice(before.length) } : { before, after };
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
