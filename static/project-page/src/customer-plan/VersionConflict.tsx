import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

/** One field in both versions. */
export type ConflictingField = {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
};

type VersionConflictProps = {
  readonly fields: readonly ConflictingField[];
  readonly isSending: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Somebody was faster: both versions, and a way to keep either (EV-4). */
export function VersionConflict(props: VersionConflictProps): ReactElement {
  const differing = props.fields.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <SectionMessage appearance="warning" title={words.conflictTitle} headingLevel="h4">
      <Stack space="space.150">
        <dl className="customer-plan-conflict">
          {differing.map(({ label, theirs, mine }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">
                {words.conflictTheirs}: {theirs || words.empty}
              </dd>
              <dd dir="auto">
                {words.conflictMine}: {mine || words.empty}
              </dd>
            </div>
          ))}
        </dl>
        <Inline space="space.100" shouldWrap>
          <Button appearance="primary" isLoading={props.isSending} onClick={props.onKeepMine}>
            {words.keepMine}
          </Button>
          <Button onClick={props.onTakeTheirs}>{words.takeTheirs}</Button>
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
