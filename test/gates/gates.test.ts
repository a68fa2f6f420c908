import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { gates } from './gates.ts'
import { manifestFaults } from './manifests.ts'
import { aCopy, aFolder, forgetFolders, linkPackages, type Outcome, plant, repository, run } from './planted.ts'
import { repositoryFaults } from './repository.ts'

afterAll(forgetFolders)

/** The command of a gate exactly as `pnpm verify` runs it. */
function runGate(name: string, folder: string): Promise<Outcome> {
  const [program = '', ...args] = gates.find((gate) => gate.name === name)?.command ?? []
  return run(program, args, folder)
}

function mustPass({ passed, output }: Outcome): void {
  expect(passed, output).toBe(true)
}

function mustFail({ passed, output }: Outcome, because: string): void {
  expect(passed, output).toBe(false)
  expect(output).toContain(because)
}

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

async function changeManifest(folder: string, path: string, change: (manifest: Manifest) => void): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, path), 'utf8')) as Manifest
  change(manifest)
  await plant(folder, path, JSON.stringify(manifest, null, 2))
}

describe('format', () => {
  test('turns red at a file laid out by hand, and green when it is laid out', async () => {
    const folder = await aFolder({ '.oxfmtrc.json': await readFile(join(repository, '.oxfmtrc.json'), 'utf8'), 'src/plan.ts': 'export const plan = 1\n' })
    mustPass(await runGate('format', folder))
    await plant(folder, 'src/plan.ts', 'export const plan  = "one";')
    mustFail(await runGate('format', folder), 'src/plan.ts')
  })
})

describe('types', () => {
  test('turns red at an index that may be absent', async () => {
    const folder = await aFolder({
      'tsconfig.json': await readFile(join(repository, 'tsconfig.json'), 'utf8'),
      'package.json': '{ "type": "module" }',
      'packages/domain/src/plan.ts': 'export const first = (names: string[]): string | undefined => names[0]\n',
    })
    await linkPackages(folder)
    mustPass(await runGate('types', folder))
    await plant(folder, 'packages/domain/src/plan.ts', 'export const first = (names: string[]): string => names[0]\n')
    mustFail(await runGate('types', folder), 'TS2322')
  })
})

describe('upon a copy of the repository', () => {
  let copy = ''
  beforeEach(async () => void (copy = await aCopy()), 60_000)

  test('boundaries turns red at an import nobody declared, at a file of another package, and at a dependency that points back', async () => {
    mustPass(await runGate('boundaries', copy))
    await plant(copy, 'apps/web/src/lib/planted.ts', "export * from '@trongtam/db'\n")
    mustFail(await runGate('boundaries', copy), '@trongtam/db')
    await plant(copy, 'apps/web/src/lib/planted.ts', "export * from '../../../api/src/env.ts'\n")
    mustFail(await runGate('boundaries', copy), 'leaves the package')
    await plant(copy, 'apps/web/src/lib/planted.ts', 'export {}\n')
    await changeManifest(copy, 'packages/documents/package.json', (manifest) => (manifest.dependencies = { '@trongtam/auth': 'workspace:*' }))
    mustFail(await runGate('boundaries', copy), '@trongtam/documents')
  }, 60_000)

  test('the table of packages turns red at a direct dependency that is not in it, also for development, and at a test builder that ships', async () => {
    expect(manifestFaults(copy)).toEqual([])
    await changeManifest(copy, 'apps/web/package.json', (manifest) => (manifest.dependencies!['@trongtam/contracts'] = 'workspace:*'))
    await changeManifest(copy, 'packages/domain/package.json', (manifest) => (manifest.devDependencies!['@trongtam/db'] = 'workspace:*'))
    await changeManifest(copy, 'apps/api/package.json', (manifest) => (manifest.dependencies!['@trongtam/testing'] = 'workspace:*'))
    await plant(copy, 'packages/helpers/package.json', '{ "name": "@trongtam/helpers" }')
    expect(manifestFaults(copy).toSorted()).toEqual([
      'apps/api/package.json: api must not depend on testing.',
      'apps/web/package.json: web must not depend on contracts.',
      'packages/domain/package.json: domain must not develop against db.',
      expect.stringContaining('"helpers" has no line in test/gates/manifests.ts'),
    ])
  })

  test('versions turns red at a second version of a dependency', async () => {
    mustPass(await runGate('versions', copy))
    await changeManifest(copy, 'packages/auth/package.json', (manifest) => (manifest.dependencies!['zod'] = '4.0.0'))
    await changeManifest(copy, 'packages/db/package.json', (manifest) => (manifest.dependencies!['zod'] = '4.0.1'))
    mustFail(await runGate('versions', copy), 'zod')
  })

  test('dead code turns red at a file, an export and a dependency that nobody uses', async () => {
    const before = await runGate('dead code', copy)
    for (const planted of ['forgotten-file.ts', 'forgottenExport', 'is-odd']) expect(before.output).not.toContain(planted)
    await plant(copy, 'packages/documents/src/forgotten-file.ts', 'export const lonely = 1\n')
    await plant(
      copy,
      'packages/documents/src/actor.ts',
      `${await readFile(join(copy, 'packages/documents/src/actor.ts'), 'utf8')}\nexport const forgottenExport = 1\n`,
    )
    await changeManifest(copy, 'packages/documents/package.json', (manifest) => (manifest.dependencies = { 'is-odd': '3.0.1' }))
    const after = await runGate('dead code', copy)
    expect(after.passed).toBe(false)
    for (const planted of ['packages/documents/src/forgotten-file.ts', 'forgottenExport', 'is-odd']) expect(after.output).toContain(planted)
  }, 60_000)
})

describe('the repository itself', () => {
  const sound = {
    'docs/plan.md': 'Read `docs/here.md`, [here](here.md) and `/healthz`.\n```ts\nimport `docs/nowhere.md`\n```\n',
    'docs/here.md': '# Here\n',
    'packages/plans/package.json': '{}',
    'packages/plans/README.md': '# plans\n\nSee `src/plan.ts` and `plan.ts`.\n',
    'packages/plans/src/plan.ts': `${'export {}\n'.repeat(250)}`,
    'packages/plans/src/plans.test.ts': 'export {}\n'.repeat(400),
  }

  test('stays green where every cited path is there and every file is short', async () => {
    expect(repositoryFaults(await aFolder(sound))).toEqual([])
  })

  test.each([
    ['a cited path that is not there', { 'docs/plan.md': 'See `docs/nowhere.md`.\n' }, 'docs/plan.md cites docs/nowhere.md'],
    ['a link that leads nowhere', { 'docs/plan.md': '[gone](gone.md)\n' }, 'docs/plan.md cites gone.md'],
    ['a file of 251 lines', { 'packages/plans/src/plan.ts': 'export {}\n'.repeat(251) }, 'has 251 lines'],
    ['a package without README', { 'packages/units/package.json': '{}' }, 'packages/units/README.md is missing'],
    ['a README of 21 lines', { 'packages/plans/README.md': 'line\n'.repeat(21) }, 'README.md has 21 lines'],
    [
      'a lint exception without its reason',
      { 'packages/plans/src/any.ts': '// oxlint-disable-next-line no-console\nexport {}\n' },
      'packages/plans/src/any.ts:1 makes a lint exception',
    ],
  ])('turns red at %s', async (_what, planted, fault) => {
    const folder = await aFolder({ ...sound, ...planted })
    expect(repositoryFaults(folder)).toEqual([expect.stringContaining(fault)])
  })
})

test('packages/db gives out doors and never a pool', async () => {
  const exported = await import('@trongtam/db')
  expect(Object.keys(exported).toSorted()).toEqual(['newId', 'ofTenant', 'openDatabase', 'repeatedRead', 'untilAborted'])
  const url = 'postgres://app_user:none@127.0.0.1:1/none'
  const database = exported.openDatabase({ tenant: url, platform: url, ministry: url })
  expect(Object.keys(database).toSorted()).toEqual(['close', 'inMinistry', 'inOpened', 'inPlatform', 'inTenant', 'isReachable', 'lookUp', 'roleFaults'])
  expect(Object.values(database).every((door) => typeof door === 'function')).toBe(true)
  await database.close()
})
