import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { Stack } from '@atlaskit/primitives/compiled';
import { type ReactElement, useState } from 'react';

import { StatusLozenge } from '../StatusLozenge';
import { useLoaded } from '../use-loaded';

import { HeldTransition, type HeldTransitionProps } from './HeldTransition';
import { loadTransitions, runTransition, type Transition, type WorkItem } from './work-item';

type StatusMenuProps = {
  readonly item: WorkItem;
  /** The work item has another status now. */
  readonly onMoved: () => void;
};

/** The status of a work item and the transitions from it. A blocked one says why, in full, until the next try. */
export function StatusMenu({ item, onMoved }: StatusMenuProps): ReactElement {
  const { key, fields } = item;
  const { name } = fields.status;
  const [transitions] = useLoaded(`${key} ${name}`, () => loadTransitions(key));
  const [isMoving, setIsMoving] = useState(false);
  const [refusal, setRefusal] = useState<HeldTransitionProps>();
  const known = transitions.state === 'ready' ? transitions.value : [];
  const move = async ({ id, to }: Transition): Promise<void> => {
    setIsMoving(true);
    setRefusal(undefined);
    try {
      await runTransition(key, id);
      onMoved();
    } catch (error) {
      setRefusal({
        title: `${key} was not moved to ${to.name}`,
        text: error instanceof Error ? error.message : String(error),
      });
    } finally {
      setIsMoving(false);
    }
  };
  return (
    <Stack space="space.150" alignInline="start">
      <DropdownMenu<HTMLButtonElement>
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- Atlaskit's own lint rule asks for it until the top layer is everywhere
        shouldRenderToParent
        isLoading={transitions.state === 'loading'}
        trigger={({ triggerRef, ...props }) => (
          <Button
            {...props}
            ref={triggerRef}
            isLoading={isMoving}
            iconAfter={ChevronDownIcon}
            aria-label={`${name} - Change status`}
          >
            {name}
          </Button>
        )}
      >
        <DropdownItemGroup title={known.length === 0 ? 'You may not move it from here' : ''}>
          {known.map((transition) => (
            <DropdownItem
              key={transition.id}
              onClick={() => void move(transition)}
              elemAfter={
                <StatusLozenge
                  name={transition.to.name}
                  category={transition.to.statusCategory.key}
                />
              }
            >
              {transition.name}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      {refusal === undefined ? null : <HeldTransition {...refusal} />}
    </Stack>
  );
}
