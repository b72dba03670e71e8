import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Pagination from '@atlaskit/pagination';
import { Pressable } from '@atlaskit/primitives/compiled';
import { ProgressTracker } from '@atlaskit/progress-tracker';
import { type ComponentProps, type ReactElement } from 'react';
import { z } from 'zod';

import { type NodeComponent } from './Children';
import { calling, handlerOf, passedOn, safeHref, serialisableEvent } from './node-props';
import { Glyph } from './PictureComponents';
import { textProp, type UiKitNode } from './ui-kit-document';
import { useAppValue } from './use-app-value';
import { readNumber } from './use-field-value';

type Drawn = { readonly node: UiKitNode };

const BREADCRUMBS_PROPS = [
  'defaultExpanded',
  'ellipsisLabel',
  'isExpanded',
  'itemsAfterCollapse',
  'itemsBeforeCollapse',
  'label',
  'maxItems',
  'testId',
] as const;

function UiKitBreadcrumbs({ node }: Drawn): ReactElement {
  const tell = handlerOf(node, 'onExpand');
  return (
    <Breadcrumbs
      {...passedOn<Partial<ComponentProps<typeof Breadcrumbs>>>(node, BREADCRUMBS_PROPS)}
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- UI Kit documents it; the other collapse has no event
      onExpand={(event) => {
        tell(serialisableEvent(event));
      }}
    >
      {/* Atlaskit counts its direct children, so they are not drawn as nodes. */}
      {node.children.map((item) => (
        <UiKitBreadcrumbsItem key={item.key} node={item} />
      ))}
    </Breadcrumbs>
  );
}

function itemIcon(
  node: UiKitNode,
  name: 'iconBefore' | 'iconAfter',
): Partial<Record<typeof name, ReactElement>> {
  const glyph = textProp(node, name);
  return glyph === undefined ? {} : { [name]: <Glyph name={glyph} label="" size="small" /> };
}

function UiKitBreadcrumbsItem({ node }: Drawn): ReactElement {
  const href = safeHref(node.props['href']);
  return (
    <BreadcrumbsItem
      {...passedOn<Partial<ComponentProps<typeof BreadcrumbsItem>>>(node, ['testId'])}
      text={textProp(node, 'text') ?? ''}
      {...itemIcon(node, 'iconBefore')}
      {...itemIcon(node, 'iconAfter')}
      {...(href === undefined ? {} : { href })}
    />
  );
}

const PAGINATION_PROPS = [
  'label',
  'max',
  'nextLabel',
  'pageLabel',
  'previousLabel',
  'testId',
] as const;

/** The app gets the event, and the page that was chosen. */
function UiKitPagination({ node }: Drawn): ReactElement {
  const pages = z
    .array(z.union([z.string(), z.number()]))
    .catch([])
    .parse(node.props['pages']);
  const [selected, select] = useAppValue(
    readNumber(node.props['selectedIndex']),
    readNumber(node.props['defaultSelectedIndex']) ?? 0,
  );
  const tell = handlerOf(node, 'onChange');
  return (
    <Pagination
      {...passedOn<Partial<ComponentProps<typeof Pagination>>>(node, PAGINATION_PROPS)}
      pages={pages}
      selectedIndex={selected}
      onChange={(event, page) => {
        select(pages.indexOf(page));
        tell(serialisableEvent(event), page);
      }}
    />
  );
}

const stagesSchema = z.array(
  z.object({
    id: z.string(),
    label: z.string(),
    percentageComplete: z.number(),
    status: z.enum(['unvisited', 'visited', 'current', 'disabled']),
    onClick: z.unknown().optional(),
  }),
);

type Stage = z.infer<typeof stagesSchema>[number];

/** A stage that one can go back to. Atlaskit's own is a link to nowhere, which would load the page anew. */
function VisitedStage({ stage }: { readonly stage: Stage }): ReactElement {
  const go = calling(stage.onClick, 'ProgressTracker.items.onClick');
  if (typeof stage.onClick !== 'function') return <span>{stage.label}</span>;
  return (
    <Pressable
      style={{ background: 'none', color: 'inherit', font: 'inherit' }}
      onClick={() => {
        go();
      }}
    >
      {stage.label}
    </Pressable>
  );
}

function UiKitProgressTracker({ node }: Drawn): ReactElement {
  const stages = stagesSchema.catch([]).parse(node.props['items']);
  const names = ['animated', 'label', 'spacing', 'testId'] as const;
  return (
    <ProgressTracker
      {...passedOn<Partial<ComponentProps<typeof ProgressTracker>>>(node, names)}
      items={stages.map(({ id, label, percentageComplete, status }) => ({
        id,
        label,
        percentageComplete,
        status,
      }))}
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the way that replaces it changes links only, and this is none
      render={{
        link: ({ item }) => {
          const stage = stages.find(({ id }) => id === item.id);
          return stage === undefined ? <>{item.label}</> : <VisitedStage stage={stage} />;
        },
      }}
    />
  );
}

/** Where one is, and the way on. */
export const navigationComponents = {
  Breadcrumbs: UiKitBreadcrumbs,
  BreadcrumbsItem: UiKitBreadcrumbsItem,
  Pagination: UiKitPagination,
  ProgressTracker: UiKitProgressTracker,
} satisfies Readonly<Record<string, NodeComponent>>;
