import { type ReactElement, useState } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { DeliverableConflict } from './DeliverableConflict';
import { DeliverableFieldset } from './DeliverableFieldset';
import { InPlaceForm } from './InPlaceForm';
import type { SaveAnswer } from './save-answer';
import type { DeliverableRow } from './use-customer-plan';
import {
  fieldsOf,
  isComplete,
  type MissingParts,
  useDeliverableDraft,
} from './use-deliverable-draft';
import { useSaveDeliverable } from './use-save-deliverable';

type DeliverableFormProps = {
  /** Absent for a new one. */
  readonly row: DeliverableRow | undefined;
  readonly onDone: () => void;
};

/** Adds or edits one thing owed (CP-2). */
export function DeliverableForm(props: DeliverableFormProps): ReactElement {
  const { onDone } = props;
  // What was there when the editing began: a newer version must meet a conflict, not be written over (EV-4).
  const [row] = useState(props.row);
  const { draft, change, missing } = useDeliverableDraft(row?.body);
  const { sending, add, edit, show } = useSaveDeliverable();
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<SaveAnswer<DeliverableRow>>();

  async function saveOver(base: DeliverableRow | undefined): Promise<void> {
    setAsked(true);
    if (!isComplete({ draft, missing })) return;
    const fields = fieldsOf(draft);
    const next = base === undefined ? await add(fields) : await edit(base, fields);
    setAnswer(next);
    if (next.kind === 'saved') onDone();
  }

  return (
    <InPlaceForm
      label={row === undefined ? words.addDeliverable : words.editOf(row.body.description)}
      isSending={sending}
      failure={answer?.kind === 'failed' ? answer.sentence : undefined}
      hidesSave={answer?.kind === 'conflict'}
      onSubmit={() => void saveOver(row)}
      onCancel={onDone}
    >
      <DeliverableFieldset
        draft={draft}
        change={change}
        missing={asked ? missing : NOTHING_MISSING}
      />
      {answer?.kind === 'conflict' ? (
        <DeliverableConflict
          draft={draft}
          theirs={answer.theirs.body}
          isSending={sending}
          onKeepMine={() => void saveOver(answer.theirs)}
          onTakeTheirs={() => {
            show(answer.theirs);
            onDone();
          }}
        />
      ) : null}
    </InPlaceForm>
  );
}

const NOTHING_MISSING: MissingParts = { description: false, name: false };
