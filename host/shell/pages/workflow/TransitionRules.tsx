import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement, useState } from 'react';

import { showFailure } from '../flag-list';
import { type AppRule, useSession } from '../session';

import { RuleModal, type RuleModalKind } from './RuleModal';
import { endsOf } from './transition-ends';
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
      <Heading size="small" as="h2">
        {transition.name}
      </Heading>
      <Text as="p" color="color.text.subtle">
        {endsOf(read, transition).sentence}
      </Text>
      <RuleLines
        rules={validators}
        onOpen={(kind, offered, rule) => {
          setModal({ kind, offered, rule });
        }}
        onDelete={(rule) => void store(validators.filter((other) => other !== rule))}
      />
      <AddButtons
        projectType={read.workflow.scope.type === 'PROJECT' ? 'team-managed' : 'company-managed'}
        onAdd={(offered) => {
          setModal({ kind: 'create', offered });
        }}
      />
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

type AddButtonsProps = {
  readonly projectType: string;
  readonly onAdd: (offered: AppRule) => void;
};

function AddButtons({ projectType, onAdd }: AddButtonsProps): ReactElement {
  const { appRules } = useSession();
  return (
    <>
      {appRules
        .filter(({ projectTypes }) => projectTypes.includes(projectType))
        .map((offered) => (
          <Button
            key={offered.id}
            spacing="compact"
            onClick={() => {
              onAdd(offered);
            }}
          >
            Add validator: {offered.name}
          </Button>
        ))}
    </>
  );
}

type RuleLinesProps = {
  readonly rules: readonly Rule[];
  readonly onOpen: (kind: RuleModalKind, offered: AppRule, rule: Rule) => void;
  readonly onDelete: (rule: Rule) => void;
};

function RuleLines({ rules, onOpen, onDelete }: RuleLinesProps): ReactElement {
  const { appRules } = useSession();
  return (
    <ul className="rules">
      {rules.map((rule) => {
        const offered = appRules.find(({ id }) => id === rule.parameters['key']);
        const key = rule.id ?? rule.ruleKey;
        if (offered === undefined) {
          return (
            <OtherRule
              key={key}
              rule={rule}
              onDelete={() => {
                onDelete(rule);
              }}
            />
          );
        }
        return (
          <li key={key}>
            <span>Validator: {offered.name}</span>
            <SmallButton
              text="View"
              onClick={() => {
                onOpen('view', offered, rule);
              }}
            />
            <SmallButton
              text="Edit"
              onClick={() => {
                onOpen('edit', offered, rule);
              }}
            />
            <SmallButton
              text="Delete"
              onClick={() => {
                onDelete(rule);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

type OtherRuleProps = { readonly rule: Rule; readonly onDelete: () => void };

/**
 * A rule of Jira, or of an app that does not have its module any more: it can be seen here and not changed. What is
 * gone from the app blocks the transition, so it can be taken away.
 */
function OtherRule({ rule, onDelete }: OtherRuleProps): ReactElement {
  const module = rule.parameters['key'];
  if (module === undefined) return <li>{rule.ruleKey}</li>;
  return (
    <li>
      <span>Validator that the app no longer has: {module.split('/').at(-1)}</span>
      <SmallButton text="Delete" onClick={onDelete} />
    </li>
  );
}

type SmallButtonProps = { readonly text: string; readonly onClick: () => void };

function SmallButton({ text, onClick }: SmallButtonProps): ReactElement {
  return (
    <Button spacing="compact" appearance="subtle" onClick={onClick}>
      {text}
    </Button>
  );
}
