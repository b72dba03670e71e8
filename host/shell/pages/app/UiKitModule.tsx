import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { type ReactElement, useMemo, useState } from 'react';

import { PeopleOfProduct } from '../../../ui-kit/product-people';
import { parseReconcile, type UiKitNode } from '../../../ui-kit/ui-kit-document';
import { UiKitDocument } from '../../../ui-kit/UiKitDocument';
import { type ModulePlace } from '../../server/module-place';
import { peopleInJira } from '../people-in-jira';
import { type ShellModule } from '../session';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { AppFrame } from './AppFrame';
import { type PlaceCommands } from './bridge-commands';
import { loadGrant } from './grant';

type UiKitModuleProps = {
  readonly module: ShellModule;
  readonly place: ModulePlace;
  /** The app changed something that Jira's page shows. */
  readonly onRefresh: () => void;
};

/** A UI Kit module: the app runs in a frame nobody sees, Jira draws what it describes. */
export function UiKitModule({ module, place, onRefresh }: UiKitModuleProps): ReactElement {
  const key = useMemo(() => JSON.stringify([module.key, place]), [module.key, place]);
  const [grant] = useLoaded(key, () => loadGrant(module.key, place));
  const [document, setDocument] = useState<UiKitNode>();
  const [failure, setFailure] = useState<string>();
  const commands: PlaceCommands = {
    reconcile: (payload) => {
      setDocument(parseReconcile(payload));
    },
    onError: () => {
      setFailure('The app could not be drawn. The browser’s console says why.');
    },
    refresh: onRefresh,
    refreshIssueView: onRefresh,
    // A panel or card has nothing that could be closed or submitted.
    close: () => false,
    submit: () => false,
  };
  return (
    <WhenLoaded loaded={grant}>
      {(value) => (
        <div className="ui-kit-module" data-testid={`module-${module.key}`}>
          <AppFrame grant={value} title={`${module.title} (code)`} isHidden commands={commands} />
          {failure === undefined ? null : (
            <SectionMessage appearance="error">{failure}</SectionMessage>
          )}
          {document === undefined ? (
            <Spinner label="Loading the app" />
          ) : (
            <PeopleOfProduct.Provider value={peopleInJira}>
              <UiKitDocument document={document} />
            </PeopleOfProduct.Provider>
          )}
        </div>
      )}
    </WhenLoaded>
  );
}
