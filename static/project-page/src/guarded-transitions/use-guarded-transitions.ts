import { useCallback, useEffect, useState } from 'react';

import type { OutputOf } from '#contracts/define-contract';
import type { settingsContract } from '#contracts/settings-contract';
import { describeError } from '#i18n/error-messages';
import { guardedTransitionMessages as words } from '#i18n/guarded-transition-messages';

import { type ProjectPageClient, usePage } from '../page-context';

export type GuardedTransition = OutputOf<
  (typeof settingsContract)['settings.guardedTransitions']
>['transitions'][number];

export type GuardedTransitionsState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'ready'; readonly transitions: readonly GuardedTransition[] };

/** The transitions of the project's workflows that ask Plumbline. */
export function useGuardedTransitions(): {
  readonly guarded: GuardedTransitionsState;
  readonly retry: () => void;
} {
  const { client } = usePage();
  const [guarded, setGuarded] = useState<GuardedTransitionsState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let current = true;
    void read(client).then((answer) => {
      if (current) setGuarded(answer);
    });
    return () => {
      current = false;
    };
  }, [client, attempt]);
  const retry = useCallback(() => {
    setGuarded({ state: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { guarded, retry };
}

async function read(client: ProjectPageClient): Promise<GuardedTransitionsState> {
  try {
    const reply = await client['settings.guardedTransitions']({});
    return reply.ok
      ? { state: 'ready', transitions: reply.value.transitions }
      : { state: 'failed', sentence: describeError(reply.error, {}) };
  } catch {
    return { state: 'failed', sentence: words.platformFailed };
  }
}
