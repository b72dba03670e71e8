import { type ReactElement, useMemo } from 'react';

import { type ModulePlace } from '../../server/module-place';
import { type ShellModule } from '../session';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { AppPage } from './AppPage';
import { type PlaceCommands } from './bridge-commands';
import { loadGrant } from './grant';

type AppModuleProps = {
  readonly module: ShellModule;
  readonly place: ModulePlace;
  readonly historyBase?: string;
  readonly commands?: PlaceCommands;
};

const NONE: PlaceCommands = {};

/** A Custom UI module in a place of Jira. */
export function AppModule(props: AppModuleProps): ReactElement {
  const { module, place, historyBase, commands = NONE } = props;
  const key = useMemo(() => JSON.stringify([module.key, place]), [module.key, place]);
  const [grant] = useLoaded(key, () => loadGrant(module.key, place));
  return (
    <WhenLoaded loaded={grant}>
      {(value) => (
        <AppPage
          grant={value}
          title={module.title}
          commands={commands}
          {...(historyBase === undefined ? {} : { historyBase })}
        />
      )}
    </WhenLoaded>
  );
}
