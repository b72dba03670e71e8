import { useCallback } from 'react';

import type { OutputOf } from '#contracts/define-contract';
import type { settingsContract } from '#contracts/settings-contract';

import { type UsedReading, useReading } from '../../../shared/use-reading';
import { useFrame } from '../frame-context';

type Guarded = OutputOf<(typeof settingsContract)['settings.guardedTransitions']>;
export type GuardedTransition = Guarded['transitions'][number];

/** The transitions of the project's workflows that ask Plumbline. */
export function useGuardedTransitions(): UsedReading<Guarded> {
  const { client } = useFrame();
  return useReading(useCallback(() => client['settings.guardedTransitions']({}), [client]));
}
