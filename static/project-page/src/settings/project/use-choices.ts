import { useEffect, useState } from 'react';

import { projectSettingsMessages as words } from '#i18n/settings-messages';

import type { Choice } from '../../../../shared/ChoiceSelect';

export type Choices =
  | { readonly state: 'reading' }
  | { readonly state: 'failed' }
  | { readonly state: 'read'; readonly choices: readonly Choice<string>[] };

/**
 * A list of Jira, read once as the user.
 *
 * @param read - Reads the list; the first function that is given counts.
 */
export function useChoices(read: () => Promise<readonly Choice<string>[]>): Choices {
  const [choices, setChoices] = useState<Choices>({ state: 'reading' });
  const [readOnce] = useState(() => read);
  useEffect(() => {
    let current = true;
    readOnce().then(
      (found) => {
        if (current) setChoices({ state: 'read', choices: found });
      },
      () => {
        if (current) setChoices({ state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [readOnce]);
  return choices;
}

/**
 * The stored ids as choices; one that Jira does not show to this reader keeps its id.
 *
 * @param ids - What is stored.
 * @param known - What Jira told.
 */
export function chosenOf(ids: readonly string[], known: Choices): readonly Choice<string>[] {
  const labels = new Map(
    known.state === 'read' ? known.choices.map(({ value, label }) => [value, label]) : [],
  );
  return ids.map((id) => ({ value: id, label: labels.get(id) ?? words.unknown(id) }));
}
