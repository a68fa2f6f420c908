import { seedCatalogue } from '@trongtam/cli/seed-catalogue'
import { openDatabase } from '@trongtam/db'
import { commune, formerProvince, province } from '@trongtam/db/tables'
import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeOwnDatabase, type OwnDatabase } from './world/own-database.ts'

let own: OwnDatabase
let database: ReturnType<typeof openDatabase>
beforeAll(async () => {
  own = await makeOwnDatabase('trongtam_country')
  database = openDatabase(own.urls, { poolSize: 2 })
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

const counts = () =>
  database.lookUp(async (db) => [
    (await db.select({ rows: count() }).from(province))[0]?.rows,
    (await db.select({ rows: count() }).from(formerProvince))[0]?.rows,
    (await db.select({ rows: count() }).from(commune))[0]?.rows,
  ])

test('the country is loaded once however often it is loaded, and a row that was wrong is mended', async () => {
  await database.inPlatform(seedCatalogue)
  expect(await counts()).toEqual([35, 29, 3321])
  await database.inPlatform((db) => db.update(province).set({ name: 'sai' }).where(eq(province.slug, 'hai-phong')))
  await database.inPlatform(seedCatalogue)
  expect(await counts()).toEqual([35, 29, 3321])
  expect(await database.lookUp((db) => db.select({ name: province.name }).from(province).where(eq(province.slug, 'hai-phong')))).toEqual([
    { name: 'Hải Phòng' },
  ])
})
