import { useCallback } from 'react';

import type { InputOf, OutputOf } from '#contracts/define-contract';
import { gateConfigContract } from '#contracts/gate-config-contract';

import { bridgeClient } from '../../shared/api';
import { type UsedReading, useReading } from '../../shared/use-reading';

type GuardsCall = (typeof gateConfigContract)['gate-config.guards'];
export type Guards = OutputOf<GuardsCall>;

const client = bridgeClient(gateConfigContract);

/**
 * Counts what a rule of a workflow guards today. The figures inform: whatever happens here, the rule can be
 * saved.
 */
export function useGuards({
  workflowId,
  scopedProjectId,
}: InputOf<GuardsCall>): UsedReading<Guards> {
  return useReading(
    useCallback(
      () =>
        client['gate-config.guards']({
          workflowId,
          ...(scopedProjectId === undefined ? {} : { scopedProjectId }),
        }),
      [workflowId, scopedProjectId],
    ),
  );
}
