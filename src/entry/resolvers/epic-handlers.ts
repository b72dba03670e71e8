import { explainUnreadableEpics } from '#application/plan/explain-unreadable-epics';
import { mapEpic } from '#application/plan/map-epic';
import { unmapEpic } from '#application/plan/unmap-epic';
import type { Ports } from '#application/ports/ports';
import type { planContract } from '#contracts/plan-contract';

import type { Handlers } from './handler';

type EpicCall = 'plan.mapEpic' | 'plan.unmapEpic' | 'plan.explainUnreadableEpics';

/** The calls of the plan that are about epics of outcomes. */
export function epicHandlers(ports: Ports): Pick<Handlers<typeof planContract>, EpicCall> {
  return {
    'plan.mapEpic': {
      needs: 'edit',
      run: (input, session) => mapEpic(ports, session, input),
    },
    'plan.unmapEpic': {
      needs: 'edit',
      run: (input, session) => unmapEpic(ports, session, input),
    },
    'plan.explainUnreadableEpics': {
      needs: 'see-delivery',
      run: (input) => explainUnreadableEpics(ports, input),
    },
  };
}
