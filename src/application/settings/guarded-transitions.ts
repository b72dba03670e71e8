import type { Stage } from '#domain/gate/stage';
import {
  validatorConfigurationSchema,
  type WhenUndecided,
} from '#domain/gate/validator-configuration';

import type { ValidatedTransition } from '../ports/jira-as-app';
import type { Ports } from '../ports/ports';
import type { Session } from '../session/session';

/** Key of the validator in manifest.yml. */
const VALIDATOR_KEY = 'plumbline-gate';

export type GuardedTransition = {
  readonly workflowName: string;
  readonly transitionName: string;
  readonly toStatusName: string;
  readonly issueTypeNames: readonly string[];
  /** Absent when the rule's configuration cannot be read; such a rule blocks. */
  readonly stage?: Stage;
  readonly whenUndecided: WhenUndecided;
};

/**
 * Which transitions of the home project's workflows are guarded (GT-9). Read as the app: people may not read
 * workflows. The asker's right was checked before.
 */
export async function guardedTransitions(
  { jiraAsApp }: Ports,
  { projectId }: Session,
): Promise<readonly GuardedTransition[]> {
  const transitions = await jiraAsApp.validatedTransitions(projectId, VALIDATOR_KEY);
  return transitions.map(readConfiguration);
}

function readConfiguration({ configuration, ...where }: ValidatedTransition): GuardedTransition {
  const parsed = validatorConfigurationSchema.safeParse(configuration);
  if (!parsed.success) return { ...where, whenUndecided: 'block' };
  const { stage, whenUndecided } = parsed.data;
  return { ...where, stage, whenUndecided };
}
