import Button from '@atlaskit/button/new';
import { ModalBody } from '@atlaskit/modal-dialog';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { PlacedModal } from '../../../../shared/PlacedModal';
import { usePage } from '../../page-context';
import type { OutcomeRow } from '../build-plan';
import { usePlan } from '../plan-context';

/** Deleted, merged and dropped outcomes, and the way back (PL-10). */
export function RemovedDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { plan } = usePlan();
  return (
    <PlacedModal title={planMessages.removedTitle} onClose={onClose}>
      <ModalBody>
        <Stack space="space.150">
          {plan.removed.length === 0 && <Text as="p">{planMessages.removedEmpty}</Text>}
          {plan.removed.map((row) => (
            <RemovedOutcome key={row.outcome.id} row={row} />
          ))}
        </Stack>
      </ModalBody>
    </PlacedModal>
  );
}

function RemovedOutcome({ row }: { readonly row: OutcomeRow }): ReactElement {
  const { outcomes, mayEdit } = usePlan();
  const { showFlag } = usePage();
  const { state, statement, dropReason } = row.outcome;
  const restore = async (): Promise<void> => {
    const failure = await outcomes.restore(row);
    if (failure !== undefined) showFlag({ type: 'error', title: failure });
  };
  return (
    <Inline space="space.100" spread="space-between" alignBlock="center">
      <Stack>
        <Text>{statement}</Text>
        <Text size="small" color="color.text.subtle">
          {state === 'active' ? '' : planMessages.removedStates[state]}
          {dropReason === undefined ? '' : `: ${dropReason}`}
        </Text>
      </Stack>
      {mayEdit && <Button onClick={() => void restore()}>{planMessages.restore}</Button>}
    </Inline>
  );
}
