import { type SampleCall } from './sample-call';
import { gatesSchema, openedGatesSchema } from './sample-rows';

const STAGE = 'intake-handoff';

type Intake = {
  readonly deliveryId: string;
  /** Day on which the client acknowledged the timeline. */
  readonly clientSaidOn: string;
};

/** Passes gate 1 of the sample, so that gate 2 is the one that waits. */
export async function passIntakeGate(
  call: SampleCall,
  { deliveryId, clientSaidOn }: Intake,
): Promise<void> {
  const opened = openedGatesSchema.parse(await call('gate.open', { deliveryId }));
  let version = versionOf(opened);
  const act = async (name: string, payload: object): Promise<void> => {
    const answer = await call(name, { deliveryId, stage: STAGE, version, ...payload });
    version = versionOf(gatesSchema.parse(answer));
  };
  for (const itemKey of ['reviewed', 'scope-clear', 'ambiguities-resolved']) {
    await act('gate.tick', {
      commandId: `sample-tick-${itemKey}`,
      criterionKey: 'requirements',
      itemKey,
      done: true,
      evidence: '',
    });
  }
  await act('gate.acknowledge', {
    commandId: 'sample-acknowledge-intake',
    criterionKey: 'intake',
    deliveryVersion: opened.delivery.version,
  });
  await act('gate.recordOnBehalf', {
    commandId: 'sample-client-timeline',
    criterionKey: 'client-timeline',
    day: clientSaidOn,
    how: 'Reply to the kick-off e-mail',
    evidence: 'E-mail “Re: ACME Finance Migration, timeline” by Henrik Lund',
  });
}

function versionOf({ gates }: ReturnType<typeof gatesSchema.parse>): number {
  const gate = gates.find(({ body }) => body.stage === STAGE);
  if (gate === undefined) throw new Error('The app did not answer with gate 1.');
  return gate.version;
}
