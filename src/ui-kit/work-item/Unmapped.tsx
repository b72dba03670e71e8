import {
  Button,
  Heading,
  Inline,
  Lozenge,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
} from '@forge/react';
import { type ReactElement, useState } from 'react';

import { workItemMessages as words } from '#i18n/work-item-messages';

import { MapForm } from './MapForm';
import { OutsideForm } from './OutsideForm';
import { OutsideMarks } from './OutsideMarks';
import { ParentForm } from './ParentForm';
import type { OnChanged } from './use-sending';
import type { UnmappedWorkItem } from './work-item-client';
import type { WorkItemPlace } from './work-item-place';

type UnmappedProps = {
  readonly unmapped: UnmappedWorkItem;
  readonly place: WorkItemPlace;
  readonly onChanged: OnChanged;
};

/** A work item that serves no outcome, and the ways out (PL-3). */
export function Unmapped(props: UnmappedProps): ReactElement {
  const { unmapped, place } = props;
  return (
    <Stack space="space.200" alignInline={place.compact ? 'start' : 'stretch'}>
      <Inline space="space.100" alignBlock="center">
        <Lozenge appearance="moved">{words.servesNone}</Lozenge>
      </Inline>
      {unmapped.outside.length > 0 && (
        <OutsideMarks unmapped={unmapped} onChanged={props.onChanged} />
      )}
      {place.compact ? <WaysOutInDialog {...props} /> : <WaysOut {...props} />}
    </Stack>
  );
}

function WaysOut({ unmapped, place, onChanged }: UnmappedProps): ReactElement {
  if (!unmapped.mayEdit) return <Text>{words.cannotEdit}</Text>;
  const inside = unmapped.deliveries.filter(
    ({ id }) => !unmapped.outside.some(({ deliveryId }) => deliveryId === id),
  );
  const offersOutcomes = unmapped.deliveries.some(({ outcomes }) => outcomes.length > 0);
  return (
    <Stack space="space.300">
      <Stack space="space.100">
        <Heading size="xsmall" as="h3">
          {unmapped.mapIssueId === undefined ? words.parentHeading : words.mapHeading}
        </Heading>
        {!offersOutcomes && <Text>{words.nothingToMap}</Text>}
        {offersOutcomes && unmapped.mapIssueId === undefined && (
          <ParentForm
            deliveries={unmapped.deliveries}
            issueId={place.issueId}
            onChanged={onChanged}
          />
        )}
        {offersOutcomes && unmapped.mapIssueId !== undefined && (
          <MapForm
            deliveries={unmapped.deliveries}
            mapsItself={unmapped.mapIssueId === place.issueId}
            onChanged={onChanged}
          />
        )}
      </Stack>
      {inside.length > 0 && <OutsideForm deliveries={inside} onChanged={onChanged} />}
    </Stack>
  );
}

function WaysOutInDialog(props: UnmappedProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  if (!props.unmapped.mayEdit) return <Text>{words.cannotEdit}</Text>;
  const close = (): void => {
    setIsOpen(false);
  };
  const changed = async (): Promise<void> => {
    await props.onChanged();
    close();
  };
  return (
    <>
      <Button
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {words.mapIt}
      </Button>
      <ModalTransition>
        {isOpen && (
          <Modal onClose={close}>
            <ModalHeader>
              <ModalTitle>{words.servesNone}</ModalTitle>
            </ModalHeader>
            <ModalBody>
              <WaysOut {...props} onChanged={changed} />
            </ModalBody>
            <ModalFooter>
              <Button appearance="subtle" onClick={close}>
                {words.close}
              </Button>
            </ModalFooter>
          </Modal>
        )}
      </ModalTransition>
    </>
  );
}
