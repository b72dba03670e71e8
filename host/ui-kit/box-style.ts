import { type CSSProperties } from 'react';
import { z } from 'zod';

/** The parts of `xcss` that Box takes (BoxProps of `@atlaskit/forge-react-types`); others are dropped. */
const ALLOWED =
  /^(textAlign|color|boxShadow|opacity|backgroundColor|border[A-Za-z]*|overflow[XY]?|display|flexGrow|(min|max)?([wW]idth|[hH]eight)|(margin|padding)[A-Za-z]*|position)$/;

const styleValue = z.union([z.string(), z.number()]);

const styleSchema = z.record(z.string(), z.unknown());

/** `space.100` is `var(--ds-space-100)`, `color.text.subtle` is `var(--ds-text-subtle)`. */
export function tokenValue(value: string | number): string | number {
  const match = /^(space|color|border|elevation)\.(.+)$/.exec(`${value}`);
  if (match === null) return value;
  const [, family = '', name = ''] = match;
  const prefix = family === 'color' || family === 'elevation' ? '' : `${family}-`;
  return `var(--ds-${prefix}${name.replaceAll('.', '-')})`;
}

/**
 * The style of a Box from its `xcss` (`xcss()` of UI Kit returns what it was given) and from the
 * shorthands that are props of their own.
 */
export function boxStyle(props: Readonly<Record<string, unknown>>): CSSProperties {
  const { xcss, ...own } = props;
  const parts = [own, xcss].flat().flatMap((part) => {
    const parsed = styleSchema.safeParse(part);
    return parsed.success ? Object.entries(parsed.data) : [];
  });
  const styles = parts.flatMap(([name, value]) => {
    const parsed = styleValue.safeParse(value);
    return ALLOWED.test(name) && parsed.success ? [[name, tokenValue(parsed.data)] as const] : [];
  });
  return Object.fromEntries(styles);
}
