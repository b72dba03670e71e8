import { useCallback, useEffect, useState } from 'react';

import type { OutputOf } from '#contracts/define-contract';
import { gateConfigContract } from '#contracts/gate-config-contract';
import { describeError } from '#i18n/error-messages';
import { gateConfigMessages } from '#i18n/gate-config-messages';

import { bridgeClient } from '../../shared/api';

import type { RuleContext } from './rule-context';

export type Guards = OutputOf<(typeof gateConfigContract)['gate-config.guards']>;

export type GuardsState =
  | { readonly state: 'no-workflow' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly guards: Guards }
  | { readonly state: 'failed'; readonly sentence: string };

const client = bridgeClient(gateConfigContract);

/**
 * Counts what the rule guards today. The figures inform: whatever happens here, the rule can be saved.
 *
 * @param rule - The rule that the page is about.
 */
export function useGuards(rule: RuleContext): { guards: GuardsState; retry: () => void } {
  const { workflowId, scopedProjectId } = rule;
  const [guards, setGuards] = useState<GuardsState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(1);

  useEffect(() => {
    if (workflowId === undefined) return;
    let current = true;
    void readGuards({
      workflowId,
      ...(scopedProjectId === undefined ? {} : { scopedProjectId }),
    }).then((answer) => {
      if (current) setGuards(answer);
    });
    return () => {
      current = false;
    };
  }, [workflowId, scopedProjectId, attempt]);

  const retry = useCallback(() => {
    setGuards({ state: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { guards: workflowId === undefined ? { state: 'no-workflow' } : guards, retry };
}

async function readGuards(input: {
  readonly workflowId: string;
  readonly scopedProjectId?: string;
}): Promise<GuardsState> {
  try {
    const reply = await client['gate-config.guards'](input);
    if (reply.ok) return { state: 'ready', guards: reply.value };
    return { state: 'failed', sentence: describeError(reply.error, {}) };
  } catch {
    return { state: 'failed', sentence: gateConfigMessages.guardsFailed };
  }
}
