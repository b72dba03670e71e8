import { useCallback, useEffect, useMemo, useState } from 'react';

import { DEFAULT_ROLES } from '#domain/delivery/default-roles';

import { requestJira } from '../../../../shared/request-jira';
import { searchPeople } from '../../../../shared/search-people';
import { type PageContextValue, usePage } from '../../page-context';

import { type KnownOwner, matchOwner, type OwnerMatch } from './match-owner';

/** So that half a name, while it is typed, is not looked for. */
const PAUSE_MILLISECONDS = 400;

export type OwnerLookup = {
  /** Who the names are, as far as it is known; a name that is missing is being looked for. */
  readonly matches: ReadonlyMap<string, OwnerMatch>;
  /** Looks for the names that were not looked for yet, and answers with all of them. */
  readonly find: (names: readonly string[]) => Promise<ReadonlyMap<string, OwnerMatch>>;
};

/**
 * Finds out who typed names are, while the person looks at the preview. Each name is looked for once; one that Jira
 * did not answer is looked for again at the accept.
 *
 * @param names - Typed names, without empty ones.
 */
export function useOwnerLookup(names: readonly string[]): OwnerLookup {
  const { project, selected } = usePage();
  const known = useMemo(() => knownOwners(selected), [selected]);
  const [answers, setAnswers] = useState<ReadonlyMap<string, OwnerMatch>>(new Map());

  const find = useCallback(
    async (wanted: readonly string[]) => {
      const open = [...new Set(wanted)].filter((name) => !isAnswered(answers.get(name)));
      const found = await Promise.all(
        open.map(async (name) => [name, await findOwner(project.key, name, known)] as const),
      );
      const all = new Map([...answers, ...found]);
      if (found.length > 0) setAnswers((before) => new Map([...before, ...found]));
      return all;
    },
    [answers, known, project.key],
  );

  const key = [...new Set(names)].filter((name) => !answers.has(name)).join('\n');
  useEffect(() => {
    if (key === '') return undefined;
    const timer = setTimeout(() => void find(key.split('\n')), PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [key, find]);

  return { matches: answers, find };
}

function isAnswered(match: OwnerMatch | undefined): boolean {
  return match !== undefined && match.kind !== 'not-asked';
}

/** Before the first accept the roles are those that it will make (DL-7). */
function knownOwners(selected: PageContextValue['selected']): readonly KnownOwner[] {
  const roles = selected?.roles.map(({ body }) => body) ?? DEFAULT_ROLES;
  return [
    ...roles.map(({ key, label }) => ({
      name: label,
      owner: { kind: 'role' as const, roleKey: key },
    })),
    ...(selected?.contacts ?? []).map(({ body }) => ({
      name: body.name,
      owner: { kind: 'contact' as const, contactId: body.id },
    })),
  ];
}

async function findOwner(
  projectKey: string,
  name: string,
  known: readonly KnownOwner[],
): Promise<OwnerMatch> {
  try {
    return matchOwner(name, known, await searchPeople(requestJira, projectKey, name));
  } catch {
    // Whatever Jira refused: nobody knows who it is, and the preview says so.
    return { kind: 'not-asked' };
  }
}
