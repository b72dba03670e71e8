import { Heading, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ReactElement } from 'react';

import { englishDay } from '#i18n/english-time';
import { workItemMessages as words } from '#i18n/work-item-messages';

import { NextGate } from './NextGate';
import { Owners } from './Owners';
import { PageButton } from './PageButton';
import type { ServedWorkItem } from './work-item-client';
import type { WorkItemPlace } from './work-item-place';

type ServedProps = { readonly served: ServedWorkItem; readonly place: WorkItemPlace };

/** A work item of a delivery: its outcome, and the gate that comes next. */
export function Served({ served, place }: ServedProps): ReactElement {
  return (
    <Stack space="space.200">
      <Text color="color.text.subtle">{words.delivery(served.deliveryName, served.client)}</Text>
      {served.as === 'delivery' ? (
        <Text>{words.standsForDelivery}</Text>
      ) : (
        <ServedOutcome served={served} />
      )}
      <NextGate served={served} />
      {served.isHome ? (
        <PageButtons served={served} place={place} />
      ) : (
        <Text>{words.homeElsewhere}</Text>
      )}
    </Stack>
  );
}

/** A project may have several deliveries: each button leads to this one (DL-7). */
function PageButtons({ served, place }: ServedProps): ReactElement {
  const { projectKey, compact } = place;
  const search = `?delivery=${served.deliveryId}`;
  return (
    <Inline space="space.100" shouldWrap>
      <PageButton projectKey={projectKey} path={`/gates${search}`} label={words.openGates} />
      {!compact && (
        <PageButton projectKey={projectKey} path={`/plan${search}`} label={words.openPlan} />
      )}
    </Inline>
  );
}

function ServedOutcome({ served }: { readonly served: ServedWorkItem }): ReactElement {
  if (served.outcome === undefined) return <Text>{words.noOutcome}</Text>;
  const { statement, owners, target, state } = served.outcome.body;
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Heading size="small" as="h3">
          {statement}
        </Heading>
        {state === 'dropped' && <Lozenge appearance="removed">{words.dropped}</Lozenge>}
      </Inline>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="bold">{words.owners}</Text>
        <Owners owners={owners} served={served} />
      </Inline>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="bold">{words.target}</Text>
        <Text>{target === undefined ? words.noTarget : englishDay(target)}</Text>
      </Inline>
    </Stack>
  );
}
