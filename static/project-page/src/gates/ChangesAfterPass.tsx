import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { ChangeAfterPass } from '#domain/gate/gate';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { Differences } from './Differences';

const LOZENGES = { noted: 'default', 'asked-again': 'moved', 'taken-back': 'success' } as const;

/** Changes of the dates after the gate had passed, newest first (GT-3). */
export function ChangesAfterPass({
  changes,
}: {
  readonly changes: readonly ChangeAfterPass[];
}): ReactElement | null {
  if (changes.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading size="xxsmall" as="h4">
        {words.changesHeading}
      </Heading>
      <ul className="plain-list">
        {[...changes].reverse().map((change) => (
          <li key={change.at}>
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Lozenge appearance={LOZENGES[change.verdict]}>
                {words.changeVerdict[change.verdict]}
              </Lozenge>
              <Text size="small">
                {change.workingDays === undefined
                  ? words.changeTakenAway
                  : words.changeMove(change.workingDays)}
              </Text>
            </Inline>
            <Differences
              differences={change.differences.map((one) => ({
                ...one,
                by: change.by,
                at: change.at,
              }))}
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}
