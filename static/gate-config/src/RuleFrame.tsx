import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';

import { gateConfigMessages as words } from '#i18n/gate-config-messages';

import type { RuleContext } from './rule-context';
import { useRuleContext } from './use-rule-context';

type RuleFrameProps = {
  readonly children: (rule: RuleContext) => ReactElement;
};

/** Loading and failing are screens of their own; inside is the rule as the editor gave it. */
export function RuleFrame({ children }: RuleFrameProps): ReactElement {
  const rule = useRuleContext();
  return (
    <main className="rule-page">
      {rule.state === 'loading' && <Spinner label={words.loading} />}
      {rule.state === 'failed' && (
        <SectionMessage appearance="error">
          <Text>{words.saveFailed}</Text>
        </SectionMessage>
      )}
      {rule.state === 'ready' && children(rule.rule)}
    </main>
  );
}
