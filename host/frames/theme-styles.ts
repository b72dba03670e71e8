import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';

/** What Jira Cloud loads; the package also holds test and future themes. */
const THEMES: ReadonlySet<string> = new Set([
  'light',
  'dark',
  'spacing',
  'shape',
  'typography',
  'motion',
]);

/**
 * Token CSS for app frames: both colour modes in one file, so that switching is one attribute.
 */
export async function themeStyles(): Promise<string> {
  // The package asks the product about its feature flags and logs an error when there is none.
  Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });
  const styles = await getThemeStyles('all');
  return styles
    .filter(({ id }) => THEMES.has(id))
    .map(({ css }) => css)
    .join('\n');
}
