import { unitClass, unitVersion } from '@trongtam/db/tables'
import { builtInUnitPattern, patternFaults, unitsOfPattern } from '@trongtam/domain'
import { placesOf } from '@trongtam/records'
import { aMinistry, aProvince, openTestDatabase } from '@trongtam/testing'
import { and, eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aWaitingProvince } from '../registrations/a-registration.ts'
import { aPatternToPublish } from './a-pattern-to-publish.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const [ministry, province] = [await aMinistry(database), await aProvince(database)]
const as = ministry.founder
const path = `/api/v1/t/${ministry.slug}/unit-pattern`
const publish = (body: unknown) => call('POST', `${path}-revisions`, { as, body })

test('a pattern is published by the ministry and read by every tenant, in whatever revision', async () => {
  const asked = aPatternToPublish()
  const published = await publish(asked)
  expect(published).toMatchObject({ status: 200, json: { title: asked.title, bodyCount: builtInUnitPattern.bodies.length } })
  const { revision } = published.json
  for (const [slug, who] of [
    [ministry.slug, as],
    [province.slug, province.founder],
  ] as const) {
    const read = await call('GET', `/api/v1/t/${slug}/unit-pattern?revision=${revision}`, { as: who })
    expect(read.json).toMatchObject({ revision, title: asked.title, documentWords: asked.documentWords, content: builtInUnitPattern })
    const listed = await call('GET', `/api/v1/t/${slug}/unit-pattern/revisions?limit=200`, { as: who })
    expect(listed.json.items).toContainEqual(published.json)
  }
  expect((await call('GET', `${path}?revision=0`, { as })).json).toMatchObject({ revision: 0, publishedAt: null })
  expect((await call('GET', `${path}?revision=999999`, { as })).status).toBe(404)
  expect((await call('GET', path, { as })).json.revision).toBeGreaterThanOrEqual(revision)
})

test('a pattern with a fault is refused with its place, and nothing is published', async () => {
  const { content, ...asked } = aPatternToPublish()
  const bodies = content.bodies.map((body) => (body.key === 'commune' ? { ...body, under: 'commune-office' } : body))
  expect(await publish({ ...asked, content: { ...content, bodies } })).toMatchObject({
    status: 422,
    json: { code: 'unit-pattern-faulty', fields: expect.arrayContaining([{ path: 'commune.under', message: 'bodies-in-a-ring' }]) },
  })
  const { json } = await call('GET', `${path}/revisions?limit=200`, { as })
  expect(json.items.map(({ title }: { title: string }) => title)).not.toContain(asked.title)
})

test('what says the same is no revision; one that was written upon another is told so', async () => {
  const asked = aPatternToPublish()
  const answers = [await publish(asked), await publish(asked)].map(({ json }) => json.code ?? 'published')
  // Another file may publish between the two: then the second differs from what stands.
  expect([
    ['published', 'revision-unchanged'],
    ['published', 'published'],
  ]).toContainEqual(answers)
  const stale = await publish({ ...aPatternToPublish(), basedOn: 0 })
  expect(stale).toMatchObject({ status: 412, json: { code: 'version-stale', detail: { current: { version: expect.any(Number) } } } })
})

test('SEC-08 publishing asks for a fresh proof', async () => {
  const stale = openTestApp(database, () => new Date(Date.now() + 3_600_000))
  expect((await stale('POST', `${path}-revisions`, { as, body: aPatternToPublish() })).json.code).toBe('step-up-required')
})

test('a province that is founded begins with exactly the units and classes of the pattern', async () => {
  const place = await aWaitingProvince(database, call)
  const approved = await call('POST', `/api/v1/t/${ministry.slug}/registrations/${place.registrationId}/approval`, {
    as,
    headers: { 'if-match': '"2"' },
    body: {},
  })
  expect(approved.status, approved.text).toBe(200)
  const onMap = {
    code: place.code,
    name: place.name,
    fullName: `Tỉnh ${place.name}`,
    communes: [
      { code: '1', name: 'Phường Một', kind: 'ward' as const },
      { code: '2', name: 'Xã Hai', kind: 'commune' as const },
    ],
  }
  const today = new Date().toISOString().slice(0, 10)
  const expected = unitsOfPattern(builtInUnitPattern, placesOf(onMap), today)
  const { names, classes } = await database.inTenant({ tenantId: place.tenantId, personId: place.applicant.id }, async (db) => ({
    names: await db
      .select({ name: unitVersion.name })
      .from(unitVersion)
      .where(
        and(
          eq(unitVersion.tenantId, db.tenantId),
          inArray(
            unitVersion.name,
            expected.map(({ name }) => name),
          ),
        ),
      ),
    classes: await db.select({ name: unitClass.name }).from(unitClass).where(eq(unitClass.tenantId, db.tenantId)),
  }))
  expect(new Set(names.map(({ name }) => name))).toEqual(new Set(expected.map(({ name }) => name)))
  expect(classes.map(({ name }) => name).toSorted()).toEqual(builtInUnitPattern.classes.map(({ name }) => name).toSorted())
  expect(patternFaults(builtInUnitPattern, today)).toEqual([])
})
