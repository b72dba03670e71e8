import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import { type InlineConfig } from 'vite';

/**
 * How every Custom UI is built: each HTML file of its folder is a page, `public/` is copied, the
 * output goes to its `dist`, which manifest.yml names.
 *
 * @param root - Folder of the Custom UI, absolute.
 * @param outDir - Folder for the output, absolute.
 */
export function customUiConfig(root: string, outDir: string): InlineConfig {
  return {
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    plugins: [react()],
    // Forge serves the files below a path that is not known before.
    base: './',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // The CSP allows scripts and styles from files only.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Lazy parts are as large as Atlaskit makes them; the budget is a row of the benchmark.
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: readdirSync(root)
          .filter((name) => name.endsWith('.html'))
          .map((name) => join(root, name)),
      },
    },
  };
}
