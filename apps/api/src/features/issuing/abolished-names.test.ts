import { newId } from '@trongtam/db'
import { formerProvince } from '@trongtam/db/tables'
import { createUnits, insertLineage } from '@trongtam/records'
import { aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { beforeAll, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { aProvinceOnMap } from '../registrations/a-registration.ts'
import { aPlanLife } from './a-submission.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const reform = '2025-07-01'

let province: TestTenant
let former: string
let successor: string
beforeAll(async () => {
  province = await aProvince(database, ['planner', 'leader'])
  const { code, name } = await aProvinceOnMap(database)
  former = `Miền ${newId().slice(-8)}`
  successor = `Tỉnh ${name}`
  await database.inPlatform((db) => db.insert(formerProvince).values({ name: former, successorCode: code, mergedOn: reform, legalBasis: 'Nghị quyết (thử)' }))
  const [district, ...communes] = [newId(), newId(), newId(), newId(), newId()]
  const unit = (id: string, name: string, kind: 'district-committee' | 'commune-committee', validFrom: string, validTo: string | null) => ({
    id,
    demo: true,
    name,
    code: null,
    kind,
    level: kind === 'district-committee' ? ('district' as const) : ('commune' as const),
    stage: null,
    ownership: null,
    area: null,
    parentUnitId: province.unitId,
    validFrom,
    validTo,
  })
  await database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => {
    await createUnits(db, [
      unit(district, 'UBND huyện Sông Hòa', 'district-committee', '2010-01-01', reform),
      ...communes.map((id, index) => unit(id, `UBND xã Sông ${index + 1}`, 'commune-committee', reform, null)),
    ])
    await insertLineage(
      db,
      communes.map((toUnitId) => ({ fromUnitId: district, toUnitId, on: reform, eventId: null })),
    )
  })
})

async function aPlanThatNames(schoolYear: number) {
  const plan = await aPlan(database, province, { status: 'draft', tasks: 3, schoolYear })
  const life = aPlanLife(call, province, plan)
  const [first, second, third] = plan.taskIds as [string, string, string]
  expect((await life.reword(first, `UBND huyện Sông Hoà phối hợp với tỉnh ${former}`)).status).toBe(200)
  expect((await life.reword(second, 'UBND xã Sông 1 thực hiện')).status).toBe(200)
  return { ...life, first, second, third }
}

test('a plan of a school year after the reform is warned of what it names and who carries it on, and hindered by none of it', async () => {
  const { read, first, uponNode } = await aPlanThatNames(2026)
  const checks = await read('/checks')
  const found = checks.findings.find(({ code }: { code: string }) => code === 'abolished-unit')
  expect(found).toMatchObject({ blocking: false, count: 1, items: [{ id: first }] })
  expect(checks.blocking).toBe(false)
  expect(await read('/abolished-names')).toEqual({
    nodes: [
      {
        nodeId: first,
        names: [
          { written: 'huyện Sông Hoà', endedOn: reform, carriedOnBy: expect.any(Array), carrierCount: 4 },
          { written: `tỉnh ${former}`, endedOn: reform, carriedOnBy: [successor], carrierCount: 1 },
        ],
      },
    ],
  })
  const [{ names }] = (await read('/abolished-names')).nodes
  expect(names[0].carriedOnBy).toHaveLength(3)
  for (const name of names[0].carriedOnBy) expect(name).toMatch(/^UBND xã Sông \d$/)
  // What was left out is warned of no more.
  expect((await uponNode(first, 'POST', '/drop', {})).status).toBe(200)
  expect(await read('/abolished-names')).toEqual({ nodes: [] })
  expect((await read('/checks')).findings.map(({ code }: { code: string }) => code)).not.toContain('abolished-unit')
})

test('(control) a plan of a year before keeps its words without a warning', async () => {
  const { read } = await aPlanThatNames(2024)
  expect(await read('/abolished-names')).toEqual({ nodes: [] })
  expect((await read('/checks')).findings.map(({ code }: { code: string }) => code)).not.toContain('abolished-unit')
})

test('a document that is read is warned of the names its province knows, and another province’s of its own alone', async () => {
  const words = (year: number) => `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH NINH BÌNH Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-UBND
Ninh Bình, ngày 05 tháng 9 năm ${year}

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch
Điều 1. Giao huyện Sông Hòa và tỉnh ${former} phối hợp.
Nơi nhận:
- Lưu: VT.
`
  const warned = async (of: TestTenant, year: number) => {
    const answer = await call('POST', `/api/v1/t/${of.slug}/imports/reading`, { as: of.founder, body: { sourceText: words(year) } })
    expect(answer.status, answer.text).toBe(200)
    const messages = answer.json.diagnostics
      .filter(({ code }: { code: string }) => code === 'abolished-unit')
      .map(({ message }: { message: string }) => message)
    return (messages as string[]).filter((message) => message.includes('nay là')).map((message) => message.split('”')[0]?.slice(1))
  }
  expect(await warned(province, 2026)).toEqual(['huyện Sông Hòa', `tỉnh ${former}`])
  expect(await warned(province, 2024)).toEqual([])
  expect(await warned(await aProvince(database, ['planner']), 2026)).toEqual([`tỉnh ${former}`])
})
