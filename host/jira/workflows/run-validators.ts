import { z } from 'zod';

import { type JiraContext } from '../jira-context';
import { type ValidatorPayload } from '../jira-interface';
import { type JiraRefusal, refusal } from '../jira-refusal';

import { systemRefusal, type Validated } from './system-validators';
import { FORGE_VALIDATOR, type WorkflowRule, type WorkflowTransition } from './workflow-document';

/**
 * What a person reads when a validator gave no answer that can be used.
 *
 * Jira's own text is not documented; that the transition is blocked then is an assumption
 * (docs/host-coverage.md).
 */
export const GENERIC_VALIDATOR_FAILURE =
  "The work item was not moved: a validator of an app on this transition didn't give a valid answer. " +
  'Try again, or ask your Jira admin to look at the transition.';

const resultSchema = z.looseObject({
  result: z.boolean(),
  errorMessage: z.string().optional(),
});

/** Key of the app's module in its manifest. */
export function moduleKeyOf(rule: WorkflowRule): string {
  return (rule.parameters['key'] ?? '').split('/').at(-1) ?? '';
}

/** The configuration as the rule's own screen saved it: JSON when it is JSON. */
function configurationOf(rule: WorkflowRule): unknown {
  const config = rule.parameters['config'];
  if (config === undefined || config === '') return null;
  try {
    return JSON.parse(config);
  } catch {
    return config;
  }
}

/** Waits for a promise, at most so long; late or failed is `undefined`. */
async function settled(promise: Promise<unknown>, milliseconds: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } catch {
    // A thrown validator blocks like one that answers nothing; the call log has the reason.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

type Attempt = Validated & {
  readonly context: JiraContext;
  readonly transition: WorkflowTransition;
  readonly issueKey: string | null;
  readonly fromStatusId: string;
  readonly modifiedFields: Readonly<Record<string, unknown>>;
};

/** Runs a validator of an app: anything but an answer that lets through is a refusal. */
async function appRefusal(rule: WorkflowRule, attempt: Attempt): Promise<JiraRefusal | undefined> {
  const { context, transition, issueKey, fromStatusId, modifiedFields } = attempt;
  const payload: ValidatorPayload = {
    issue: { key: issueKey },
    configuration: configurationOf(rule),
    transition: {
      from: { id: fromStatusId },
      to: { id: transition.toStatusReference },
      modifiedFields,
    },
  };
  const outcome = await settled(
    context.runValidator(moduleKeyOf(rule), payload),
    context.validatorTimeoutMilliseconds,
  );
  const parsed = resultSchema.safeParse(outcome);
  if (parsed.success && parsed.data.result) return undefined;
  return refusal(400, parsed.data?.errorMessage ?? GENERIC_VALIDATOR_FAILURE);
}

/**
 * Runs the validators of a transition in their order.
 *
 * The first that does not pass refuses with 400 and its message; those behind it are not asked. A validator of an app
 * that throws, hangs, answers anything but `{result, errorMessage?}`, or is gone from the app blocks with the generic
 * text.
 *
 * @throws JiraRefusal 400.
 */
export async function runValidators(attempt: Attempt): Promise<void> {
  const rules = attempt.transition.validators.filter(
    ({ parameters }) => parameters['disabled'] !== 'true',
  );
  for (const rule of rules) {
    const refused =
      rule.ruleKey === FORGE_VALIDATOR
        ? await appRefusal(rule, attempt)
        : systemRefusal(rule, attempt);
    if (refused !== undefined) throw refused;
  }
}

/** What a validator is told of the fields in the request: people as `{accountId}`, emptied lists as `null`. */
export function modifiedFieldsOf(
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const person = z.looseObject({ accountId: z.string().nullish(), id: z.string().nullish() });
  return Object.fromEntries(
    Object.entries(fields).map(([fieldId, value]) => {
      if (Array.isArray(value) && value.length === 0) return [fieldId, null];
      if (fieldId !== 'assignee' && fieldId !== 'reporter') return [fieldId, value];
      const parsed = person.safeParse(value);
      const accountId = parsed.success ? (parsed.data.accountId ?? parsed.data.id) : undefined;
      return [fieldId, typeof accountId === 'string' ? { accountId } : null];
    }),
  );
}
