import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useRef } from 'react';

import { isHeldInJira } from '#domain/delivery/held-roles';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { AcknowledgeButtons, type AcknowledgeButtonsProps } from './AcknowledgeButtons';
import { Checklist } from './Checklist';
import type { CriterionProps } from './criterion-props';
import { useGatesPage } from './gates-context';
import { RecordButton } from './RecordButton';
import { RoleHolders } from './RoleHolders';
import { StandingView } from './StandingView';

/** One criterion: what, by whom, where it stands, and what this reader can do about it. */
export function Criterion(props: CriterionProps): ReactElement {
  const { criterion, standing } = props.entry;
  const { roles } = useGatesPage();
  const row = useRef<HTMLDivElement>(null);
  const criterionRoles = roles.filter(({ key }) => criterion.roleKeys.includes(key));
  return (
    <div ref={row} className="criterion" tabIndex={-1}>
      <Stack space="space.050">
        <Text as="p" weight="medium">
          {words.sentence(criterion.label)}
        </Text>
        <RoleHolders roles={criterionRoles} />
      </Stack>
      <Stack space="space.100">
        <StandingView standing={standing} />
        {criterion.type === 'checklist' && criterion.recordable && (
          <Checklist gate={props.gate} criterion={criterion} />
        )}
      </Stack>
      <CriterionActions
        {...props}
        isHeld={criterionRoles.some((role) => isHeldInJira(role))}
        // The button that was pressed is gone, and the focus with it.
        onAcknowledged={() => row.current?.focus()}
      />
    </div>
  );
}

type CriterionActionsProps = AcknowledgeButtonsProps & { readonly isHeld: boolean };

/** A role that somebody with an account holds acknowledges itself; for any other one records (GT-11). */
function CriterionActions({ isHeld, ...props }: CriterionActionsProps): ReactElement | null {
  const { criterion } = props.entry;
  if (!criterion.recordable) return null;
  if (criterion.type === 'acknowledgement') return <AcknowledgeButtons {...props} />;
  if (criterion.type !== 'on-behalf') return null;
  return isHeld ? (
    <AcknowledgeButtons {...props} />
  ) : (
    <RecordButton gate={props.gate} entry={props.entry} />
  );
}
