import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type DatabaseUrls, openDatabase } from '@trongtam/db'
import { asRole, prepareDatabase } from '@trongtam/db/operator'
import { startEmbeddedServer } from '@trongtam/embedded'
import { measureEnumeration } from './bench/enumeration.ts'
import { measureHierarchy } from './bench/hierarchy.ts'
import { measureMerging, type Ratio } from './bench/merging.ts'
import { measureRequests } from './bench/requests.ts'

interface Ground {
  readonly database: Database
  readonly adminUrl: string
  readonly urls: Required<DatabaseUrls>
}

/** One run, one machine, one data set: every figure is a ratio to a reference measured in the same run. */
const parts: Readonly<Record<string, (ground: Ground) => Promise<string[]>>> = {
  enumeration: async ({ database }) =>
    [...(await measureEnumeration(database))].map(([name, ratio]) => ratioLine([`${name}: an account there to one nowhere`, ratio])),
  merging: async () => measureMerging().map(ratioLine),
  hierarchy: ({ database, adminUrl }) => measureHierarchy(database, adminUrl),
  requests: async ({ database, adminUrl, urls }) => {
    const { rates, ratios } = await measureRequests(database, adminUrl, urls)
    return [...[...rates].map(([name, rate]) => `${name.padEnd(44)} ${rate.toFixed(0).padStart(8)} /s`), '', ...ratios.map(ratioLine)]
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}.`)

const dataFolder = await mkdtemp(join(tmpdir(), 'trongtam-bench-'))
const server = await startEmbeddedServer({ dataFolder })
const password = 'bench'
const urls = {
  tenant: asRole(server.adminUrl, 'app_user', password),
  platform: asRole(server.adminUrl, 'app_platform', password),
  ministry: asRole(server.adminUrl, 'app_ministry', password),
}
try {
  await prepareDatabase(server.adminUrl, password)
  const database = openDatabase(urls)
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const lines = await measure({ database, adminUrl: server.adminUrl, urls })
    process.stdout.write(`\n${name}\n\n${lines.join('\n')}\n`)
  }
  await database.close()
} finally {
  await server.stop()
  await rm(dataFolder, { recursive: true, force: true })
}

function ratioLine([name, ratio]: Ratio): string {
  return `${name.padEnd(66)} ${ratio.toFixed(2).padStart(8)} ×`
}
