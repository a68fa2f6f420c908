import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which package may name which in its `dependencies`: the architecture, one line each. */
const shipped: Readonly<Record<string, readonly string[]>> = {
  web: ['client', 'domain'],
  api: ['contracts', 'auth', 'mail', 'records', 'documents', 'sheets', 'db', 'domain'],
  cli: ['auth', 'mail', 'catalogue', 'records', 'documents', 'db', 'demo', 'embedded', 'domain'],
  client: [],
  contracts: ['domain'],
  auth: ['mail', 'db', 'domain'],
  mail: ['db', 'domain'],
  catalogue: ['domain'],
  sheets: [],
  records: ['db', 'domain'],
  db: ['domain'],
  demo: ['domain', 'catalogue'],
  documents: [],
  embedded: [],
  domain: [],
  testing: ['records', 'db', 'embedded', 'domain'],
  test: [],
}

/** What tests and generators may need besides; builders of tests never ship. */
const forDevelopment: Readonly<Record<string, readonly string[]>> = {
  client: ['contracts'],
  auth: ['testing'],
  mail: ['testing'],
  api: ['testing'],
  cli: ['testing'],
  test: ['api', 'cli', 'auth', 'contracts', 'db', 'demo', 'documents', 'domain', 'embedded', 'mail', 'catalogue', 'sheets', 'records', 'testing'],
}

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** One sentence for each of our packages that depends on one of ours it may not know. */
export function manifestFaults(root: string): string[] {
  return globSync(['apps/*/package.json', 'packages/*/package.json', 'test/package.json'], { cwd: root }).flatMap((path) => {
    const manifest = JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest
    const name = shortName(manifest.name)
    const direct = shipped[name]
    if (!direct) return [`${path}: "${name}" has no line in test/gates/manifests.ts: say whom it may import.`]
    return [
      ...unknown(manifest.dependencies, direct).map((other) => `${path}: ${name} must not depend on ${other}.`),
      ...unknown(manifest.devDependencies, [...direct, ...(forDevelopment[name] ?? [])]).map((other) => `${path}: ${name} must not develop against ${other}.`),
      ...(existsSync(join(root, path, '../turbo.json')) ? [] : [`${path}: no turbo.json beside it, so turbo boundaries knows no tag of ${name}.`]),
    ]
  })
}

function unknown(dependencies: Readonly<Record<string, string>> = {}, allowed: readonly string[]): string[] {
  const ours = Object.keys(dependencies).filter((each) => each.startsWith('@trongtam/'))
  return ours.map(shortName).filter((each) => !allowed.includes(each))
}

function shortName(name: string): string {
  return name.replace('@trongtam/', '')
}
