import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forgetFolders, linkPackages, plant, repository, run } from './planted.ts'

interface Plant {
  readonly guarantee: string
  readonly path: string
  readonly text: string
  /** The rule that must see it; null for the control that must stay clean. */
  readonly rule: string | null
}

const uses = (specifier: string) => `import { thing } from '${specifier}'\nexport const used = thing\n`
const imports = 'eslint(no-restricted-imports)'
const slow = 'export async function slow(): Promise<number> {\n  await new Promise((resolve) => setTimeout(resolve, 1))\n  return 1\n}\n'

const plants: readonly Plant[] = [
  {
    guarantee: 'a promise nobody waits for',
    path: 'packages/records/src/floating.ts',
    text: `${slow}export function forget(): void {\n  slow()\n}\n`,
    rule: 'typescript(no-floating-promises)',
  },
  {
    guarantee: 'the same promise awaited',
    path: 'packages/records/src/awaited.ts',
    text: `${slow}export async function wait(): Promise<void> {\n  await slow()\n}\n`,
    rule: null,
  },
  {
    guarantee: 'a promise taken for a truth',
    path: 'packages/records/src/misused.ts',
    text: `${slow}export async function mistaken(): Promise<string> {\n  if (slow()) return 'always'\n  return String(await slow())\n}\n`,
    rule: 'typescript(no-misused-promises)',
  },
  { guarantee: 'SQL in a use case', path: 'apps/api/src/features/plans/issue-plan.ts', text: uses('drizzle-orm'), rule: imports },
  { guarantee: 'tables in a use case', path: 'apps/api/src/features/plans/amend-plan.ts', text: uses('@trongtam/db/tables'), rule: imports },
  { guarantee: 'SQL in a store', path: 'apps/api/src/features/plans/issue-store.ts', text: uses('drizzle-orm'), rule: null },
  { guarantee: 'SQL in http/', path: 'apps/api/src/http/last-seen.ts', text: uses('drizzle-orm/pg-core'), rule: imports },
  { guarantee: 'SQL in the CLI outside its seeds', path: 'apps/cli/src/commands/repair.ts', text: uses('drizzle-orm'), rule: imports },
  { guarantee: 'SQL in a seed', path: 'apps/cli/src/seed/holidays.ts', text: uses('drizzle-orm'), rule: null },
  { guarantee: 'SQL in auth outside sessions and sign-in', path: 'packages/auth/src/factor.ts', text: uses('drizzle-orm'), rule: imports },
  { guarantee: 'SQL of records outside a store', path: 'packages/records/src/merge-plan.ts', text: uses('drizzle-orm'), rule: imports },
  { guarantee: 'a connection opened by a store', path: 'apps/api/src/features/plans/second-store.ts', text: uses('pg'), rule: imports },
  { guarantee: 'a connection opened by records', path: 'packages/records/src/third-store.ts', text: uses('pg'), rule: imports },
  { guarantee: 'a connection opened by packages/db', path: 'packages/db/src/pool.ts', text: uses('pg'), rule: null },
  { guarantee: 'the owner of the schema in a request', path: 'apps/api/src/http/repair.ts', text: uses('@trongtam/db/operator'), rule: imports },
  { guarantee: 'the owner of the schema in the CLI', path: 'apps/cli/src/repair.ts', text: uses('@trongtam/db/operator'), rule: null },
  { guarantee: 'lucia outside packages/auth', path: 'apps/api/src/http/lucia-session.ts', text: uses('lucia'), rule: imports },
  { guarantee: 'a builder of tests in what ships', path: 'packages/records/src/sample.ts', text: uses('@trongtam/testing'), rule: imports },
  {
    guarantee: 'a feature of the API that imports another',
    path: 'apps/api/src/features/plans/neighbour.ts',
    text: uses('#features/units/unit-routes.ts'),
    rule: imports,
  },
  { guarantee: 'a feature of the API that climbs out', path: 'apps/api/src/features/plans/climb.ts', text: uses('../units/unit-routes.ts'), rule: imports },
  {
    guarantee: 'a feature that imports http/ and its neighbours',
    path: 'apps/api/src/features/plans/well-behaved.ts',
    text: `${uses('#http/page.ts')}export { other } from './issue-store.ts'\n`,
    rule: null,
  },
  {
    guarantee: 'a feature of the web that imports another',
    path: 'apps/web/src/features/plans/neighbour.tsx',
    text: uses('#features/units/queries.ts'),
    rule: imports,
  },
  { guarantee: 'a feature of the web that climbs out', path: 'apps/web/src/features/plans/climb.tsx', text: uses('../../lib/api.ts'), rule: imports },
  { guarantee: 'a route that composes features', path: 'apps/web/src/routes/plans.tsx', text: uses('#features/plans/queries.ts'), rule: null },
  { guarantee: 'ui that knows the business', path: 'apps/web/src/ui/plan-card.tsx', text: uses('@trongtam/domain'), rule: imports },
  { guarantee: 'lib that knows a feature', path: 'apps/web/src/lib/plan-cache.ts', text: uses('#features/plans/queries.ts'), rule: imports },
  {
    guarantee: 'the environment read by a feature',
    path: 'apps/api/src/features/plans/limit.ts',
    text: "export const limit = process.env['LIMIT']\n",
    rule: 'node(no-process-env)',
  },
  { guarantee: 'the environment read by env.ts', path: 'apps/api/src/env.ts', text: "export const limit = process.env['LIMIT']\n", rule: null },
  {
    guarantee: 'a command that reads the environment',
    path: 'apps/cli/src/commands/limit.ts',
    text: "export const limit = process.env['LIMIT']\n",
    rule: null,
  },
  {
    guarantee: 'SQL put together from text',
    path: 'apps/api/src/features/plans/sort-store.ts',
    text: "import { sql } from 'drizzle-orm'\nexport const order = (column: string) => sql.raw(column)\n",
    rule: 'eslint(no-restricted-properties)',
  },
  {
    guarantee: 'HTML from text',
    path: 'apps/web/src/ui/html.tsx',
    text: 'export const Html = ({ text }: { readonly text: string }) => <div dangerouslySetInnerHTML={{ __html: text }} />\n',
    rule: 'react(no-danger)',
  },
  { guarantee: 'any', path: 'packages/domain/src/any.ts', text: 'export const read = (value: any) => value as string\n', rule: 'typescript(no-explicit-any)' },
  {
    guarantee: 'a switch that forgets a case',
    path: 'packages/domain/src/switch.ts',
    text: "export function sign(state: 'draft' | 'issued'): string {\n  let text = ''\n  switch (state) {\n    case 'draft':\n      text = 'd'\n      break\n  }\n  return text\n}\n",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    guarantee: 'words printed by what is no command',
    path: 'packages/records/src/noise.ts',
    text: "export const shout = () => console.log('here')\n",
    rule: 'eslint(no-console)',
  },
  {
    guarantee: 'files that import each other',
    path: 'packages/domain/src/hen.ts',
    text: "import { egg } from './egg.ts'\nexport const hen = () => egg()\n",
    rule: 'import(no-cycle)',
  },
  {
    guarantee: 'an exception for nothing',
    path: 'packages/domain/src/needless.ts',
    text: '// oxlint-disable-next-line no-console -- nothing is printed here\nexport const quiet = 1\n',
    rule: 'unused-directive',
  },
]

interface Diagnostic {
  readonly code?: string
  readonly message: string
  readonly filename: string
}

let diagnostics: readonly Diagnostic[] = []

beforeAll(async () => {
  const folder = await aFolder({ 'packages/domain/src/egg.ts': "import { hen } from './hen.ts'\nexport const egg = (): unknown => hen\n" })
  for (const file of ['oxlint.config.ts', 'tsconfig.json', 'apps/web/tsconfig.json']) {
    await plant(folder, file, '')
    await copyFile(join(repository, file), join(folder, file))
  }
  await linkPackages(folder)
  for (const { path, text } of plants) await plant(folder, path, text)
  const { output } = await run('oxlint', ['--type-aware', '--report-unused-disable-directives', '--format', 'json', '.'], folder)
  diagnostics = (JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics
}, 60_000)

afterAll(forgetFolders)

test.each(plants.filter(({ rule }) => rule !== null))('lint turns red: $guarantee', ({ path, rule }) => {
  expect(rulesBroken(path)).toContain(rule)
})

test.each(plants.filter(({ rule }) => rule === null))('lint stays green: $guarantee', ({ path }) => {
  expect(rulesBroken(path)).toEqual([])
})

function rulesBroken(path: string): string[] {
  return diagnostics
    .filter(({ filename }) => filename === path)
    .map(({ code, message }) => code ?? (/unused .*directive/i.test(message) ? 'unused-directive' : message))
}
