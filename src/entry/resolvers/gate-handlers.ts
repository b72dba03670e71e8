import { acknowledgeGate } from '#application/gate/acknowledge-gate';
import { openGates } from '#application/gate/open-gates';
import { recordForRole } from '#application/gate/record-for-role';
import { setSchedule } from '#application/gate/set-schedule';
import { skipStage } from '#application/gate/skip-stage';
import { tickChecklistItem } from '#application/gate/tick-checklist-item';
import { withdrawAcknowledgement } from '#application/gate/withdraw-acknowledgement';
import type { CommandPorts } from '#application/ports/ports';
import type { gateContract } from '#contracts/gate-contract';

import type { Handlers } from './handler';

/**
 * The gates page's calls (EV-2): whoever edits the delivery sets dates, holders act at gates, a person of the
 * stake records for others (GT-11). Whose role it is and who gave an acknowledgement the gate itself checks.
 */
export function gateHandlers(ports: CommandPorts): Handlers<typeof gateContract> {
  return {
    'gate.open': {
      needs: 'see-delivery',
      run: (input, session) => openGates(ports, session, input),
    },
    'gate.setSchedule': {
      needs: 'edit',
      run: (input, session) => setSchedule(ports, session, input),
    },
    'gate.acknowledge': {
      needs: 'hold-role',
      run: (input, session) => acknowledgeGate(ports, session, input),
    },
    'gate.withdraw': {
      needs: 'see-delivery',
      run: (input, session) => withdrawAcknowledgement(ports, session, input),
    },
    'gate.tick': {
      needs: 'hold-role',
      run: (input, session) => tickChecklistItem(ports, session, input),
    },
    'gate.recordOnBehalf': {
      needs: 'see-delivery',
      run: (input, session) => recordForRole(ports, session, input),
    },
    'gate.skip': {
      needs: 'hold-role',
      run: (input, session) => skipStage(ports, session, input),
    },
  };
}
