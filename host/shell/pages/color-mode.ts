import { getThemeHtmlAttrs } from '@atlaskit/tokens/get-theme-html-attrs';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { useSyncExternalStore } from 'react';

import { type ThemeAttributes } from '../../frames/bridge-protocol';

export type ColorMode = 'light' | 'dark';

const STORED = 'plumbline-color-mode';

const listeners = new Set<() => void>();

/** The mode that was switched to; until then the one of the person's system. */
export function colorMode(): ColorMode {
  const stored = localStorage.getItem(STORED);
  if (stored === 'light' || stored === 'dark') return stored;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
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

/** Switches to a mode for this browser. */
export async function switchColorMode(mode: ColorMode): Promise<void> {
  localStorage.setItem(STORED, mode);
  await applyColorMode(mode);
}

/** Until somebody switches, a change of the system's mode is one of Jira's. */
export function followSystemMode(): void {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (localStorage.getItem(STORED) === null) void applyColorMode(colorMode());
  });
}

/** Draws the shell in a mode; app frames that enabled theming follow. */
export async function applyColorMode(mode: ColorMode): Promise<void> {
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

/** `theme` of the context: the mode that is shown now, and the theme of each mode. */
export function themeOfContext(): Readonly<Record<string, unknown>> {
  return { ...themes(colorMode()) };
}

/** What `enableTheming` puts on the `<html>` of an app frame. */
export function themeAttributes(): ThemeAttributes {
  return getThemeHtmlAttrs(themes(colorMode()));
}
