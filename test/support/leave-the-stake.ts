import { z } from 'zod';

import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import type { RunningHost } from '#host/start-host';

import { askApp } from './ask-app';
import { readSampleFacts, type SampleFacts } from './sample-facts';

const openedSchema = z.object({
  settingsVersion: z.number(),
  roles: z.array(
    z.object({
      version: z.number(),
      body: z.looseObject({
        key: z.string(),
        holders: z.array(z.looseObject({ accountId: z.string().optional() })),
      }),
    }),
  ),
});

/**
 * Ada administers the project. Here she gives her roles to Grace and names Dev as the only one of the stake, so
 * that she is a project admin who does not see the delivery.
 *
 * @returns What the delivery was before, which Ada cannot read afterwards.
 */
export async function letAdaLeaveTheStake(host: RunningHost): Promise<SampleFacts> {
  const facts = await readSampleFacts(host);
  const { deliveryId } = facts;
  const { settingsVersion, roles } = openedSchema.parse(
    await askAsAda(host, 'settings.open', { deliveryId }),
  );
  const { ada, grace, dev } = SAMPLE_PEOPLE;
  await askAsAda(host, 'settings.save', {
    ...{ commandId: 'ada-leaves-stake', version: settingsVersion, evenWithoutMe: true },
    settings: {
      stake: { kind: 'named', accountIds: [dev.accountId], groupIds: [], projectRoleIds: [] },
      rejectedResolutionIds: [],
    },
  });
  for (const { version, body } of roles) {
    if (!body.holders.some(({ accountId }) => accountId === ada.accountId)) continue;
    const others = body.holders.filter(({ accountId }) => accountId !== ada.accountId);
    const holders = [...others, { kind: 'account', accountId: grace.accountId }];
    await askAsAda(host, 'settings.saveRole', {
      ...{ commandId: `ada-leaves-${body.key}`, deliveryId, version, role: { ...body, holders } },
    });
  }
  return facts;
}

async function askAsAda(host: RunningHost, call: string, payload: object): Promise<unknown> {
  const reply = await askApp(host, { person: 'ada', call, payload });
  if (!reply.ok) throw new Error(`Ada could not ${call}: ${reply.error.message}`);
  return reply.value;
}
