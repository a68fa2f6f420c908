import { parseArgs } from 'node:util'
import { provinceGroups, reformCounts, type ReplayedPlaces, replayReformIn } from '@trongtam/catalogue'
import { type Handle, openDatabase } from '@trongtam/db'
import { ownerSession } from '@trongtam/db/operator'
import { type SavedPlaces, savePlaces } from '@trongtam/records'
import { operatorAddress } from '../operator-address.ts'
import { reformAdopt } from './reform-adopt.ts'
import { reformReport } from './reform-report.ts'

const usage = 'pnpm trongtam reform replay [--dry]\npnpm trongtam reform adopt SLUG|--all [--dry]'

/**
 * `reform replay`: builds the country before 1 July 2025, replays the reform upon it province by province, writes places and
 * lineage, and counts what came of it; a second time changes nothing. `--dry` needs no database and writes none.
 * `reform adopt`: see `reformAdopt`.
 */
export async function reform(args: string[]): Promise<void> {
  const { adoption, dry } = readArguments(args)
  if (adoption) return reformAdopt({ ...adoption, dry })
  const replayed = replayAloud()
  const saved = dry ? null : await writing((db) => savePlaces(db, replayed))
  process.stdout.write(`${reformReport(replayed)}\n${saved ? savedSentence(saved) : 'Nothing was written: --dry.'}\n`)
}

/** One line for each province as it is replayed. */
function replayAloud(): ReplayedPlaces {
  const groups = [...provinceGroups.values()]
  const width = Math.max(...groups.map(({ name }) => name.length))
  const replayed = groups.map((group, index) => {
    const began = performance.now()
    const places = replayReformIn(group)
    const { districts, communes } = reformCounts(places)
    const merged = group.merged.map(({ name, code }) => `${name} (${code})`).join(', ')
    const recoded = group.codeBefore === group.code ? '' : `, code ${group.codeBefore} → ${group.code}`
    process.stdout.write(
      `${String(index + 1).padStart(2)}/${groups.length}  ${group.code} ${group.name.padEnd(width)}  ${String(districts.ended).padStart(2)} districts, ${String(communes.before).padStart(3)} → ${String(communes.after).padStart(3)} communes` +
        `  ${Math.round(performance.now() - began)} ms${merged ? `  with ${merged}` : ''}${recoded}\n`,
    )
    return places
  })
  return { versions: replayed.flatMap(({ versions }) => versions), lineage: replayed.flatMap(({ lineage }) => lineage) }
}

/** Upon the server's address where it is given, else as the operator: the role matters little, the country is nobody's own. */
async function writing<T>(work: (db: Handle) => Promise<T>): Promise<T> {
  const tenant = process.env['DATABASE_URL']
  if (!tenant) return ownerSession((await operatorAddress(process.env)).url, ({ db }) => work(db))
  const database = openDatabase({ tenant, platform: process.env['DATABASE_PLATFORM_URL'] }, { poolSize: 1 })
  try {
    return await database.inPlatform(work)
  } finally {
    await database.close()
  }
}

function savedSentence({ newVersions, changedVersions, newEdges }: SavedPlaces): string {
  if (newVersions + changedVersions + newEdges === 0) return 'All of it was there already: nothing was changed.'
  return `Written: ${newVersions} versions of places, ${changedVersions} changed, ${newEdges} edges of the lineage.`
}

function readArguments(args: string[]): { readonly adoption: { readonly slug: string | null } | null; readonly dry: boolean } {
  const {
    positionals: [verb, slug, ...more],
    values: { dry = false, all = false },
  } = parsed(args)
  if (verb === 'replay' && slug === undefined && !all) return { adoption: null, dry }
  // One tenant or all of them, and not both.
  if (verb !== 'adopt' || more.length > 0 || all === (slug !== undefined)) throw new Error(usage)
  return { adoption: { slug: slug ?? null }, dry }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { dry: { type: 'boolean' }, all: { type: 'boolean' } } })
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}
