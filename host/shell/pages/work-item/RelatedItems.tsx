import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';

import { workItemPath } from '../route';
import { StatusLozenge } from '../StatusLozenge';

import { type RelatedItem, type WorkItemLink } from './work-item';

function ItemLine({
  item,
  relation,
}: {
  readonly item: RelatedItem;
  readonly relation?: string;
}): ReactElement {
  const { status, summary } = item.fields;
  return (
    <li className="related-item">
      {relation === undefined ? null : <Text color="color.text.subtle">{relation}</Text>}
      <Link href={workItemPath(item.key)}>{item.key}</Link>
      <span className="related-item-summary">{summary}</span>
      <StatusLozenge name={status.name} category={status.statusCategory.key} />
    </li>
  );
}

/** The direct children. */
export function ChildItems({
  items,
}: {
  readonly items: readonly RelatedItem[];
}): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <section>
      <Heading size="small" as="h2">
        Child work items
      </Heading>
      <ul className="related-items">
        {items.map((item) => (
          <ItemLine key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}

/** Links in both directions, worded as seen from this work item. */
export function LinkedItems({
  links,
}: {
  readonly links: readonly WorkItemLink[];
}): ReactElement | null {
  if (links.length === 0) return null;
  return (
    <section>
      <Heading size="small" as="h2">
        Linked work items
      </Heading>
      <ul className="related-items">
        {links.flatMap(({ id, type, inwardIssue, outwardIssue }) => [
          ...(inwardIssue === undefined
            ? []
            : [<ItemLine key={`${id}-in`} item={inwardIssue} relation={type.inward} />]),
          ...(outwardIssue === undefined
            ? []
            : [<ItemLine key={`${id}-out`} item={outwardIssue} relation={type.outward} />]),
        ])}
      </ul>
    </section>
  );
}
