import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Warnings about how packages wrote their comments and directives; nothing in this repository can mend them. */
const PACKAGES_OWN = new Set(['INVALID_ANNOTATION', 'MODULE_LEVEL_DIRECTIVE']);

/** Makes each HTML file of the folder that is built a page of its own. */
function everyPage(): Plugin {
  return {
    name: 'every-page',
    config: ({ root = process.cwd() }) => ({
      build: {
        rollupOptions: {
          input: readdirSync(root)
            .filter((name) => name.endsWith('.html'))
            .map((name) => join(root, name)),
        },
      },
    }),
  };
}

/** How every Custom UI is built; `npm run build` says which folder and where the output goes. */
// eslint-disable-next-line no-restricted-exports -- Vite reads the default export.
export default defineConfig({
  mode: 'production',
  plugins: [react(), everyPage()],
  // Forge serves the files below a path that is not known before.
  base: './',
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The CSP allows scripts and styles from files only.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Lazy parts are as large as Atlaskit makes them; the budget is a row of the benchmark.
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      onwarn: (warning, warn) => {
        if (!PACKAGES_OWN.has(warning.code ?? '')) warn(warning);
      },
    },
  },
});
