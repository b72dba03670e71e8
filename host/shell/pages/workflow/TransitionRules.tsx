import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { type ReactElement, useState } from 'react';

import { showFailure } from '../flag-list';
import { type AppRule, useSession } from '../session';
import { endsOf } from './transition-ends';
import { RuleModal, type RuleModalKind } from './RuleModal';
import {
  appRule,
  type Rule,
  saveValidators,
  type WorkflowTransition,
  type WorkflowWithStatuses,
} from './workflow';

type TransitionRulesProps = {
  readonly read: WorkflowWithStatuses;
  readonly transition: WorkflowTransition;
  readonly onSaved: () => void;
};

type OpenModal = {
  readonly kind: RuleModalKind;
  readonly offered: AppRule;
  /** Absent for a rule that is being added. */
  readonly rule?: Rule;
};

/** One transition: where it leads, its validators, and what apps offer to add. */
export function TransitionRules(props: TransitionRulesProps): ReactElement {
  const { read, transition, onSaved } = props;
  const { appRules } = useSession();
  const [modal, setModal] = useState<OpenModal>();
  const { validators } = transition;

  const store = async (changed: readonly Rule[]): Promise<void> => {
    try {
      await saveValidators(read, transition.id, changed);
      setModal(undefined);
    } catch (error) {
      showFailure('The workflow was not saved', error);
    }
    onSaved();
  };
  const save = (config: string): Promise<void> => {
    if (modal === undefined) return Promise.resolve();
    const saved = appRule(modal.offered, config, modal.rule?.id);
    return modal.rule === undefined
      ? store([...validators, saved])
      : store(validators.map((rule) => (rule === modal.rule ? saved : rule)));
  };

  return (
    <section className="card" aria-label={`Transition ${transition.name}`}>
      <Heading size="small">{transition.name}</Heading>
      <p className="muted">{endsOf(read, transition).sentence}</p>
      <ul className="rules">
        {validators.map((rule) => (
          <RuleLine
            key={rule.id ?? rule.ruleKey}
            rule={rule}
            appRules={appRules}
            onOpen={(kind, offered) => {
              setModal({ kind, offered, rule });
            }}
            onDelete={() => void store(validators.filter((other) => other !== rule))}
          />
        ))}
      </ul>
      {appRules.map((offered) => (
        <Button
          key={offered.id}
          spacing="compact"
          onClick={() => {
            setModal({ kind: 'create', offered });
          }}
        >
          Add validator: {offered.name}
        </Button>
      ))}
      <ModalTransition>
        {modal === undefined ? null : (
          <RuleModal
            kind={modal.kind}
            offered={modal.offered}
            read={read}
            transition={transition}
            config={modal.rule?.parameters['config']}
            onSave={save}
            onClose={() => {
              setModal(undefined);
            }}
          />
        )}
      </ModalTransition>
    </section>
  );
}

type RuleLineProps = {
  readonly rule: Rule;
  readonly appRules: readonly AppRule[];
  readonly onOpen: (kind: RuleModalKind, offered: AppRule) => void;
  readonly onDelete: () => void;
};

function RuleLine({ rule, appRules, onOpen, onDelete }: RuleLineProps): ReactElement {
  const offered = appRules.find(({ id }) => id === rule.parameters['key']);
  if (offered === undefined) return <li>{rule.ruleKey}</li>;
  return (
    <li>
      <span>Validator: {offered.name}</span>
      <Button
        spacing="compact"
        appearance="subtle"
        onClick={() => {
          onOpen('view', offered);
        }}
      >
        View
      </Button>
      <Button
        spacing="compact"
        appearance="subtle"
        onClick={() => {
          onOpen('edit', offered);
        }}
      >
        Edit
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={onDelete}>
        Delete
      </Button>
    </li>
  );
}
