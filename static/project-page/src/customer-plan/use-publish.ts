import type { customerPlanContract } from '#contracts/customer-plan-contract';
import type { InputOf } from '#contracts/define-contract';
import { customerPlanMessages as words, publishErrorMessages } from '#i18n/customer-plan-messages';
import { describeFailure } from '#i18n/error-messages';

import { useCommand } from '../../../shared/use-command';
import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import type { WorkStatuses } from './work-statuses';

type PublishInput = InputOf<(typeof customerPlanContract)['customer-plan.publish']>;

export type Publishing = {
  readonly sending: boolean;
  /**
   * Publishes what the page shows.
   *
   * @returns The sentence of a failure, or `undefined` when it is published.
   */
  readonly publish: (
    told: Pick<PublishInput, 'toldWhom' | 'toldOn' | 'why'>,
  ) => Promise<string | undefined>;
};

/**
 * Publishes the plan as it is shown; when it changed meanwhile the page shows the new one (CP-4).
 *
 * @param statuses - How far the work is for this reader (PL-5).
 */
export function usePublish(statuses: WorkStatuses): Publishing {
  const { client, reload, showFlag } = usePage();
  const { opened, draft, refresh } = useCustomerPlanPage();
  const { sending, send } = useCommand();
  return {
    sending,
    publish: async (told) => {
      const deliveryId = opened.delivery.body.id;
      const reply = await send(client['customer-plan.publish'], {
        ...{ ...told, deliveryId, seen: draft, statuses },
      });
      if (reply?.ok !== true) {
        if (reply?.error.kind !== 'conflict') {
          return describeFailure(reply?.error, publishErrorMessages);
        }
        return (await refresh()) ?? words.publishConflict;
      }
      // The plan page shows what was promised as well.
      await Promise.all([refresh(), reload()]);
      const title = words.published(reply.value.published.number);
      showFlag({ type: 'success', title, description: words.publishedNext });
      return undefined;
    },
  };
}
