import * as z from 'zod/mini';

import { checkTransition, type TransitionCheck } from '#application/gate/check-transition';
import type { CheckPorts } from '#application/gate/find-delivery';
import { blockedMessage } from '#domain/gate/blocked-message';
import {
  type ValidatorConfiguration,
  validatorConfigurationSchema,
} from '#domain/gate/validator-configuration';
import { blockedWords, undecidedMessages } from '#i18n/gate-messages';

import { logError } from '../log';

/** What Jira sends to a function validator; only the parts that are read. The key is null on creation. */
const eventSchema = z.object({
  issue: z.object({ key: z.nullable(z.string().check(z.minLength(1))) }),
  configuration: z.unknown(),
});

/** GT-8 names this check, and it is not built: refused, never let through silently. */
const outcomeCheckSchema = z.object({ check: z.literal('outcome') });

/** What Jira expects back. */
type Verdict =
  { readonly result: true } | { readonly result: false; readonly errorMessage: string };

/** A check gives up after this long: Jira itself waits 25 seconds, people do not (GT-8). */
const DEADLINE_MILLISECONDS = 5000;

/**
 * The function behind `jira:workflowValidator` (GT-8). It never throws, writes nothing, and decides within
 * its own deadline; when it cannot decide it does what the rule's configuration says, which is to block
 * unless somebody chose otherwise.
 *
 * @param ports - Storage and Jira, read as the app.
 * @param deadlineMilliseconds - Shorter in tests.
 */
export function createGateValidator(
  ports: CheckPorts,
  deadlineMilliseconds: number = DEADLINE_MILLISECONDS,
): (event: unknown) => Promise<Verdict> {
  return async (event) => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success) return blocked(undecidedMessages.undecided);
    const { configuration } = parsed.data;
    const issueKey = parsed.data.issue.key;
    if (issueKey === null) return { result: true };
    const rule = validatorConfigurationSchema.safeParse(configuration);
    if (!rule.success) return blocked(explainConfiguration(configuration));
    const { stage } = rule.data;
    return decide(rule.data, () =>
      withDeadline(deadlineMilliseconds, (signal) =>
        checkTransition(ports, { issueKey, stage }, signal),
      ),
    );
  };
}

async function decide(
  rule: ValidatorConfiguration,
  check: () => Promise<TransitionCheck>,
): Promise<Verdict> {
  try {
    const checked = await check();
    if (checked.kind === 'passes') return { result: true };
    if (checked.kind === 'held') return blocked(blockedMessage(checked.facts, blockedWords));
    logError('gate undecided', { stage: rule.stage, why: checked.why });
  } catch (error) {
    logError('gate undecided', { stage: rule.stage, error });
  }
  return rule.whenUndecided === 'pass' ? { result: true } : blocked(undecidedMessages.undecided);
}

/** Rejects when the time is over, and ends what is still under way. */
async function withDeadline<Value>(
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const { signal } = controller;
  const over = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error(`The check took longer than ${milliseconds} ms.`));
    });
  });
  const timer = setTimeout(() => {
    controller.abort();
  }, milliseconds);
  try {
    return await Promise.race([run(signal), over]);
  } finally {
    clearTimeout(timer);
  }
}

function explainConfiguration(configuration: unknown): string {
  return outcomeCheckSchema.safeParse(configuration).success
    ? undecidedMessages.outcomeCheckNotBuilt
    : undecidedMessages.unknownConfiguration;
}

function blocked(errorMessage: string): Verdict {
  return { result: false, errorMessage };
}
