import type { customerPlanContract } from '#contracts/customer-plan-contract';
import type { InputOf } from '#contracts/define-contract';
import { customerDeliverableSchema } from '#domain/customer-plan/customer-plan';

import { replaceRow } from '../../../shared/replace-row';
import { useCommand } from '../../../shared/use-command';
import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import { type SaveAnswer, saveAnswerOf } from './save-answer';
import type { DeliverableRow } from './use-customer-plan';

export type DeliverableFields = InputOf<
  (typeof customerPlanContract)['customer-plan.addDeliverable']
>['fields'];

type Saved = Promise<SaveAnswer<DeliverableRow>>;

export type DeliverableSaving = {
  readonly sending: boolean;
  readonly add: (fields: DeliverableFields) => Saved;
  readonly edit: (row: DeliverableRow, fields: DeliverableFields) => Saved;
  /** Deletes, or brings back what was deleted. The saved row has the version that an undo needs. */
  readonly setDeleted: (row: DeliverableRow, deleted: boolean) => Saved;
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
  const answerTo = (
    reply: Parameters<typeof saveAnswerOf<DeliverableRow['body']>>[0],
  ): SaveAnswer<DeliverableRow> => {
    const answer = saveAnswerOf(reply, customerDeliverableSchema);
    if (answer.kind === 'saved') show(answer.row);
    return answer;
  };
  const target = ({ version, body }: DeliverableRow) =>
    ({ deliveryId, deliverableId: body.id, version }) as const;

  return {
    sending,
    show,
    add: async (fields) =>
      answerTo(await send(client['customer-plan.addDeliverable'], { deliveryId, fields })),
    edit: async (row, fields) =>
      answerTo(await send(client['customer-plan.editDeliverable'], { ...target(row), fields })),
    setDeleted: async (row, deleted) =>
      answerTo(await send(client['customer-plan.deleteDeliverable'], { ...target(row), deleted })),
  };
}
