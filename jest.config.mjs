// Packages that ship ES modules only; jest runs CommonJS, so swc translates them as well.
const esmOnly = [
  'mdast-util-',
  'unist-util-',
  'longest-streak',
  'micromark-',
  'zwitch',
  'decode-named-character-reference',
  'character-entities',
  'markdown-table',
  'ccount',
  'escape-string-regexp',
  'devlop',
  '@sparticuz/chromium',
];

const base = {
  rootDir: import.meta.dirname,
  transform: {
    '^.+\\.(tsx?|m?js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-module.cjs' },
  restoreMocks: true,
  setupFilesAfterEnv: ['<rootDir>/test/support/openapi/fail-on-deviations.ts'],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.{ts,tsx}'] },
    { ...base, displayName: 'contract', testMatch: ['<rootDir>/test/contract/**/*.test.ts'] },
    { ...base, displayName: 'host', testMatch: ['<rootDir>/test/host/**/*.test.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
