import Tile from '@atlaskit/tile';
import { type ComponentProps, type ReactElement } from 'react';

import { tokenValue } from './box-style';
import { Children, type NodeComponent } from './Children';
import { iconGlyphs } from './icon-glyphs';
import { passedOn, safeHref } from './node-props';
import { NotModelled } from './NotModelled';
import { textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

type GlyphProps = {
  readonly name: string;
  /** Empty for an icon that only decorates. */
  readonly label: string;
  readonly color?: string | undefined;
  readonly size?: 'small' | 'medium' | undefined;
};

/** An icon by its name in `@forge/react`. */
export function Glyph({ name, label, color, size }: GlyphProps): ReactElement {
  const Drawing = iconGlyphs[name];
  if (Drawing === undefined) return <NotModelled what={`glyph ${name}`} />;
  const props = { label, size: size ?? 'medium', color: color ?? 'currentColor' } as const;
  // The colour is one of the tokens that the app's compiler allowed.
  return <Drawing {...(props as ComponentProps<typeof Drawing>)} />;
}

function UiKitIcon({ node }: Drawn): ReactElement {
  const older = textProp(node, 'primaryColor');
  const token = textProp(node, 'color') ?? older;
  return (
    <Glyph
      name={textProp(node, 'glyph') ?? ''}
      label={textProp(node, 'label') ?? ''}
      color={token === undefined ? undefined : `${tokenValue(token)}`}
      // Icons have two sizes since Atlaskit's new ones; the older names above `small` all mean the larger.
      size={textProp(node, 'size') === 'small' ? 'small' : 'medium'}
    />
  );
}

/** Widths of the documented sizes in pixels; a picture without one is as wide as there is room. */
const IMAGE_WIDTHS: Readonly<Record<string, number>> = {
  xsmall: 72,
  small: 144,
  medium: 192,
  large: 288,
  xlarge: 432,
};

function UiKitImage({ node }: Drawn): ReactElement {
  const ofSize = IMAGE_WIDTHS[textProp(node, 'size') ?? ''];
  const width = node.props['width'] ?? ofSize;
  const height = node.props['height'];
  const source = textProp(node, 'src') ?? '';
  return (
    // eslint-disable-next-line @atlaskit/design-system/no-html-image -- Atlaskit's is a package of its own that adds dark pictures only
    <img
      className="ui-kit-image"
      src={source.startsWith('data:image/') ? source : safeHref(source)}
      alt={textProp(node, 'alt') ?? ''}
      style={{
        width: typeof width === 'number' || typeof width === 'string' ? width : '100%',
        height: typeof height === 'number' || typeof height === 'string' ? height : 'auto',
      }}
    />
  );
}

const TILE_PROPS = ['backgroundColor', 'hasBorder', 'isInset', 'size', 'testId'] as const;

function UiKitTile({ node }: Drawn): ReactElement {
  return (
    <Tile
      {...passedOn<Partial<ComponentProps<typeof Tile>>>(node, TILE_PROPS)}
      label={textProp(node, 'label') ?? ''}
    >
      <Children node={node} />
    </Tile>
  );
}

/** Icons and pictures. */
export const pictureComponents = {
  Icon: UiKitIcon,
  Image: UiKitImage,
  Tile: UiKitTile,
} satisfies Readonly<Record<string, NodeComponent>>;
