import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { z } from 'zod';

import { type ModulePlace } from '../../server/module-place';
import { AppModule } from '../app/AppModule';
import { type PlaceCommands } from '../app/bridge-commands';
import { showFailure } from '../flag-list';
import { type AppRule, type ShellModule, useSession } from '../session';

import { endsOf } from './transition-ends';
import { type WorkflowTransition, type WorkflowWithStatuses } from './workflow';

export type RuleModalKind = 'create' | 'edit' | 'view';

type RuleModalProps = {
  readonly kind: RuleModalKind;
  readonly offered: AppRule;
  readonly read: WorkflowWithStatuses;
  readonly transition: WorkflowTransition;
  /** What `onConfigure` returned when the rule was saved. */
  readonly config: string | undefined;
  readonly onSave: (config: string) => Promise<void>;
  readonly onClose: () => void;
};

const callbackSchema = z.object({
  data: z.object({
    onConfigure: z.custom<() => Promise<unknown>>((value) => typeof value === 'function'),
  }),
});

const TITLES: Readonly<Record<RuleModalKind, string>> = {
  create: 'Add validator',
  edit: 'Edit validator',
  view: 'View validator',
};

/** The app's page for a rule; Jira's own button asks the page for the configuration and stores it. */
export function RuleModal(props: RuleModalProps): ReactElement {
  const { kind, offered, onSave, onClose } = props;
  const onConfigure = useRef<() => Promise<unknown>>();
  const [isSaving, setIsSaving] = useState(false);
  const commands: PlaceCommands = {
    setWorkflowRuleConfigurationCallback: (payload) => {
      onConfigure.current = callbackSchema.parse(payload).data.onConfigure;
      return true;
    },
    // The buttons below are Jira's; the page cannot press them.
    close: () => false,
    submit: () => false,
  };
  const save = async (): Promise<void> => {
    setIsSaving(true);
    try {
      await onSave(await configurationOf(onConfigure.current));
    } catch (error) {
      showFailure('The rule was not saved', error);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader hasCloseButton>
        <ModalTitle>
          {TITLES[kind]}: {offered.name}
        </ModalTitle>
      </ModalHeader>
      <ModalBody>
        <RulePage {...props} commands={commands} />
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {kind === 'view' ? 'Close' : 'Cancel'}
        </Button>
        {kind === 'view' ? null : (
          <Button appearance="primary" isLoading={isSaving} onClick={() => void save()}>
            Save rule
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
}

function RulePage(props: RuleModalProps & { readonly commands: PlaceCommands }): ReactElement {
  const { kind, offered, read, transition, config, commands } = props;
  const module = useRuleModule(offered);
  const place = useMemo<ModulePlace>(() => {
    const { workflow } = read;
    const { from, to } = endsOf(read, transition);
    const scopedProjectId = workflow.scope.project?.id;
    return {
      kind: 'workflow-rule',
      entryPoint: kind,
      workflowId: workflow.id,
      transition: { to, ...(from === undefined ? {} : { from }) },
      ...(scopedProjectId === undefined ? {} : { scopedProjectId }),
      ...(config === undefined ? {} : { config }),
    };
  }, [kind, read, transition, config]);
  return <AppModule module={module} place={place} commands={commands} />;
}

function useRuleModule({ moduleKey, name }: AppRule): ShellModule {
  const { modules } = useSession();
  const module = modules.find(({ key }) => key === moduleKey);
  if (module === undefined) throw new Error(`The app has no module for the rule ${name}.`);
  return module;
}

async function configurationOf(ask: (() => Promise<unknown>) | undefined): Promise<string> {
  if (ask === undefined) {
    throw new Error('The app’s page did not say how to save yet. Wait until it is loaded.');
  }
  const config = await ask();
  if (typeof config !== 'string') {
    throw new Error('The app gave no configuration. Fill in what its page asks for.');
  }
  return config;
}
