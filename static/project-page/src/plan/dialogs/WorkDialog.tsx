import './work-dialog.css';

import { ModalBody } from '@atlaskit/modal-dialog';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { planMessages } from '#i18n/plan-messages';
import { workMessages } from '#i18n/work-messages';

import { PlacedModal } from '../../../../shared/PlacedModal';
import { usePlan } from '../plan-context';

import { EpicWork } from './EpicWork';
import { MapEpicForm } from './MapEpicForm';
import type { OutcomeDialogProps } from './outcome-dialog-props';

/** The epics of an outcome and the tasks below them, with what became of each (PL-5, PL-10). */
export function WorkDialog({ row, onClose }: OutcomeDialogProps): ReactElement {
  const { mayEdit } = usePlan();
  const { work, outcome } = row;
  return (
    <PlacedModal title={workMessages.workTitle(outcome.statement)} width="large" onClose={onClose}>
      <ModalBody>
        <Stack space="space.200">
          {work === undefined ? (
            <Text as="p">{planMessages.workNotRead}</Text>
          ) : (
            <>
              <Text as="p">
                {work.epics.length === 0
                  ? planMessages.noWork
                  : `${planMessages.progress(work.progress.done, work.progress.total)}. ${planMessages.basedOn(work.progress.total)}.`}
              </Text>
              {work.epics.map((epic) => (
                <EpicWork
                  key={epic.kind === 'unreadable' ? epic.id : epic.item.id}
                  epic={epic}
                  row={row}
                />
              ))}
            </>
          )}
          {mayEdit && <MapEpicForm row={row} />}
        </Stack>
      </ModalBody>
    </PlacedModal>
  );
}
