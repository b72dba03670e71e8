import { customerPlanContract } from '#contracts/customer-plan-contract';
import { type OpenedPage, openedPageSchema } from '#contracts/delivery-contract';
import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import type { Outcome } from '#domain/plan/outcome';
import type { RunningHost } from '#host/start-host';

import { askApp } from './ask-app';
import type { Person } from './story';
import { YOUNG_PROJECTS } from './young-projects';

/** A project of {@link YOUNG_PROJECTS}, and the host that has it. */
type Where = { readonly host: RunningHost; readonly project: keyof typeof YOUNG_PROJECTS };

/** What somebody's page gets of a young project. */
export async function readYoungProject(
  { host, project }: Where,
  person: Person = 'ada',
): Promise<Extract<OpenedPage, { readonly access: 'delivery' }>> {
  const projectId = YOUNG_PROJECTS[project].id;
  const reply = await askApp(host, { person, call: 'delivery.open', projectId });
  if (!reply.ok) throw new Error(reply.error.message);
  const opened = openedPageSchema.parse(reply.value);
  if (opened.access !== 'delivery') throw new Error(`${person} is not of the stake.`);
  return opened;
}

/** The outcomes that are stored; none before the first accept. */
export async function readYoungOutcomes(where: Where): Promise<readonly Outcome[]> {
  const { selected } = await readYoungProject(where);
  return (selected?.outcomes ?? []).map(({ body }) => body);
}

/** What the customer provides, as stored. */
export async function readYoungDeliverables(where: Where): Promise<readonly CustomerDeliverable[]> {
  const { selected } = await readYoungProject(where);
  const reply = await askApp(where.host, {
    ...{ person: 'ada', call: 'customer-plan.open', projectId: YOUNG_PROJECTS[where.project].id },
    payload: { deliveryId: selected?.delivery.body.id },
  });
  if (!reply.ok) throw new Error(reply.error.message);
  const { output } = customerPlanContract['customer-plan.open'];
  return output.parse(reply.value).deliverables.map(({ body }) => body);
}
