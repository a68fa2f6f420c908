/** What `pnpm verify` runs, in this order, in the root of the repository; needs no database. */
export const gates: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'manifests and paths', command: ['node', 'test/gates/check.ts'] },
  { name: 'versions', command: ['sherif', '--ignore-dependency', 'typescript'] },
  { name: 'boundaries', command: ['turbo', 'boundaries'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the web app', command: ['tsc', '--noEmit', '-p', 'apps/web'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--report-unused-disable-directives', '--deny-warnings', '.'] },
]
