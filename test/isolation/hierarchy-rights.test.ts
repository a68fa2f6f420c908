import { aUnit, unitEventsOf } from '@trongtam/api/a-hierarchy'
import { openTestApp, type TestApp } from '@trongtam/api/test-app'
import { aPerson, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

/** Days by this test's own clock: it runs behind the real one, which a session outlives. */
const dayFromToday = (days: number) => new Date(Date.now() + (days - 20) * 86_400_000)
const isoDay = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
const onDay = (days: number): TestApp => openTestApp(database, () => dayFromToday(days))
const today = onDay(0)

interface Stage {
  readonly province: TestTenant
  readonly first: { readonly unitId: string; readonly head: TestPerson; readonly reporter: TestPerson }
  readonly second: { readonly unitId: string; readonly head: TestPerson; readonly reporter: TestPerson }
  /** Below the first, with somebody in it. */
  readonly schoolId: string
}

let stage: Stage
beforeEach(async () => {
  const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
  const [first, second] = [await aCommune(province, 'UBND xã Trước'), await aCommune(province, 'UBND xã Sau')]
  const schoolId = await aUnit(database, province, { name: 'Trường Tiểu học Giữa', parentUnitId: first.unitId })
  const teacher = await aPerson(database)
  await join(database, teacher, { ...province, unitId: schoolId }, ['viewer'])
  stage = { province, first, second, schoolId }
})

async function aCommune(province: TestTenant, name: string) {
  const unitId = await aUnit(database, province, { name, kind: 'commune-committee', level: 'commune' })
  const [head, reporter] = [await aPerson(database), await aPerson(database)]
  await join(database, head, { ...province, unitId }, ['unit-head'])
  await join(database, reporter, { ...province, unitId }, ['reporter'])
  return { unitId, head, reporter }
}

/** What each may do about the school, asked anew: to report its figures, and to see who is in it. */
async function rights(call: TestApp, { head, reporter }: Stage['first']) {
  const at = (path: string) => `/api/v1/t/${stage.province.slug}/${path}`
  const { json } = await call('GET', at(`units/${stage.schoolId}/figures`), { as: stage.province.founder })
  const schoolYear = json.reportable[0] as string
  const version = json.years.find((year: { schoolYear: string }) => year.schoolYear === schoolYear)?.version ?? 0
  const report = (as: TestPerson, upon: number) =>
    call('PUT', at(`units/${stage.schoolId}/figures/${schoolYear}`), {
      as,
      headers: { 'if-match': `"${upon}"` },
      body: { figures: [{ kind: 'pupils', value: 400, numerator: null, denominator: null }], source: null },
    })
  const byHead = await report(head, version)
  const byReporter = await report(reporter, byHead.status === 200 ? version + 1 : version)
  const people = await call('GET', at(`people?unitId=${stage.schoolId}`), { as: head })
  const offered = await call('GET', at(`units/${stage.schoolId}/figures`), { as: reporter })
  return {
    head: byHead.status,
    reporter: byReporter.status,
    seesPeople: people.status === 200 && people.json.items.length === 1,
    isOffered: offered.status === 200 && offered.json.reportable.length > 0,
  }
}

const all = { head: 200, reporter: 200, seesPeople: true, isOffered: true }
const none = { head: 403, reporter: 403, seesPeople: false, isOffered: false }
const ofBoth = async (call: TestApp) => [await rights(call, stage.first), await rights(call, stage.second)]
const move = (days: number) => ({ kind: 'move', on: isoDay(dayFromToday(days)), unitIds: [stage.schoolId], parentUnitId: stage.second.unitId })

describe('ISO-18 rights follow the hierarchy', () => {
  test('a school that moves away today is the new parent’s at the very next request, and the old one’s no more; undone, it is back', async () => {
    const events = unitEventsOf(today, stage.province)
    expect(await ofBoth(today)).toEqual([all, none])
    const moved = await events.apply(move(0))
    expect(moved.status, moved.text).toBe(200)
    expect(await ofBoth(today)).toEqual([none, all])
    // Figures were reported since, in its own name: they do not stand in the way.
    const undone = await events.undo(moved.json.id)
    expect(undone.status, undone.text).toBe(200)
    expect(await ofBoth(today)).toEqual([all, none])
  })

  test('a move of tomorrow changes nothing today, and all on its day', async () => {
    const moved = await unitEventsOf(today, stage.province).apply(move(1))
    expect(moved.status, moved.text).toBe(200)
    expect(await ofBoth(today)).toEqual([all, none])
    expect(await ofBoth(onDay(1))).toEqual([none, all])
    expect(await ofBoth(today), '(control) the clock alone tells').toEqual([all, none])
  })

  test('of a commune that ends, those whose positions were taken over go on in the successor, the others hold nothing', async () => {
    const events = unitEventsOf(today, stage.province)
    const { first, second } = stage
    const merge = { kind: 'merge', on: isoDay(dayFromToday(0)), unitIds: [first.unitId, second.unitId], into: second.unitId, children: {} }
    const { positions } = (await events.preview(merge)).json as { positions: { positionId: string; role: string }[] }
    const left = positions.filter(({ role }) => role === 'reporter').map(({ positionId }) => ({ subject: 'position', subjectId: positionId, toUnitId: null }))
    expect([positions.length, left.length]).toEqual([2, 1])
    const merged = await events.apply(merge, { takeovers: left })
    expect(merged.status, merged.text).toBe(200)
    expect(await ofBoth(today)).toEqual([{ ...all, reporter: 403, isOffered: false }, all])
  })
})
