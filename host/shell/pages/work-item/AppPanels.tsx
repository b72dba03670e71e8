import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type ReactElement, useMemo, useState } from 'react';

import { type ModulePlace } from '../../server/module-place';
import { UiKitModule } from '../app/UiKitModule';
import { showFailure } from '../flag-list';
import { modulesOf, type ShellModule, useSession } from '../session';
import { useLoaded } from '../use-loaded';

import { addPanel, loadPanels, removePanel, type WorkItem } from './work-item';

type AppPanelsProps = {
  readonly item: WorkItem;
  readonly onRefresh: () => void;
};

/** Buttons that add the app's panels to this work item, and the panels that were added. */
export function AppPanels({ item, onRefresh }: AppPanelsProps): ReactElement {
  const modules = modulesOf(useSession(), 'jira:issuePanel');
  const [panels, reload] = useLoaded(`panels ${item.id}`, () => loadPanels(item.id));
  const [newKeys, setNewKeys] = useState<readonly string[]>([]);
  const added = panels.state === 'ready' ? panels.value : [];
  const change = async (work: Promise<void>, failure: string): Promise<void> => {
    try {
      await work;
      reload();
    } catch (error) {
      showFailure(failure, error);
    }
  };
  return (
    <>
      <div className="panel-buttons">
        {modules
          // Before the list is known a button would offer a panel that is there already.
          .filter(({ key }) => panels.state === 'ready' && !added.includes(key))
          .map(({ key, title }) => (
            <Button
              key={key}
              onClick={() => {
                setNewKeys([...newKeys, key]);
                void change(addPanel(item.id, key), 'The panel was not added');
              }}
            >
              {title}
            </Button>
          ))}
      </div>
      {modules
        .filter(({ key }) => added.includes(key))
        .map((module) => (
          <AppPanel
            key={module.key}
            module={module}
            issueKey={item.key}
            isNewToIssue={newKeys.includes(module.key)}
            onRefresh={onRefresh}
            onRemove={() => {
              void change(removePanel(item.id, module.key), 'The panel was not removed');
            }}
          />
        ))}
    </>
  );
}

type AppPanelProps = {
  readonly module: ShellModule;
  readonly issueKey: string;
  readonly isNewToIssue: boolean;
  readonly onRefresh: () => void;
  readonly onRemove: () => void;
};

function AppPanel(props: AppPanelProps): ReactElement {
  const { module, issueKey, isNewToIssue, onRefresh, onRemove } = props;
  const place = useMemo<ModulePlace>(
    () => ({ kind: 'issue', issueKey, isNewToIssue }),
    [issueKey, isNewToIssue],
  );
  return (
    <section className="panel" aria-label={module.title}>
      <div className="panel-title">
        <Heading size="small" as="h2">
          {module.title}
        </Heading>
        <Button appearance="subtle" spacing="compact" onClick={onRemove}>
          Remove {module.title}
        </Button>
      </div>
      <UiKitModule module={module} place={place} onRefresh={onRefresh} />
    </section>
  );
}

/** The app's cards in the side column; unlike panels they are on every work item. */
export function AppCards({ item, onRefresh }: AppPanelsProps): ReactElement {
  const modules = modulesOf(useSession(), 'jira:issueContext');
  const place = useMemo<ModulePlace>(
    () => ({ kind: 'issue', issueKey: item.key, isNewToIssue: false }),
    [item.key],
  );
  return (
    <>
      {modules.map((module) => (
        <section key={module.key} className="card" aria-label={module.label ?? module.title}>
          <Heading size="xsmall" as="h2">
            {module.label ?? module.title}
          </Heading>
          <UiKitModule module={module} place={place} onRefresh={onRefresh} />
        </section>
      ))}
    </>
  );
}
