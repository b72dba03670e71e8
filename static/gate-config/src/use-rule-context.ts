import { useEffect, useState } from 'react';

import { readRuleContext, type RuleContext } from './rule-context';

export type RuleState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly rule: RuleContext }
  | { readonly state: 'failed' };

/** What the rule editor told the page. */
export function useRuleContext(): RuleState {
  const [rule, setRule] = useState<RuleState>({ state: 'loading' });
  useEffect(() => {
    let current = true;
    readRuleContext().then(
      (read) => {
        if (current) setRule({ state: 'ready', rule: read });
      },
      () => {
        if (current) setRule({ state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return rule;
}
