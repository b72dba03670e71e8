import { peopleMessages } from '#i18n/people-messages';

import type { JiraRequest } from './jira-request';
import { type KnownPerson, readNames } from './read-names';

export type PeopleDirectory = {
  readonly people: () => ReadonlyMap<string, KnownPerson>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts an unknown account on the list of the next reading; answers what to show until then. */
  readonly ask: (accountId: string) => string;
};

/**
 * Collects the accounts that one drawing of the page asks for and reads their names together.
 *
 * @param request - How Jira is asked.
 */
export function createPeopleDirectory(request: JiraRequest): PeopleDirectory {
  const listeners = new Set<() => void>();
  const asked = new Set<string>();
  let people: ReadonlyMap<string, KnownPerson> = new Map();
  let waiting: string[] = [];

  const readWaiting = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    try {
      const found = await readNames(request, batch);
      people = new Map([...people, ...found]);
    } catch {
      // The page goes on without names; they are asked for again when something new is drawn.
      for (const id of batch) asked.delete(id);
      return;
    }
    for (const listener of listeners) listener();
  };

  return {
    people: () => people,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (accountId) => {
      if (!asked.has(accountId)) {
        asked.add(accountId);
        if (waiting.push(accountId) === 1) queueMicrotask(() => void readWaiting());
      }
      return peopleMessages.reading;
    },
  };
}
