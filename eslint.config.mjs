import designSystem from '@atlaskit/eslint-plugin-design-system';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jest from 'eslint-plugin-jest';
import jsdoc from 'eslint-plugin-jsdoc';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import importSort from 'eslint-plugin-simple-import-sort';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['test/**/*.{ts,tsx}'];

export default defineConfig(
  { ignores: ['**/dist/**', '**/.plumbline/**', 'coverage/**'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-sort': importSort },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-param-reassign': ['error', { props: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'import-sort/imports': [
        'error',
        // side effects in the order that was written, node, packages, #contracts and #test, parents, siblings
        { groups: [['^\\u0000'], ['^node:'], ['^@?\\w'], ['^#'], ['^\\.\\.'], ['^\\.']] },
      ],
      'import-sort/exports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use z.enum or a union of string literals.' },
        { selector: 'ExportAllDeclaration', message: 'Export names one by one; no barrels.' },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/application/**/*.ts', 'src/contracts/**/*.ts'],
    ignores: tests,
    plugins: { jsdoc },
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Reach the outside world through a port.' },
        { name: 'process', message: 'Take configuration as a parameter.' },
        { name: 'console', message: 'Return the fact; entry/log.ts writes it.' },
        { name: 'setTimeout', message: 'Rules do not wait; let an adapter do it.' },
        { name: 'setInterval', message: 'Rules do not wait; let an adapter do it.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use z.enum or a union of string literals.' },
        { selector: 'ExportAllDeclaration', message: 'Export names one by one; no barrels.' },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the clock as a parameter.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Take the clock as a parameter.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Take the id source as a parameter.',
        },
      ],
      'jsdoc/require-description': 'error',
      'jsdoc/check-tag-names': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/require-hyphen-before-param-description': 'error',
    },
  },
  {
    files: ['static/**/*.tsx', 'src/ui-kit/**/*.tsx', 'host/**/*.tsx'],
    extends: [
      reactHooks.configs.flat['recommended-latest'],
      jsxA11y.flatConfigs.strict,
      designSystem.configs['recommended/flat'],
    ],
  },
  {
    files: tests,
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines-per-function': 'off',
      'jest/consistent-test-it': ['error', { fn: 'test', withinDescribe: 'test' }],
      'jest/no-export': 'off',
      'jest/prefer-strict-equal': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert'] }],
    },
  },
  {
    files: ['*.{mjs,cjs}', 'tools/**/*.{mjs,cjs}', 'test/support/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { module: 'writable', process: 'readonly', console: 'readonly' } },
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['tools/exact/*.cjs'],
    languageOptions: { globals: { require: 'readonly' } },
    // Atlassian's bundler and linters are CommonJS, and are loaded where their own package lies.
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
  // After `prettier`, which would switch it off: a guard fits on one line or gets braces.
  { rules: { curly: ['error', 'multi-line'] } },
);
