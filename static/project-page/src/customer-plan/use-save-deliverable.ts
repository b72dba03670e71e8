import type { customerPlanContract } from '#contracts/customer-plan-contract';
import type { ErrorOf, InputOf, Reply } from '#contracts/define-contract';
import { customerDeliverableSchema } from '#domain/customer-plan/customer-plan';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { describeError } from '#i18n/error-messages';

import { useCommand } from '../../../shared/use-command';
import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import { replaceRow } from './replace-row';
import type { SaveAnswer } from './save-answer';
import type { DeliverableRow } from './use-customer-plan';

type Calls = typeof customerPlanContract;
type EditReply = Reply<Calls['customer-plan.editDeliverable']>;
type EditError = ErrorOf<Calls['customer-plan.editDeliverable']>;
export type DeliverableFields = InputOf<Calls['customer-plan.addDeliverable']>['fields'];

export type DeliverableSaving = {
  readonly sending: boolean;
  readonly add: (fields: DeliverableFields) => Promise<SaveAnswer<DeliverableRow>>;
  readonly edit: (
    row: DeliverableRow,
    fields: DeliverableFields,
  ) => Promise<SaveAnswer<DeliverableRow>>;
  /** Deletes, or brings back what was deleted. The saved row has the version that an undo needs. */
  readonly setDeleted: (row: DeliverableRow, deleted: boolean) => Promise<EditReply | undefined>;
  readonly show: (row: DeliverableRow) => void;
};

/** Commands on what the customer and third parties owe (CP-2). */
export function useSaveDeliverable(): DeliverableSaving {
  const { client } = usePage();
  const { opened, change } = useCustomerPlanPage();
  const { sending, send } = useCommand();
  const deliveryId = opened.delivery.body.id;

  const show = (row: DeliverableRow): void => {
    change((before) => ({
      ...before,
      deliverables: replaceRow(before.deliverables, row).filter(
        ({ body }) => body.state === 'active',
      ),
    }));
  };
  const answerTo = (reply: EditReply | undefined): SaveAnswer<DeliverableRow> => {
    if (reply === undefined) return { kind: 'failed', sentence: words.platformFailed };
    if (!reply.ok) return refusal(reply.error);
    show(reply.value);
    return { kind: 'saved' };
  };

  return {
    sending,
    show,
    add: async (fields) =>
      answerTo(await send(client['customer-plan.addDeliverable'], { deliveryId, fields })),
    edit: async ({ version, body }, fields) =>
      answerTo(
        await send(client['customer-plan.editDeliverable'], {
          ...{ deliveryId, deliverableId: body.id, version, fields },
        }),
      ),
    setDeleted: async ({ version, body }, deleted) => {
      const reply = await send(client['customer-plan.deleteDeliverable'], {
        ...{ deliveryId, deliverableId: body.id, version, deleted },
      });
      if (reply?.ok) show(reply.value);
      return reply;
    },
  };
}

function refusal(error: EditError): SaveAnswer<DeliverableRow> {
  if (error.kind === 'conflict') {
    const theirs = customerDeliverableSchema.safeParse(error.facts.theirs);
    if (theirs.success) {
      return {
        kind: 'conflict',
        theirs: { version: error.facts.theirVersion, body: theirs.data },
      };
    }
  }
  return { kind: 'failed', sentence: describeError(error, {}) };
}
