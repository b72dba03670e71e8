import { useMemo, useState, useSyncExternalStore } from 'react';

import { createPeopleDirectory } from './people-directory';
import { requestJira } from './request-jira';

/** Names of people with an Atlassian account; only ids are stored (EV-3), names are read when shown. */
export type People = {
  /** The name, `Former user` for a closed account, an ellipsis while it is being read. */
  readonly nameOf: (accountId: string) => string;
  /** Whether an account is known to be closed or deactivated; ask for its name first. */
  readonly hasLeft: (accountId: string) => boolean;
};

/** Names as the user; asking for an unknown one reads it and draws again. */
export function usePeople(): People {
  const [directory] = useState(() => createPeopleDirectory(requestJira));
  const people = useSyncExternalStore(directory.subscribe, directory.people);
  return useMemo(
    () => ({
      nameOf: (id) => people.get(id)?.name ?? directory.ask(id),
      hasLeft: (id) => people.get(id)?.hasLeft ?? false,
    }),
    [directory, people],
  );
}
