import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement, useEffect } from 'react';

import { showFailure } from '../flag-list';
import { useSession } from '../session';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { FaultPlaceForm } from './FaultPlaceForm';
import {
  type FaultPlace,
  loadFaults,
  setFault,
  type SwitchedFault,
  type SwitchedFaults,
  takeAllFaultsAway,
} from './switched-faults';

/** So that the figures of what was met are those of now. */
const REFRESH_MILLISECONDS = 2_000;

/** Makes storage, Jira, the app's functions or its pages fail on purpose until switched back. */
export function FaultsCard(): ReactElement {
  const { functions } = useSession();
  const [faults, reload] = useLoaded('faults', loadFaults);
  useEffect(() => {
    const timer = setInterval(reload, REFRESH_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [reload]);
  const change = async (send: () => Promise<void>): Promise<void> => {
    try {
      await send();
    } catch (error) {
      showFailure('The fault was not switched', error);
    }
    reload();
  };
  return (
    <section className="card" aria-label="Faults">
      <Heading size="small" as="h2">
        Faults
      </Heading>
      <Text as="p">
        What goes wrong on purpose for the app. People in Jira’s own screens meet none of it.
      </Text>
      <WhenLoaded loaded={faults}>
        {(current) => (
          <>
            {placesOf(functions).map(({ title, ...place }) => (
              <FaultPlaceForm
                key={title}
                title={title}
                place={place}
                switched={switchedAt(current, place)}
                onSet={(fault) => void change(() => setFault(place, fault))}
              />
            ))}
            <Button isDisabled={!isAnySet(current)} onClick={() => void change(takeAllFaultsAway)}>
              Take all faults away
            </Button>
          </>
        )}
      </WhenLoaded>
    </section>
  );
}

type TitledPlace = FaultPlace & { readonly title: string };

function placesOf(functions: readonly string[]): readonly TitledPlace[] {
  return [
    { where: 'jira', title: 'Jira, for the app' },
    { where: 'storage', title: 'Forge storage' },
    ...functions.map((functionKey) => ({
      ...{ where: 'function' as const, functionKey, title: `Function ${functionKey}` },
    })),
    { where: 'frame', title: 'The browser, for app pages' },
  ];
}

function switchedAt(faults: SwitchedFaults, place: FaultPlace): SwitchedFault | undefined {
  switch (place.where) {
    case 'function':
      return faults.functions[place.functionKey];
    case 'frame':
      return faults.frame === null ? undefined : { fault: faults.frame };
    default:
      return faults[place.where] ?? undefined;
  }
}

function isAnySet({ storage, jira, functions, frame }: SwitchedFaults): boolean {
  return (
    [storage, jira, frame].some((fault) => fault !== null) || Object.keys(functions).length > 0
  );
}
