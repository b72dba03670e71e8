import { acceptOutcomes } from '#application/plan/accept-outcomes';
import { askAgain } from '#application/plan/ask-again';
import { confirmEvidence } from '#application/plan/confirm-evidence';
import { deleteOutcome } from '#application/plan/delete-outcome';
import { dropOutcome } from '#application/plan/drop-outcome';
import { editOutcome } from '#application/plan/edit-outcome';
import { keepHints } from '#application/plan/keep-hints';
import { markOutside } from '#application/plan/mark-outside';
import { mergeOutcomes } from '#application/plan/merge-outcomes';
import { moveOutcome } from '#application/plan/move-outcome';
import { restoreOutcome } from '#application/plan/restore-outcome';
import { unmarkOutside } from '#application/plan/unmark-outside';
import type { Ports } from '#application/ports/ports';
import type { planContract } from '#contracts/plan-contract';

import { epicHandlers } from './epic-handlers';
import type { Handlers } from './handler';

export function planHandlers(ports: Ports): Handlers<typeof planContract> {
  return {
    ...epicHandlers(ports),
    'plan.accept': {
      needs: 'edit',
      run: (input, session) => acceptOutcomes(ports, session, input),
    },
    'plan.editOutcome': {
      needs: 'edit',
      run: (input, session) => editOutcome(ports, session, input),
    },
    'plan.mergeOutcomes': {
      needs: 'edit',
      run: (input, session) => mergeOutcomes(ports, session, input),
    },
    'plan.moveOutcome': {
      needs: 'edit',
      run: (input, session) => moveOutcome(ports, session, input),
    },
    'plan.deleteOutcome': {
      needs: 'edit',
      run: (input, session) => deleteOutcome(ports, session, input),
    },
    'plan.restoreOutcome': {
      needs: 'edit',
      run: (input, session) => restoreOutcome(ports, session, input),
    },
    'plan.dropOutcome': {
      needs: 'edit',
      run: (input, session) => dropOutcome(ports, session, input),
    },
    // Owners and holders of the sign-off role need not be able to edit; the use case looks who it is (PL-5).
    'plan.confirmEvidence': {
      needs: 'see-delivery',
      run: (input, session) => confirmEvidence(ports, session, input),
    },
    'plan.markOutside': {
      needs: 'edit',
      run: (input, session) => markOutside(ports, session, input),
    },
    'plan.unmarkOutside': {
      needs: 'edit',
      run: (input, session) => unmarkOutside(ports, session, input),
    },
    'plan.keepHints': {
      needs: 'edit',
      run: (input, session) => keepHints(ports, session, input),
    },
    'plan.askAgain': {
      needs: 'edit',
      run: (input, session) => askAgain(ports, session, input),
    },
  };
}
