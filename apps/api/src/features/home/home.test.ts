import { newId } from '@trongtam/db'
import { createUnits } from '@trongtam/records'
import { formatSchoolYear } from '@trongtam/domain'
import { aPerson, aPlan, aProvince, join, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const noonOf = (day: string) => () => new Date(`${day}T12:00:00+07:00`)
const call = openTestApp(database, noonOf('2027-05-20'))
const homeOf = async (province: TestTenant, through = call, as = province.founder) => (await through('GET', `/api/v1/t/${province.slug}/home`, { as })).json
const search = async (province: TestTenant, q: string) =>
  (await call('GET', `/api/v1/t/${province.slug}/search?q=${encodeURIComponent(q)}`, { as: province.founder })).json.items as {
    kind: string
    id: string
    text: string
    planId: string | null
  }[]

function aTask(unitId: string, text: string, dueOn: string | null) {
  return {
    id: newId(),
    parentId: null,
    kind: 'task' as const,
    position: 1,
    text,
    origin: 'local' as const,
    assignments: [{ role: 'lead' as const, unitId, unitClassId: null, dueOn, product: null, positionId: null }],
  }
}

describe('the first screen', () => {
  test('a school year begins with August, by the calendar of Vietnam', async () => {
    const province = await aProvince(database)
    const yearAt = async (instant: string) =>
      (
        await homeOf(
          province,
          openTestApp(database, () => new Date(instant)),
        )
      ).schoolYear
    expect(await yearAt('2026-07-31T16:59:59Z')).toBe('2025-2026')
    expect(await yearAt('2026-07-31T17:00:00Z')).toBe('2026-2027')
  })

  test('shows the issued plan of the year before a draft of it, and the others as previous', async () => {
    const province = await aProvince(database)
    expect(await homeOf(province)).toMatchObject({ plan: null, previous: [], late: 0, dueSoon: 0 })
    const issued = await aPlan(database, province, { schoolYear: 2026 })
    const draft = await aPlan(database, province, { schoolYear: 2026, status: 'draft' })
    const past = await aPlan(database, province, { schoolYear: 2025 })
    const home = await homeOf(province)
    expect([home.plan.id, home.previous.map(({ id }: { id: string }) => id)]).toEqual([issued.id, [draft.id, past.id]])
    expect(home.plan.schoolYear).toBe(formatSchoolYear(2026))
  })

  test('forgets what was finished or left out: it is not late, not mine, and what was left out is not found', async () => {
    const province = await aProvince(database, ['planner', 'leader'])
    const [finished, dropped, open] = ['xong', 'lược bỏ', 'còn'].map((text) => aTask(province.unitId, `Việc ${text}`, '2027-05-19'))
    const group = { id: newId(), parentId: null, kind: 'group' as const, position: 1, text: 'Nhóm', origin: 'local' as const }
    const nodes = [group, ...[finished, dropped, open].flatMap((task) => (task ? [{ ...task, parentId: group.id }] : []))]
    const plan = await aPlan(database, province, { schoolYear: 2026, status: 'draft', nodes })
    const told = async () => {
      const { late, mine } = await homeOf(province)
      return {
        late,
        mine: mine.map(({ text }: { text: string }) => text).toSorted(),
        found: (await search(province, 'viec')).map(({ text }) => text).toSorted(),
      }
    }
    const all = ['Việc còn', 'Việc lược bỏ', 'Việc xong']
    expect(await told()).toEqual({ late: 3, mine: all, found: all })
    const change = (method: string, id: string | undefined, verb: string, body: object) =>
      call(method, `/api/v1/t/${province.slug}/plans/${plan.id}/nodes/${id}/${verb}`, { as: province.founder, body, headers: { 'if-match': '"1"' } })
    await change('PUT', finished?.id, 'finish', { finishedOn: '2027-05-18' })
    await change('POST', dropped?.id, 'drop', {})
    expect(await told()).toEqual({ late: 1, mine: ['Việc còn'], found: ['Việc còn', 'Việc xong'] })
  })

  test('counts what is late, due within two weeks, and nothing else; a day is late from the day after', async () => {
    const province = await aProvince(database)
    await aPlan(database, province, {
      schoolYear: 2026,
      nodes: ['2027-05-19', '2027-05-20', '2027-06-02', '2027-06-03', null].map((due, index) => aTask(province.unitId, `Việc ${index}`, due)),
    })
    expect(await homeOf(province)).toMatchObject({ late: 1, dueSoon: 2 })
    expect(await homeOf(province, openTestApp(database, noonOf('2027-05-21')))).toMatchObject({ late: 2, dueSoon: 2 })
  })

  test('"mine" is what the units of my positions do, earliest first, and never that of others', async () => {
    const province = await aProvince(database)
    await aPlan(database, province, {
      schoolYear: 2026,
      nodes: [aTask(province.unitId, 'Sau', '2027-06-01'), aTask(province.unitId, 'Trước', '2027-05-01'), aTask(province.unitId, 'Không hạn', null)],
    })
    expect((await homeOf(province)).mine.map(({ text }: { text: string }) => text)).toEqual(['Trước', 'Sau', 'Không hạn'])
    const elsewhere = await aProvince(database)
    const colleague = await aPerson(database)
    await join(database, colleague, elsewhere, ['viewer'])
    expect((await homeOf(elsewhere, call, colleague)).mine).toEqual([])
  })
})

describe('searching everything at once', () => {
  test('units, tasks and documents are found with or without diacritics, those written exactly so first', async () => {
    const province = await aProvince(database)
    await aPlan(database, province, { marker: 'mã', tasks: 0 })
    const plan = await aPlan(database, province, {
      nodes: [aTask(province.unitId, 'Phòng chống ma túy', null), aTask(province.unitId, 'Chọn mã ngành', null), aTask(province.unitId, 'Thăm má Năm', null)],
    })
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      createUnits(
        db,
        ['Xã Ma Quan', 'Xã Mã Đà'].map((name) => ({
          id: newId(),
          demo: true,
          name,
          code: null,
          kind: 'commune-committee',
          level: 'commune',
          stage: null,
          ownership: null,
          area: null,
          parentUnitId: province.unitId,
          validFrom: '2010-01-01',
          validTo: null,
        })),
      ),
    )
    const found = await search(province, 'mã')
    const of = (kind: string) => found.filter((item) => item.kind === kind).map(({ text }) => text)
    expect(of('unit')).toEqual(['Xã Mã Đà', 'Xã Ma Quan'])
    expect(of('task').slice(0, 2).toSorted()).toEqual(['Chọn mã ngành', 'Nhóm mã'])
    expect(of('task').toSorted()).toEqual(['Chọn mã ngành', 'Nhóm mã', 'Phòng chống ma túy', 'Thăm má Năm'])
    expect(of('document')[0]).toContain('mã')
    expect(found.find(({ text }) => text === 'Chọn mã ngành')).toMatchObject({ planId: plan.id })
    expect((await search(province, 'MA TUY')).map(({ text }) => text)).toEqual(['Phòng chống ma túy'])
  })

  test('every word must be there, in any order', async () => {
    const province = await aProvince(database)
    await aPlan(database, province, { nodes: [aTask(province.unitId, 'Chuyển đổi số trong giáo dục', null), aTask(province.unitId, 'Đổi mới giáo dục', null)] })
    expect((await search(province, 'giao duc so')).filter(({ kind }) => kind === 'task').map(({ text }) => text)).toEqual(['Chuyển đổi số trong giáo dục'])
  })

  test('what has no letter finds nothing, and another province nothing of mine', async () => {
    const [province, other] = [await aProvince(database), await aProvince(database)]
    await aPlan(database, province, { marker: 'duy-nhất-ở-đây' })
    expect((await search(province, 'duy nhất ở đây')).length).toBeGreaterThan(0)
    expect(await search(other, 'duy nhất ở đây')).toEqual([])
    for (const q of ['---', '%', '…', '_']) expect(await search(province, q), q).toEqual([])
    expect((await call('GET', `/api/v1/t/${province.slug}/search?q=%20`, { as: province.founder })).status).toBe(422)
  })
})
