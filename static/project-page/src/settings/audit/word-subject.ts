import { gateNumber, stageSchema } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { contactIdSchema } from '#domain/shared/identifiers';
import { auditSubjectMessages as words } from '#i18n/audit-field-messages';

import type { AuditNames } from './audit-names';

type WordRow = (id: string, names: AuditNames) => string | undefined;

/** By entity; what is not listed is named as it is stored. */
const ROWS: Readonly<Record<string, WordRow>> = {
  outcome: (id, { outcomeName }) => words.outcome(outcomeName(id)),
  gate: wordGate,
  role: (key, { roleLabel }) => words.role(roleLabel(key)),
  contact: wordContact,
  'plan-version': words.planVersion,
  deliverable: () => words.deliverable,
  delivery: () => words.delivery,
  settings: () => words.settings,
  mark: words.workItem,
  'issue-link': words.workItem,
};

/**
 * What an entry is about, in words.
 *
 * @param path - `<entity>/<id>` as the log names a row.
 * @param names - Who and what the ids stand for, as this reader sees it.
 */
export function wordSubject(path: string, names: AuditNames): string {
  const [entity = '', id = ''] = path.split('/');
  return ROWS[entity]?.(id, names) ?? path;
}

function wordGate(id: string): string | undefined {
  const stage = stageSchema.safeParse(id);
  return stage.success
    ? words.gate(gateNumber(stage.data), stageTemplate(stage.data).label)
    : undefined;
}

function wordContact(id: string, { holderName }: AuditNames): string | undefined {
  const contactId = contactIdSchema.safeParse(id);
  return contactId.success
    ? words.contact(holderName({ kind: 'contact', contactId: contactId.data }))
    : undefined;
}
