import { z } from 'zod';

import { moveWorkingDays } from '#host/sample/working-days';
import type { RunningHost } from '#host/start-host';
import { askApp, type Question } from '#test/support/ask-app';
import { readSampleFacts } from '#test/support/sample-facts';

const STAGE = 'delivery-planning';
const MOVED = 'qaSubmission';

const openedSchema = z.object({
  delivery: z.object({
    version: z.number(),
    body: z.looseObject({ schedule: z.record(z.string(), z.string()) }),
  }),
});

/**
 * Brings gate 2 of the sample where its message is longest: a holder acknowledged the dates, then the
 * delivery owner moved one, so the acknowledgement lapsed and the message names who did it (GT-3).
 */
export async function lapseAcknowledgement(host: RunningHost): Promise<void> {
  const { deliveryId, deliveryVersion, gateVersions } = await readSampleFacts(host);
  await ask(host, {
    ...{ person: 'grace', call: 'gate.acknowledge' },
    payload: {
      ...{ commandId: 'bench-acknowledge', deliveryId, deliveryVersion },
      ...{ stage: STAGE, version: gateVersions[STAGE], criterionKey: 'schedule-production' },
    },
  });
  const opened = await ask(host, { person: 'ada', call: 'gate.open', payload: { deliveryId } });
  const { version, body } = openedSchema.parse(opened).delivery;
  const schedule = { ...body.schedule, [MOVED]: moveWorkingDays(body.schedule[MOVED] ?? '', 1) };
  await ask(host, {
    ...{ person: 'ada', call: 'gate.setSchedule' },
    payload: { commandId: 'bench-move-a-date', deliveryId, version, schedule },
  });
}

async function ask(host: RunningHost, question: Question): Promise<unknown> {
  const reply = await askApp(host, question);
  if (reply.ok) return reply.value;
  throw new Error(`The bench was refused ${question.call}: ${reply.error.message}`);
}
