import { workflowRules } from '@forge/jira-bridge';
import { useEffect, useRef, useState } from 'react';

import type { Stage } from '#domain/gate/stage';
import type { ValidatorConfiguration, WhenUndecided } from '#domain/gate/validator-configuration';

import type { RuleContext } from './rule-context';

export type ConfigurationState = {
  readonly configuration: ValidatorConfiguration;
  readonly setStage: (stage: Stage) => void;
  readonly setWhenUndecided: (choice: WhenUndecided) => void;
  /** The editor did not take the page's answer, so pressing its save button would store nothing. */
  readonly disconnected: boolean;
};

const FIRST_CHOICE: ValidatorConfiguration = {
  v: 1,
  check: 'gate',
  stage: 'delivery-planning',
  whenUndecided: 'block',
};

/**
 * What is chosen on the page. The editor's own save button asks for it through `onConfigure`.
 *
 * @param saved - What the rule said when the page was opened.
 */
export function useConfiguration(saved: RuleContext['saved']): ConfigurationState {
  const [configuration, setConfiguration] = useState<ValidatorConfiguration>(
    saved.kind === 'readable' ? saved.configuration : FIRST_CHOICE,
  );
  const [disconnected, setDisconnected] = useState(false);
  const latest = useRef(configuration);

  useEffect(() => {
    latest.current = configuration;
  }, [configuration]);

  useEffect(() => {
    workflowRules
      .onConfigure(() => Promise.resolve(JSON.stringify(latest.current)))
      .catch(() => {
        setDisconnected(true);
      });
  }, []);

  return {
    configuration,
    disconnected,
    setStage: (stage) => {
      setConfiguration((before) => ({
        ...before,
        stage,
        // QA is never let through undecided (GT-5), whatever was chosen for another gate before.
        whenUndecided: stage === 'qa' ? 'block' : before.whenUndecided,
      }));
    },
    setWhenUndecided: (whenUndecided) => {
      setConfiguration((before) => ({ ...before, whenUndecided }));
    },
  };
}
