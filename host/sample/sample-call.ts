import { z } from 'zod';

import { type ResolverCall } from '../invoke-resolver';

import { SAMPLE } from './sample-keys';
import { SAMPLE_PEOPLE } from './sample-people';

/** One call of the app's project page in the sample project. */
export type SampleCall = (
  call: string,
  payload: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

const replySchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ kind: z.string(), facts: z.unknown(), message: z.string() }),
  }),
]);

/** The app refused a call of the sample; `facts` are what it said. */
export class SampleRefused extends Error {
  constructor(
    message: string,
    readonly kind: string,
    readonly facts: unknown,
  ) {
    super(message);
  }
}

/**
 * Calls the app as the sample's delivery owner, with the context that Jira gives the project page.
 *
 * @throws SampleRefused when the app answers with an error.
 */
export function callAsDeliveryOwner(invoke: (call: ResolverCall) => Promise<unknown>): SampleCall {
  const context = {
    extension: {
      type: 'jira:projectPage',
      project: { id: String(SAMPLE.project.id), key: SAMPLE.project.key, type: 'software' },
    },
  };
  return async (call, payload) => {
    const answer = await invoke({
      moduleKey: 'plumbline-project-page',
      accountId: SAMPLE_PEOPLE.ada.accountId,
      call,
      payload,
      context,
    });
    const reply = replySchema.parse(answer);
    if (reply.ok) return reply.value;
    const { kind, facts, message } = reply.error;
    throw new SampleRefused(`The sample's ${call} was refused: ${message}`, kind, facts);
  };
}
