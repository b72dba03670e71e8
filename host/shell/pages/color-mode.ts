import { getThemeHtmlAttrs } from '@atlaskit/tokens/get-theme-html-attrs';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { useSyncExternalStore } from 'react';

import { type ThemeAttributes } from '../../frames/bridge-protocol';

export type ColorMode = 'light' | 'dark';

const STORED = 'plumbline-color-mode';

const listeners = new Set<() => void>();

export function colorMode(): ColorMode {
  return localStorage.getItem(STORED) === 'dark' ? 'dark' : 'light';
}

/** Themes of a colour mode, as Jira has them. */
function themes(mode: ColorMode): Parameters<typeof getThemeHtmlAttrs>[0] {
  return {
    colorMode: mode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  };
}

/** Draws the shell in a mode; app frames that enabled theming follow. */
export async function applyColorMode(mode: ColorMode): Promise<void> {
  localStorage.setItem(STORED, mode);
  await setGlobalTheme(themes(mode));
  for (const listener of listeners) listener();
}

/** @returns A function that stops listening. */
export function onColorMode(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useColorMode(): ColorMode {
  return useSyncExternalStore(onColorMode, colorMode);
}

/** What `enableTheming` puts on the `<html>` of an app frame. */
export function themeAttributes(): ThemeAttributes {
  return getThemeHtmlAttrs(themes(colorMode()));
}
