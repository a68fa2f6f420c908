import { newId } from '@trongtam/db'
import { unitKind } from '@trongtam/db/tables'
import { expandUnitClass, ownerships, schoolStages, type UnitClassRule, unitKinds, unitLevels, type UnitVersion } from '@trongtam/domain'
import { classMembers, countClassMembers, countMembersOfEach, createUnits } from '@trongtam/records'
import { aProvince, openTestDatabase } from '@trongtam/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const asked: string[] = []
const database = openTestDatabase({ onQuery: (text) => void asked.push(text) })
const province = await aProvince(database)
const actor = { tenantId: province.id, personId: province.founder.id }

const ownKindIds = [newId(), newId()]
const words = ['Phường', 'phường', 'XÃ', 'xã đảo', 'Xã-đảo', 'đặc  khu', 'ĐẶC KHU', 'Đô thị', 'Trường chuyên', 'truong chuyen', 'Thí điểm 5%', '—']
const word = fc.constantFrom(...words)
const some = <T>(of: readonly T[]) => fc.option(fc.subarray([...of], { minLength: 1 }), { freq: 1, nil: undefined })
const days = ['2019-12-31', '2020-01-01', '2025-06-30', '2025-07-01', '2026-04-30', '2030-01-01'] as const

const aVersion = fc.record({
  kind: fc.constantFrom(...unitKinds),
  ownKindId: fc.option(fc.constantFrom(...ownKindIds)),
  level: fc.constantFrom(...unitLevels),
  stage: fc.option(fc.constantFrom(...schoolStages)),
  ownership: fc.option(fc.constantFrom(...ownerships)),
  area: fc.option(word),
  tags: fc.uniqueArray(word, { maxLength: 3 }),
  days: fc.constantFrom<readonly [string, string | null]>(
    ['2020-01-01', null],
    ['2020-01-01', '2025-07-01'],
    ['2025-07-01', null],
    ['2025-07-01', '2026-04-30'],
  ),
})
const aRule: fc.Arbitrary<UnitClassRule> = fc.record(
  {
    kinds: some(unitKinds),
    ownKinds: some(ownKindIds),
    levels: some(unitLevels),
    stages: some(schoolStages),
    ownerships: some(ownerships),
    areas: some(words),
    tags: some(words),
  },
  { requiredKeys: [] },
)

/** Units of every kind, some with a version before and one after the reform, at the top of the province. */
async function someUnits(): Promise<UnitVersion[]> {
  const units = fc.sample(aVersion, { numRuns: 300, seed: 5 }).map(({ days: [validFrom, validTo], ...facts }, index) => ({
    ...facts,
    unitId: newId(),
    name: `Đơn vị ${index % 40}`,
    code: null,
    parentUnitId: null,
    validFrom,
    validTo,
  }))
  await database.inTenant(actor, async (db) => {
    await db
      .insert(unitKind)
      .values(ownKindIds.map((id, index) => ({ tenantId: province.id, id, name: `Loại ${index}`, baseKind: 'school' as const, level: 'institution' as const })))
    await createUnits(
      db,
      units.map(({ unitId, ...unit }) => ({ ...unit, id: unitId, demo: true })),
    )
  })
  return units
}

const units = await someUnits()

test('F2 a class expanded where the units lie is the class expanded by its rule: whoever the rule, whatever the day', async () => {
  let found = 0
  await database.inTenant(actor, async (db) => {
    const founders = new Set((await classMembers(db, {}, '2024-01-01', { limit: 1_000, after: null })).map(({ id }) => id))
    for (const { unitId } of units) founders.delete(unitId)
    await fc.assert(
      fc.asyncProperty(aRule, fc.constantFrom(...days), fc.integer({ min: 1, max: 400 }), async (rule, day, limit) => {
        const expected = expandUnitClass(rule, units, day).map(({ unitId }) => unitId)
        const seen: string[] = []
        let after: readonly [string, string] | null = null
        for (;;) {
          const page: Awaited<ReturnType<typeof classMembers>> = await classMembers(db, rule, day, { limit, after })
          seen.push(...page.map(({ id }) => id).filter((id) => !founders.has(id)))
          const last = page.at(-1)
          if (page.length < limit || !last) break
          after = [last.name, last.id]
          if (limit < 100) break
        }
        if (limit >= 100) expect(seen.toSorted()).toEqual(expected.toSorted())
        else expect(expected).toEqual(expect.arrayContaining(seen))
        expect(new Set(seen).size).toBe(seen.length)
        expect((await countClassMembers(db, rule, day)) - expected.length).toBeLessThanOrEqual(founders.size)
        expect(await countClassMembers(db, rule, day)).toBeGreaterThanOrEqual(expected.length)
        found += expected.length
      }),
      { numRuns: 200 },
    )
  })
  expect(found, '(control) the rules meant somebody').toBeGreaterThan(500)
})

test('F2 classes counted together are each counted as its rule means, in one statement however many they are', async () => {
  let found = 0
  await database.inTenant(actor, async (db) => {
    const ours = new Set(units.map(({ unitId }) => unitId))
    await fc.assert(
      fc.asyncProperty(fc.array(aRule, { maxLength: 40 }), fc.constantFrom(...days), async (rules, day) => {
        asked.length = 0
        const counts = await countMembersOfEach(db, rules, day)
        expect(asked).toHaveLength(rules.length === 0 ? 0 : 1)
        const founders = (await classMembers(db, {}, day, { limit: 1_000, after: null })).filter(({ id }) => !ours.has(id)).map(({ id }) => id)
        expect(counts).toHaveLength(rules.length)
        for (const [index, rule] of rules.entries()) {
          const expected = expandUnitClass(rule, units, day).length
          const more = (counts[index] ?? 0) - expected
          expect(more).toBeGreaterThanOrEqual(0)
          expect(more).toBeLessThanOrEqual(founders.length)
          found += expected
        }
      }),
      { numRuns: 60 },
    )
  })
  expect(found, '(control) the rules meant somebody').toBeGreaterThan(500)
})
