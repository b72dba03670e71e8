import { type ReactElement, useCallback, useMemo } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import { describeError } from '#i18n/error-messages';
import { pageMessages } from '#i18n/page-messages';

import { showFlag } from '../../../shared/flags';
import { usePeople } from '../../../shared/people';
import { useWorkReading } from '../jira/use-work-reading';
import { type OpenedDelivery, PageContext, type PageContextValue } from '../page-context';

import { AccessLostScreen } from './AccessLostScreen';
import { DeliveryHeader } from './DeliveryHeader';
import { DeliveryPages } from './DeliveryPages';
import { deliveryAddress } from './keep-delivery';
import type { PlumblineProps } from './plumbline-props';
import { useReload } from './use-reload';

/** The frame around the pages of a delivery: reads Jira, offers both to the pages, draws header and tabs. */
export function DeliveryFrame(
  props: PlumblineProps & {
    readonly opened: OpenedDelivery;
    readonly onOpen: (deliveryId?: string) => Promise<string | undefined>;
    readonly onChangeSelected: (change: (view: DeliveryView) => DeliveryView) => void;
  },
): ReactElement {
  const { opened, onOpen, pathname, go } = props;
  const { value, cancel } = useOffer(props);
  const choose = useCallback(
    (deliveryId: string) => {
      go(deliveryAddress(pathname, deliveryId));
    },
    [go, pathname],
  );

  if (value.jira.state === 'failed' && value.jira.failure.kind === 'access-lost') {
    const tryAgain = (): void => {
      value.refreshJira();
      void onOpen(opened.selected?.delivery.body.id);
    };
    return <AccessLostScreen status={value.jira.failure.status} onTryAgain={tryAgain} />;
  }
  return (
    <PageContext.Provider value={value}>
      <div className="page-frame">
        <DeliveryHeader onChoose={choose} onCancelReading={cancel} />
        <DeliveryPages pathname={pathname} go={go} />
      </div>
    </PageContext.Provider>
  );
}

function useOffer(props: Parameters<typeof DeliveryFrame>[0]): {
  readonly value: PageContextValue;
  readonly cancel: () => void;
} {
  const { opened, context, client, go, onOpen, onChangeSelected } = props;
  const people = usePeople();
  const { selected, accountId } = opened;
  const mappedEpicIds = useMemo(
    () =>
      (selected?.outcomes ?? [])
        .filter((outcome) => outcome.body.state === 'active')
        .flatMap((outcome) => outcome.body.epicIds),
    [selected],
  );
  const { project } = context.extension;
  const owner = { cloudId: context.cloudId, accountId, projectId: project.id };
  const { jira, histories, refresh, reread, cancel } = useWorkReading(owner, mappedEpicIds);
  const reload = useReload(onOpen, selected?.delivery.body.id);

  const value = useMemo<PageContextValue>(
    () => ({
      ...{ client, opened, go },
      ...(selected === undefined ? {} : { selected }),
      accountId,
      project,
      siteUrl: context.siteUrl,
      people,
      jira,
      taskHistories: histories,
      refreshJira: refresh,
      rereadWorkItems: reread,
      reload,
      changeSelected: onChangeSelected,
      showFlag,
      reportError: (error, own) => {
        showFlag({
          type: 'error',
          title: pageMessages.notDone,
          description: describeError(error, own),
        });
      },
    }),
    [
      client,
      opened,
      selected,
      accountId,
      project,
      context.siteUrl,
      people,
      jira,
      histories,
      refresh,
      reread,
      reload,
      onChangeSelected,
      go,
    ],
  );
  return { value, cancel };
}
