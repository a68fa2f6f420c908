import { aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { anEstablished, unitEventsOf } from './a-hierarchy.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const on = '2026-10-01'
const header = ['Mã', 'Tên đơn vị', 'Loại', 'Đơn vị cấp trên']

/** 5.000 schools below one commune, by the import itself: nothing has counted them when it ends. */
async function importSchools({ slug, founder }: TestTenant, commune: string): Promise<void> {
  const at = `/api/v1/t/${slug}/unit-imports`
  const rows = [header, ...Array.from({ length: 5_000 }, (_, n) => [`T${n}`, `Trường ${n}`, 'Trường học', commune])]
  const seen = (await call('POST', `${at}/pasted`, { as: founder, body: { rows, effectiveOn: '2026-09-01' } })).json
  expect(seen).toMatchObject({ newCount: 5_000, faultCount: 0 })
  await call('POST', `${at}/${seen.id}/start`, { as: founder, body: { sha256: seen.sha256 } })
  const statusOf = async () => (await call('GET', `${at}/${seen.id}`, { as: founder })).json.status
  await expect.poll(statusOf, { timeout: 60_000, interval: 100 }).toBe('done')
}

async function aCommuneOfThousands() {
  const province = await aProvince(database)
  const { unitId: provinceId } = province
  const events = unitEventsOf(call, province)
  const commune = (name: string) => ({ ...anEstablished({ name, parentUnitId: provinceId }), kind: 'commune-committee', level: 'commune' })
  const [here, there] = [commune('UBND xã Đông'), commune('UBND xã Tây')]
  const centres = Array.from({ length: 100 }, (_, n) => anEstablished({ name: `Trung tâm ${n}`, parentUnitId: here.unitId }))
  await events.apply({ kind: 'establish', on: '2026-09-01', units: [here, there, ...centres] })
  await importSchools(province, here.name)
  /** Carries an event out and answers its id; one that took too long would be refused. */
  const apply = async (event: object): Promise<string> => {
    const applied = await events.apply({ on, ...event })
    expect(applied.status, applied.text).toBe(200)
    return String(applied.json.id)
  }
  const undo = async (id: string) => {
    const undone = await events.undo(id)
    expect(undone.status, undone.text).toBe(200)
  }
  const communes = async () =>
    (await events.get(`units?on=${on}&parentId=${provinceId}`)).json.items.flatMap(({ name, childCount }: { name: string; childCount: number }) =>
      name.startsWith('UBND') ? [[name, childCount]] : [],
    )
  const countBelowTop = async () => (await events.get(`units?on=${on}`)).json.items[0].childCount
  return { here: here.unitId, there: there.unitId, apply, undo, communes, countBelowTop }
}

test('a unit with 5.100 units below it is moved, merged, dissolved and put back right after they were imported', async () => {
  const { here, there, apply, undo, communes, countBelowTop } = await aCommuneOfThousands()
  const atFirst = [
    ['UBND xã Đông', 5_100],
    ['UBND xã Tây', 0],
  ]
  expect(await communes()).toEqual(atFirst)
  const moved = await apply({ kind: 'move', unitIds: [here], parentUnitId: there })
  expect(await communes()).toEqual([['UBND xã Tây', 1]])
  await undo(moved)
  const merged = await apply({ kind: 'merge', unitIds: [here], into: there, children: {} })
  expect(await communes()).toEqual([['UBND xã Tây', 5_100]])
  await undo(merged)
  const dissolved = await apply({ kind: 'dissolve', unitIds: [here], children: {} })
  expect(await countBelowTop()).toBe(5_101)
  await undo(dissolved)
  expect(await communes()).toEqual(atFirst)
}, 120_000)
