import Checkbox from '@atlaskit/checkbox';
import Link from '@atlaskit/link';
import type { ReactElement } from 'react';

import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';
import { englishDay } from '#i18n/english-time';
import { workMessages } from '#i18n/work-messages';

import { usePage } from '../../page-context';

/** A line of a list of work: the item, or only its id when the reader may not see it, and why it is listed. */
export type WorkLine = {
  readonly id: IssueId;
  readonly item?: WorkItem;
  readonly note: string;
};

/** Key, summary, status, owner and due day of a work item; the key opens it in Jira. */
export function WorkLineView(props: {
  readonly line: WorkLine;
  readonly isSelected?: boolean;
  readonly onToggle?: (id: IssueId) => void;
}): ReactElement {
  const { line, isSelected = false, onToggle } = props;
  const { siteUrl } = usePage();
  const { item } = line;
  return (
    <div className="work-line">
      {onToggle !== undefined && (
        <Checkbox
          aria-label={
            item === undefined
              ? workMessages.isHidden(line.id)
              : workMessages.selectItem(item.key, item.summary)
          }
          isChecked={isSelected}
          onChange={() => {
            onToggle(line.id);
          }}
        />
      )}
      {item === undefined ? (
        <span>{workMessages.isHidden(line.id)}</span>
      ) : (
        <span className="work-line-main">
          <Link href={`${siteUrl}/browse/${item.key}`} target="_blank">
            {item.key}
          </Link>{' '}
          <bdi>{item.summary}</bdi>
        </span>
      )}
      <span className="work-line-facts">
        {item !== undefined && <WorkFacts item={item} />}
        <span>{line.note}</span>
      </span>
    </div>
  );
}

function WorkFacts({ item }: { readonly item: WorkItem }): ReactElement {
  const { people } = usePage();
  return (
    <>
      <span>{item.statusName}</span>
      <span>
        {item.assigneeId === undefined ? workMessages.unassigned : people.nameOf(item.assigneeId)}
      </span>
      {item.due !== undefined && <span>{workMessages.due(englishDay(item.due))}</span>}
    </>
  );
}
