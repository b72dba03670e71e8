/** One direction of dependency: docs/architecture.md draws it, `npm test` checks it. */

/** A folder may import only what its row allows; `itself` is always allowed. */
const onlySees = (name, folder, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^${folder}/` },
  to: { pathNot: [`^${folder}/`, ...allowed] },
});

const packages = (...names) => `node_modules/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    onlySees(
      'domain-is-pure',
      'src/domain',
      [packages('zod', 'date-fns', '@date-fns/tz')],
      'Rules know only themselves, zod and date-fns: no clock, no I/O, no Forge.',
    ),
    onlySees(
      'contracts-see-domain',
      'src/contracts',
      ['^src/domain/', packages('zod')],
      'What crosses the bridge is made of domain schemas.',
    ),
    onlySees(
      'application-sees-domain',
      'src/application',
      ['^src/domain/'],
      'Use cases reach the outside world through their ports.',
    ),
    onlySees(
      'words-see-words',
      'src/i18n',
      ['^src/domain/'],
      'Words may name domain types, nothing else.',
    ),
    {
      name: 'adapters-implement-ports',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^(src/(entry|contracts|ui-kit|i18n|index)|static|host|test)' },
    },
    {
      name: 'adapters-are-independent',
      severity: 'error',
      comment: 'One technology does not call another; composition.ts puts them together.',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'composition-picks-adapters',
      severity: 'error',
      from: { path: '^src/entry/', pathNot: '^src/entry/composition[.]ts$' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'screens-see-contracts-domain-words',
      severity: 'error',
      comment:
        'A page knows the contract, the pure rules and the words; never a use case or an adapter.',
      from: { path: '^(static|src/ui-kit)/' },
      to: { path: '^(src/(application|adapters|entry|index)|host|test)' },
    },
    {
      name: 'server-does-not-see-screens',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui-kit/' },
      to: { path: '^(static/|src/ui-kit/)' },
    },
    {
      name: 'shipped-code-does-not-see-host-or-tests',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: '^(host|test|bench)/' },
    },
    {
      name: 'host-runs-the-built-app',
      severity: 'error',
      comment: 'The host loads manifest.yml and bundles; it imports nothing of the app.',
      from: { path: '^host/' },
      to: { path: '^(src|static|test)/' },
    },
    {
      name: 'forge-only-at-the-edge',
      severity: 'error',
      from: { path: '^src/(domain|application|contracts|i18n)/' },
      to: { path: 'node_modules/@(forge|atlaskit)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]plumbline)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      // `@forge/jira-bridge` names only its types.
      mainFields: ['main', 'types'],
    },
  },
};
