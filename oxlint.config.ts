import { defineConfig } from 'oxlint'

/** Who may import what: `turbo boundaries` and test/gates/manifests.ts guard the packages, these guard the files inside. */
const sql = { regex: '^(drizzle-orm|@trongtam/db/tables$)', message: 'SQL lives in *-store.ts: give the store a function and call it.' }
const connections = { regex: '^pg($|-|/)', message: 'Only packages/db opens connections: use inTenant, inMinistry, inPlatform or lookUp.' }
const owner = { regex: '^@trongtam/db/operator$', message: 'The owner of the schema is for migrations, seeding and checks, never for requests.' }
const lucia = { regex: '^lucia$', message: 'lucia stays behind packages/auth: see docs/decisions/0002-sessions-by-lucia.md.' }
const testing = { regex: '^@trongtam/(testing|mail/(testing|a-mail-server))', message: 'Builders of tests never ship.' }
const parent = { regex: '^\\.\\.(/|$)', message: 'A feature is flat: use #features, #http, #lib or #ui.' }
const features = { regex: '^#features/', message: 'A feature never imports another: app.ts and routes compose them.' }
const otherFeatures = {
  group: ['#features/**', '!#features/session/complete-sign-in.ts'],
  message: 'A feature never imports another: app.ts composes them. Only where a session begins is one door for all.',
}
const ours = { regex: '^@trongtam/', message: 'ui knows nothing of the business.' }

type Ban = ({ readonly regex: string } | { readonly group: string[] }) & { readonly message: string }

function forbid(...patterns: Ban[]): { 'no-restricted-imports': ['error', { patterns: Ban[] }] } {
  return { 'no-restricted-imports': ['error', { patterns }] }
}

const apiEnvironment = 'apps/api/src/env.ts'
const testSupport = [
  'apps/api/src/{test-app,every-operation,operation-rights,people-with-factors}.ts',
  'apps/api/src/features/**/a-*.ts',
  'packages/auth/src/people-with-passwords.ts',
  'packages/mail/src/{testing,a-mail-server}.ts',
  'packages/testing/**',
]
const tests = ['**/*.test.ts', '**/*.test.tsx', 'test/**', ...testSupport]

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y', 'vitest', 'node'],
  categories: { correctness: 'error' },
  ignorePatterns: ['**/node_modules', '**/*.gen.ts', '**/dist', '.data'],
  rules: {
    // A promise nobody waits for outlives its transaction: a rule of tenant safety, not of style.
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/only-throw-error': 'error',
    // Spreading a string into its characters is meant where we do it.
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    // `() => void f()` says that the answer is not wanted, also where there is none.
    'typescript/no-meaningless-void-operator': 'off',
    // A short pattern may say what it looks for as well as a method's name.
    'unicorn/prefer-string-starts-ends-with': 'off',
    'typescript/no-useless-default-assignment': 'off',
    'eslint/eqeqeq': 'error',
    'eslint/no-console': 'error',
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'import/no-cycle': 'error',
    'node/no-process-env': 'error',
    'eslint/no-restricted-properties': [
      'error',
      { object: 'sql', property: 'raw', message: 'ISO-23: values are parameters, columns come from a fixed map.' },
      { object: 'sql', property: 'identifier', message: 'ISO-23: values are parameters, columns come from a fixed map.' },
    ],
    'react/no-danger': 'error',
    // These judge for React's compiler, which is not used.
    'react/refs': 'off',
    'react/purity': 'off',
    'react/set-state-in-effect': 'off',
    'react/incompatible-library': 'off',
    // Grids, lists and dialogues follow the ARIA patterns; axe judges them in a real browser, in both colour schemes.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/click-events-have-key-events': 'off',
    'jsx-a11y/interactive-supports-focus': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'jsx-a11y/no-autofocus': 'off',
    ...forbid(sql, connections, owner, lucia, testing),
  },
  overrides: [
    { files: ['apps/api/src/features/**'], rules: forbid(sql, connections, owner, lucia, testing, parent, otherFeatures) },
    { files: ['apps/api/src/features/**/*-store.ts'], rules: forbid(connections, owner, lucia, testing, parent, otherFeatures) },
    { files: ['packages/{records,mail}/src/*-store.ts'], rules: forbid(connections, owner, lucia, testing) },
    { files: ['packages/db/**'], rules: forbid(lucia, testing) },
    { files: ['packages/auth/src/{session-adapter,sessions,sign-in,sign-in-limits,*-store}.ts'], rules: forbid(connections, owner, testing) },
    { files: ['apps/cli/src/**'], rules: forbid(sql, connections, lucia, testing) },
    { files: ['apps/cli/src/seed/**'], rules: forbid(connections, lucia, testing) },
    { files: ['apps/web/src/features/**'], rules: forbid(testing, parent, features) },
    { files: ['apps/web/src/lib/**'], rules: forbid(testing, features) },
    // The messages of all features meet in one catalogue.
    { files: ['apps/web/src/lib/i18n/**'], rules: forbid(testing) },
    { files: ['apps/web/src/ui/**'], rules: forbid(ours, features) },
    // TanStack Router redirects by throwing.
    // Handlers of events and of mutations may wait; nothing of the server hangs on them.
    {
      files: ['apps/web/**'],
      rules: {
        'typescript/only-throw-error': 'off',
        'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, properties: false } }],
      },
    },
    {
      files: [apiEnvironment, 'apps/cli/src/{commands/**,build-web.ts,embedded-demo.ts}', 'apps/web/vite.config.ts', ...tests],
      rules: { 'node/no-process-env': 'off' },
    },
    {
      files: tests,
      rules: {
        'no-restricted-imports': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/no-misused-spread': 'off',
        'typescript/no-base-to-string': 'off',
        'typescript/require-array-sort-compare': 'off',
        'eslint/no-console': 'off',
        // Laws are tried by fast-check; a branch inside a law is part of it.
        'vitest/no-conditional-expect': 'off',
        'vitest/expect-expect': 'off',
        'vitest/require-to-throw-message': 'off',
        'vitest/require-mock-type-parameters': 'off',
        // vitest takes a message as second argument.
        'vitest/valid-expect': ['error', { maxArgs: 2 }],
      },
    },
  ],
})
