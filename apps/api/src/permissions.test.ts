import { allOperations } from '@trongtam/contracts'
import { grantableRoles, mayDo, reachOf, type Role, roles } from '@trongtam/domain'
import { newId } from '@trongtam/db'
import { appointment } from '@trongtam/db/tables'
import { createUnits } from '@trongtam/records'
import { aPerson, join, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { aStage, type SampleCall } from './every-operation.ts'
import { openTestApp } from './test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const stage = await aStage(database)

test('the stage plays every operation of the contract', () => {
  expect(stage.calls.map(({ id }) => id).toSorted()).toEqual(allOperations.map(({ operationId }) => operationId).toSorted())
  expect(stage.calls.filter(({ path }) => path.includes('{'))).toEqual([])
})

type Place = 'in the top unit' | 'in a school'

/** What the matrix says to somebody whose one position is in that unit of a province; what is asked about is in the top one. */
function isRefused(role: Role | null, place: Place, { needs, grants, wholeTenant, inTopUnit }: SampleCall): boolean {
  if (needs === null) return false
  const held = role ? [role] : []
  if (!mayDo(held, needs)) return true
  const isTooFar = wholeTenant || (inTopUnit && place === 'in a school')
  if (isTooFar && reachOf(held, needs) !== 'tenant') return true
  return grants !== null && !grantableRoles(held, 'province').includes(grants)
}

/** A school below the top unit, beside what the stage is about. */
const schoolId = newId()
await database.inTenant({ tenantId: stage.province.id, personId: stage.province.founder.id }, (db) =>
  createUnits(db, [
    {
      id: schoolId,
      demo: true,
      name: 'Trường bên cạnh',
      code: null,
      kind: 'school',
      level: 'institution',
      stage: null,
      ownership: null,
      area: null,
      parentUnitId: stage.province.unitId,
      validFrom: '2012-01-01',
      validTo: null,
    },
  ]),
)

const everyRole: readonly (Role | null)[] = [...roles, null]
const places: readonly Place[] = ['in the top unit', 'in a school']

describe.each(places)('403 answers exactly where the matrix says no, %s', (place) => {
  test.each(everyRole)('%s', async (role) => {
    const person = await aPerson(database)
    const province = place === 'in a school' ? { ...stage.province, unitId: schoolId } : stage.province
    for (const tenant of [province, stage.ministry]) await join(database, person, tenant, role ? [role] : [])
    for (const each of stage.calls.filter(({ endsSession }) => !endsSession)) {
      const { id, method, path, needs: _, ...sent } = each
      const answer = await call(method, path, { as: person, from: `matrix-${Math.random()}`, ...sent })
      const refused = isRefused(role, place, each)
      expect([id, answer.status === 403, answer.status < 500], `${role} ${id}: ${answer.text.slice(0, 200)}`).toEqual([id, refused, true])
      if (refused) expect(answer.json.code, id).toBe('not-permitted')
    }
  })
})

test('an appointment that has ended or not begun gives no right, one of today does', async () => {
  const { province } = stage
  const person = await aPerson(database)
  await join(database, person, province, ['planner'])
  const listed = () => call('GET', `/api/v1/t/${province.slug}/plans`, { as: person })
  expect((await listed()).status).toBe(200)

  const setDates = (validFrom: string, validTo: string | null) =>
    database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.update(appointment).set({ validFrom, validTo }).where(eq(appointment.personId, person.id)),
    )
  await setDates('2020-01-01', '2021-01-01')
  expect((await listed()).status).toBe(403)
  await setDates('2999-01-01', null)
  expect((await listed()).status).toBe(403)
  await setDates('2020-01-01', null)
  expect((await listed()).status).toBe(200)
})

/** What these take away, the walk above has taken away. */
const takenAway = ['removeCitation', 'removeDocumentRelation', 'removeUnitClass', 'getUnitClass', 'listUnitClassMembers', 'changeUnitClass']

describe('what exists for one kind of tenant is missing in the other', () => {
  test.each(stage.calls.filter(({ tenant, ofBothKinds }) => tenant !== null && !ofBothKinds).map((each) => [each.id, each] as const))(
    '%s',
    async (id, { method, path, tenant, ...sent }) => {
      const [own, other] = tenant === 'province' ? [stage.province, stage.ministry] : [stage.ministry, stage.province]
      const elsewhere = await call(method, path.replace(own.slug, other.slug), { as: other.founder, ...sent })
      const nowhere = await call(method, path.replace(own.slug, 'khong-co-tinh-nay'), { as: other.founder, ...sent })
      const stranger = await call(method, path, { as: other.founder, ...sent })
      expect([elsewhere.status, nowhere.status, stranger.status]).toEqual([404, 404, 404])
      expect(new Set([elsewhere, nowhere, stranger].map(({ json }) => JSON.stringify({ ...json, requestId: '' }))).size).toBe(1)
      if (!takenAway.includes(id)) expect((await call(method, path, { as: own.founder, ...sent })).status).not.toBe(404)
    },
  )
})

describe('nobody gets in without a session', () => {
  test.each(stage.calls.filter(({ forStrangers }) => !forStrangers).map((each) => [each.id, each] as const))('%s', async (_id, { method, path, ...sent }) => {
    for (const headers of [{}, { cookie: 'trongtam=' }, { cookie: 'trongtam=khong-phai-phien' }, { cookie: `trongtam=${'a'.repeat(4000)}` }]) {
      expect(await call(method, path, { ...sent, headers: { ...sent.headers, ...headers } })).toMatchObject({ status: 401, json: { code: 'not-signed-in' } })
    }
  })
})
