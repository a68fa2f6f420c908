import { type Database, newId } from '@trongtam/db'
import { createUnits, type NewUnit } from '@trongtam/records'
import { aProvince, type TestPerson, type TestTenant } from '@trongtam/testing'
import type { TestAnswer, TestApp } from '#test-app'

type Given = Partial<Omit<NewUnit, 'id'>> & { readonly name: string }

const school = { code: null, kind: 'school', level: 'institution', stage: 'primary', ownership: 'public', area: null, demo: true, validTo: null } as const

/** For tests: a unit of a province, a primary school below its top unit since 2012 unless told otherwise; answers its id. */
export async function aUnit(database: Database, { id: tenantId, founder, unitId }: TestTenant, given: Given): Promise<string> {
  const id = newId()
  await database.inTenant({ tenantId, personId: founder.id }, (db) =>
    createUnits(db, [{ ...school, parentUnitId: unitId, validFrom: '2012-01-01', ...given, id }]),
  )
  return id
}

/** For tests: a province whose founder may do everything here, with two schools. */
export async function aProvinceOfTwoSchools(database: Database): Promise<{ readonly province: TestTenant; readonly a: string; readonly b: string }> {
  const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
  return { province, a: await aUnit(database, province, { name: 'Trường A' }), b: await aUnit(database, province, { name: 'Trường B' }) }
}

/** For tests: a unit as an event establishes it. */
export function anEstablished(given: { readonly name: string; readonly parentUnitId: string | null; readonly unitId?: string }) {
  const { code, kind, level, stage, ownership, area } = school
  return { unitId: newId(), code, kind, level, stage, ownership, area, ownKindId: null, tags: [], ...given }
}

interface Asked {
  readonly takeovers?: readonly unknown[]
  readonly documentId?: string | null
  readonly documentWords?: string | null
  readonly sha256?: string
  readonly as?: TestPerson
}

export interface UnitEvents {
  readonly preview: (event: object, as?: TestPerson) => Promise<TestAnswer>
  /** Previews, and carries out what was previewed. */
  readonly apply: (event: object, asked?: Asked) => Promise<TestAnswer>
  readonly undo: (eventId: string, version?: number) => Promise<TestAnswer>
  readonly get: (path: string) => Promise<TestAnswer>
}

/** For tests: events upon the units of a province, as its founder asks for them. */
export function unitEventsOf(call: TestApp, { slug, founder }: TestTenant): UnitEvents {
  const path = `/api/v1/t/${slug}`
  const preview = (event: object, as = founder) => call('POST', `${path}/unit-events/preview`, { as, body: { event } })
  return {
    preview,
    apply: async (event, { as = founder, sha256, ...asked } = {}) => {
      const seen = sha256 ?? (await preview(event, as)).json.sha256
      return call('POST', `${path}/unit-events`, {
        as,
        body: { event, documentId: null, documentWords: null, note: null, takeovers: [], ...asked, sha256: seen },
      })
    },
    undo: (eventId, version = 1) =>
      call('POST', `${path}/unit-events/${eventId}/undo`, { as: founder, headers: { 'if-match': `"${version}"` }, body: { reason: 'Nhập nhầm' } }),
    get: (of) => call('GET', `${path}/${of}`, { as: founder }),
  }
}
