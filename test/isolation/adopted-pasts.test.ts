import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { seedCatalogue } from '@trongtam/cli/seed-catalogue'
import { seedPlaces } from '@trongtam/cli/seed-places'
import { newId, ofTenant, openDatabase } from '@trongtam/db'
import { audit, tenant } from '@trongtam/db/tables'
import { builtInUnitPattern, hierarchyFaults, isValidOn, operatorId, type UnitVersion } from '@trongtam/domain'
import {
  createUnits,
  insertLineage,
  loadLineage,
  loadUnitVersions,
  provinceOnMapOrNone,
  provincePast,
  saveUnitVersions,
  unitsThroughTime,
  unitsToBegin,
} from '@trongtam/records'
import { aProvince, stateOf, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOwnDatabase, type OwnDatabase } from './world/own-database.ts'

const eve = '2025-06-30'
const reform = '2025-07-01'
const today = '2026-11-22'
const laoCaiAndYenBai = 319
const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

let own: OwnDatabase
let database: ReturnType<typeof openDatabase>
beforeAll(async () => {
  own = await makeOwnDatabase('trongtam_adopted')
  database = openDatabase(own.urls, { poolSize: 2 })
  await database.inPlatform(seedCatalogue)
  await database.inPlatform(seedPlaces)
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

/** One tenant at a time is a province of the country. */
async function bears({ id }: TestTenant, provinceCode: string | null): Promise<void> {
  await database.inPlatform((db) => db.update(tenant).set({ provinceCode }).where(eq(tenant.id, id)))
}

async function adopt(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_MIGRATION_URL: own.adminUrl }
  return promisify(execFile)(process.execPath, [main, 'reform', 'adopt', ...args], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
  )
}

/** A province of the country as an earlier version began it, with its units of today; or, with its past, as one begins now. */
async function began(code: string, { hasPast = false, communes = (all: number) => all } = {}): Promise<TestTenant> {
  const made = await aProvince(database)
  if (!hasPast) await bears(made, code)
  const [onMap, past] = await database.lookUp(async (db) => [await provinceOnMapOrNone(db, code, today), await provincePast(db, code, today)] as const)
  if (!onMap) throw new Error(`no province ${code}`)
  const begun = unitsToBegin(builtInUnitPattern, { ...onMap, communes: onMap.communes.slice(0, communes(onMap.communes.length)) }, today, newId)
  await database.inTenant({ tenantId: made.id, personId: made.founder.id }, async (db) => {
    if (!hasPast) return createUnits(db, begun.units)
    const { versions, edges } = unitsThroughTime(builtInUnitPattern, onMap, begun, past, newId)
    await saveUnitVersions(db, { before: [], after: versions })
    await insertLineage(
      db,
      edges.map((edge) => ({ ...edge, eventId: null })),
    )
  })
  return made
}

const stateIn = ({ id, founder }: TestTenant) => stateOf({ tenantIds: [id], personIds: [founder.id] }, own.adminUrl)

/** The units of a province, and its tree and lineage by names, whatever the ids. */
function told({ id, founder }: TestTenant) {
  return database.inTenant({ tenantId: id, personId: founder.id }, async (db) => {
    const [versions, lineage] = [await loadUnitVersions(db), await loadLineage(db)]
    const last = new Map(versions.map((version) => [version.unitId, `${version.name} ${version.code} ${version.validTo}`]))
    const nameOf = (unitId: string | null) => last.get(unitId ?? '') ?? null
    const ofCountry = versions.filter(({ name }) => !/^Sở [0-9a-f]{12}$/.test(name))
    const tree = ofCountry.map(({ unitId: _unitId, parentUnitId, ...facts }) => JSON.stringify({ ...facts, under: nameOf(parentUnitId) })).toSorted()
    const edges = lineage.map(({ fromUnitId, toUnitId, on }) => `${nameOf(fromUnitId)} → ${nameOf(toUnitId)} ${on}`).toSorted()
    const rows = await db
      .select()
      .from(audit)
      .where(and(ofTenant(db, audit), eq(audit.action, 'unit.adopt-past')))
    return { versions, tree, edges, rows }
  })
}

function sinceReform({ validFrom, ...version }: UnitVersion): string {
  return JSON.stringify({ ...version, from: validFrom < reform ? reform : validFrom })
}

describe('a province that began under an earlier version', () => {
  test('is given the past it would begin with today, and nothing of what it wrote is changed; no other province is touched', async () => {
    const [province, other, model] = [await began('31'), await began('01'), await began('31', { hasPast: true })]
    const [before, ofOther] = [await told(province), await stateIn(other)]
    expect(before.versions.filter((version) => isValidOn(version, eve) && version.kind === 'district-committee')).toEqual([])
    const dry = [await stateIn(province), await adopt(province.slug, '--dry'), await stateIn(province)] as const
    expect(dry[1]).toMatchObject({ code: 0, said: expect.stringMatching(/would be given .*27 districts, 27 offices.*--dry/) })
    expect(dry[2], '--dry writes nothing').toEqual(dry[0])
    expect(await adopt(province.slug)).toMatchObject({ code: 0, said: expect.stringContaining('was given') })
    const [after, wanted] = [await told(province), await told(model)]
    expect(hierarchyFaults(after.versions)).toEqual([])
    expect([after.tree, after.edges]).toEqual([wanted.tree, wanted.edges])
    // What a unit is since the reform stands; it may have been so before.
    const saysSo = new Set(after.versions.map(sinceReform))
    expect(before.versions.filter((version) => !saysSo.has(sinceReform(version)))).toEqual([])
    expect(after.rows).toMatchObject([{ personId: operatorId, entity: 'tenant', entityId: province.id }])
    expect(await stateIn(other), 'the other province').toEqual(ofOther)
    const settled = await stateIn(province)
    expect(await adopt(province.slug)).toMatchObject({ code: 0, said: `${province.slug}  has its past already: nothing was changed.\n` })
    expect(await stateIn(province), 'a second time').toEqual(settled)
    await bears(province, null)
    await bears(model, '31')
    const ofModel = await stateIn(model)
    expect((await adopt(model.slug)).said, 'one that began with its past').toContain('nothing was changed')
    expect(await stateIn(model)).toEqual(ofModel)
  }, 60_000)

  test('whose communes are not those of the country is refused with their codes, and the others of --all are done', async () => {
    const [strange, fine] = [await began('79', { communes: (all) => all - 2 }), await began('15')]
    const before = await stateIn(strange)
    const { code, said } = await adopt('--all')
    expect(code).toBe(1)
    expect(said).toContain(`${strange.slug}  refused: its communes are not those of the country: 2 codes`)
    expect(said).toContain(`${fine.slug}  was given`)
    expect(await stateIn(strange)).toEqual(before)
    expect((await told(fine)).versions.filter((version) => isValidOn(version, eve) && version.kind === 'commune-committee')).toHaveLength(laoCaiAndYenBai)
  }, 60_000)

  test('is named by its address: no address, an unknown one, and one beside --all are refused', async () => {
    for (const args of [[], ['khong-co'], ['khong-co', '--all']]) expect((await adopt(...args)).code, args.join(' ')).toBe(1)
  })
})
