import type { AcceptInput } from '#application/plan/accept-outcomes';
import { planContract } from '#contracts/plan-contract';

type Line = {
  readonly statement?: string;
  readonly epicIds?: readonly string[];
  readonly deliverables?: readonly { readonly description: string; readonly due?: string }[];
};

/** The input of `plan.accept`, parsed as the server does; a test names only what it is about. */
export function acceptInput(commandId: string, lines: readonly Line[]): AcceptInput {
  return planContract['plan.accept'].input.parse({
    commandId,
    outcomes: lines.map(({ statement = 'Reports are available', epicIds = [], ...rest }) => ({
      statement,
      epicIds: [...epicIds],
      owners: [],
      evidence: '',
      customerWording: '',
      ...rest,
    })),
  });
}
