import { requestJira } from '@forge/bridge';
import { useMemo, useState, useSyncExternalStore } from 'react';

import { createPeopleDirectory } from './people-directory';

/** Names of people with an Atlassian account; only ids are stored (EV-3), names are read when shown. */
export type People = {
  /** The name, `Former user` for a closed account, an ellipsis while it is being read. */
  readonly nameOf: (accountId: string) => string;
};

/** Names as the user; asking for an unknown one reads it and draws again. */
export function usePeople(): People {
  const [directory] = useState(() => createPeopleDirectory(requestJira));
  const names = useSyncExternalStore(directory.subscribe, directory.names);
  return useMemo(
    () => ({ nameOf: (id) => names.get(id) ?? directory.ask(id) }),
    [directory, names],
  );
}
