import { createContext, useContext } from 'react';

import type { Client } from '#contracts/create-client';
import type { DeliveryView, OpenedPage } from '#contracts/delivery-contract';
import type { projectPageContract } from '#contracts/project-page-contract';
import type { AccountId, IssueId } from '#domain/shared/identifiers';
import type { OwnErrorMessages } from '#i18n/error-messages';

import type { FlagContent } from '../../shared/flags';
import type { People } from '../../shared/people';

import type { HistoryReading } from './jira/history-reading';
import type { JiraState } from './jira/jira-snapshot';

export type ProjectPageClient = Client<typeof projectPageContract>;

export type OpenedDelivery = Extract<OpenedPage, { access: 'delivery' }>;

/** The home project as the platform's context names it. */
export type HomeProject = { readonly id: string; readonly key: string };

/** What every page of a delivery gets from the frame around it. */
export type PageContextValue = {
  readonly client: ProjectPageClient;
  readonly opened: OpenedDelivery;
  /** Absent until the first proposal was accepted (DL-7). */
  readonly selected?: DeliveryView;
  readonly accountId: AccountId;
  readonly project: HomeProject;
  /** `https://acme.atlassian.net`, for links to work items. */
  readonly siteUrl: string;
  readonly people: People;
  readonly jira: JiraState;
  /** How often tasks were reopened: read by the page that shows it, after the work (PL-9). */
  readonly taskHistories: HistoryReading;
  /** Reads what changed in Jira since the last read. */
  readonly refreshJira: () => void;
  /** Reads one work item again after this person changed it (architecture decision 1). */
  readonly rereadWorkItems: (ids: readonly IssueId[]) => Promise<void>;
  /** Asks the server again for everything of the delivery; another one when an id is given. Shows a failure as a flag. */
  readonly reload: (deliveryId?: string) => Promise<string | undefined>;
  /** Puts the answer of an own command into the view without asking the server again. */
  readonly changeSelected: (change: (view: DeliveryView) => DeliveryView) => void;
  /** Opens another page of the delivery: `/plan`. */
  readonly go: (to: string) => void;
  readonly showFlag: (flag: FlagContent) => void;
  /** Shows a failed call as a flag; `own` words the kinds that only this call has. */
  readonly reportError: <E extends { readonly kind: string; readonly facts: unknown }>(
    error: E,
    own: OwnErrorMessages<E>,
  ) => void;
};

export const PageContext = createContext<PageContextValue | undefined>(undefined);

/** The frame's offer to its pages; only inside a delivery's page. */
export function usePage(): PageContextValue {
  const value = useContext(PageContext);
  if (value === undefined) throw new Error('usePage is called outside the project page frame.');
  return value;
}
