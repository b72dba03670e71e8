import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';

import { gateConfigMessages as words } from '#i18n/gate-config-messages';

import type { RuleContext } from './rule-context';
import { useRuleContext } from './use-rule-context';

type RuleFrameProps = {
  /** The editor opens a page of its own for a rule, and shows what a saved rule says in a narrow place. */
  readonly headingSize: 'medium' | 'xsmall';
  readonly children: (rule: RuleContext) => ReactElement;
};

/** Loading and failing are screens of their own; inside is the rule as the editor gave it. */
export function RuleFrame({ headingSize, children }: RuleFrameProps): ReactElement {
  const rule = useRuleContext();
  return (
    <main className="rule-page">
      <Stack space="space.100">
        <Heading size={headingSize} as="h1">
          {words.heading}
        </Heading>
        {rule.state === 'loading' && <Spinner label={words.loading} />}
        {rule.state === 'failed' && (
          <SectionMessage appearance="error">
            <Text>{words.saveFailed}</Text>
          </SectionMessage>
        )}
        {rule.state === 'ready' && children(rule.rule)}
      </Stack>
    </main>
  );
}
