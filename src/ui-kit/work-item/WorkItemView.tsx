import { view } from '@forge/bridge';
import {
  Inline,
  LoadingButton,
  SectionMessage,
  Spinner,
  Stack,
  Text,
  useProductContext,
} from '@forge/react';
import { type ReactElement, useState } from 'react';

import { dialogMessages } from '#i18n/dialog-messages';
import { workItemMessages as words } from '#i18n/work-item-messages';

import { PublishedPlan } from './PublishedPlan';
import { Served } from './Served';
import { Unmapped } from './Unmapped';
import { useWorkItem } from './use-work-item';
import { readPlace, type WorkItemPlace } from './work-item-place';

/** One resource for panel and context; the context is a narrow column beside the work item. */
export function WorkItemView(): ReactElement {
  const place = readPlace(useProductContext());
  return place === undefined ? <Loading /> : <Opened place={place} />;
}

function Opened({ place }: { readonly place: WorkItemPlace }): ReactElement {
  const { item, reload } = useWorkItem();
  async function changed(): Promise<void> {
    await reload();
    // The rest of the work item view shows the parent too. Where the product has no refresh, a reload does it.
    view.refresh().catch(() => undefined);
  }
  switch (item.state) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return (
        <Stack space="space.100" alignInline="start">
          <SectionMessage appearance={item.forbidden ? 'information' : 'error'}>
            <Text>{item.sentence}</Text>
          </SectionMessage>
          {!item.forbidden && <TryAgain onTryAgain={reload} />}
        </Stack>
      );
    case 'ready':
      switch (item.opened.kind) {
        case 'served':
          return <Served served={item.opened.served} place={place} />;
        case 'unmapped':
          return <Unmapped unmapped={item.opened} place={place} onChanged={changed} />;
        case 'customer-plan':
          return <PublishedPlan latest={item.opened.latest} />;
      }
  }
}

function TryAgain({ onTryAgain }: { readonly onTryAgain: () => Promise<void> }): ReactElement {
  const [trying, setTrying] = useState(false);
  async function tryAgain(): Promise<void> {
    setTrying(true);
    await onTryAgain();
    setTrying(false);
  }
  return (
    <LoadingButton isLoading={trying} onClick={() => void tryAgain()}>
      {dialogMessages.tryAgain}
    </LoadingButton>
  );
}

function Loading(): ReactElement {
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" label={words.loading} />
      <Text>{words.loading}</Text>
    </Inline>
  );
}
