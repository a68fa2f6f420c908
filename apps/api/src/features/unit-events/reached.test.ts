import { newId } from '@trongtam/db'
import { unitImport } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { aPlan, openTestDatabase } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aProvinceOfTwoSchools, unitEventsOf } from './a-hierarchy.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const on = '2026-01-01'

/** A school that an issued plan, a published one and a draft name, and another that none names. */
async function aStage() {
  const { province, a, b } = await aProvinceOfTwoSchools(database)
  const [published, draft] = [await aPlan(database, { ...province, unitId: a }), await aPlan(database, { ...province, unitId: a }, { status: 'draft' })]
  const path = `/api/v1/t/${province.slug}/plans/${published.id}`
  const { sha256 } = (await call('GET', `${path}/publication-preview`, { as: province.founder })).json
  expect((await call('POST', `${path}/publications`, { as: province.founder, body: { sha256, reason: null } })).status).toBe(200)
  const { preview } = unitEventsOf(call, province)
  const foreseen = async (unitId: string) => (await preview({ kind: 'dissolve', on, unitIds: [unitId], children: {} })).json
  return { province, a, b, published, draft, foreseen }
}

test('a dry run names the plans that name a unit that ends, published ones and drafts; of another unit none', async () => {
  const { a, b, published, draft, foreseen } = await aStage()
  const plans = (await foreseen(a)).plans.toSorted(
    (one: { isPublished: boolean }, other: { isPublished: boolean }) => Number(other.isPublished) - Number(one.isPublished),
  )
  const named = { taskCount: 1, dutyCount: 1, isBehind: false }
  expect(plans).toEqual([
    {
      ...named,
      planId: published.id,
      title: expect.any(String),
      schoolYear: formatSchoolYear(published.schoolYear),
      status: 'issued',
      stage: 'settled',
      isPublished: true,
    },
    {
      ...named,
      planId: draft.id,
      title: expect.any(String),
      schoolYear: formatSchoolYear(draft.schoolYear),
      status: 'draft',
      stage: 'editing',
      isPublished: false,
    },
  ])
  expect((await foreseen(b)).plans, '(control)').toEqual([])
})

test('it names invitations that are open in the unit, and an import that runs', async () => {
  const { province, a, b, foreseen } = await aStage()
  const guest = { email: `${a}@example.test`, name: 'Khách', positionId: null, unitId: a, title: 'Thư ký', role: 'viewer', validFrom: on }
  expect((await call('POST', `/api/v1/t/${province.slug}/invitations`, { as: province.founder, body: guest })).status).toBe(200)
  expect(await foreseen(a)).toMatchObject({ invitationCount: 1, runningImports: [] })
  expect(await foreseen(b), '(control)').toMatchObject({ invitationCount: 0 })
  const counts = { rowCount: 1, faultCount: 0, newCount: 1, changedCount: 0, sameCount: 0 }
  await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
    db.insert(unitImport).values({
      ...counts,
      tenantId: db.tenantId,
      id: newId(),
      source: 'file',
      fileName: 'Đơn vị.xlsx',
      sha256: 'a'.repeat(64),
      effectiveOn: on,
      status: 'running',
      header: [],
      createdAt: new Date(),
      createdBy: province.founder.id,
      beatAt: new Date(),
    }),
  )
  expect((await foreseen(a)).runningImports).toMatchObject([{ fileName: 'Đơn vị.xlsx' }])
})
