import { createHash } from 'node:crypto'
import { openTestApp, type TestAnswer } from '@trongtam/api/test-app'
import { newId, ofTenant } from '@trongtam/db'
import { document, planNode, planTheme, publication, statistic, target } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { previewPlan, publishPlan } from '@trongtam/records'
import { aMinistry, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connected, provesItRunsAsTheAppRole } from './world/app-role.ts'
import { aFullProvince, type FullProvince, sessionIn } from './world/full-province.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)
const call = openTestApp(database)

let ministry: TestTenant
let province: FullProvince
beforeAll(async () => void (ministry = await aMinistry(database)))
beforeEach(async () => void (province = await aFullProvince(database, { publishes: false })))

const actor = () => ({ tenantId: province.id, personId: province.founder.id })
const asked = (method: string, path: string, body?: unknown) =>
  call(method, `/api/v1/t/${province.slug}/${path}`, { as: province.founder, ...(body !== undefined && { body }) })
const preview = () => asked('GET', `plans/${province.issued.planId}/publication-preview`)
const publish = (sha256: string, reason: string | null = null) => asked('POST', `plans/${province.issued.planId}/publications`, { sha256, reason })
const published = (id: string) => call('GET', `/api/v1/t/${ministry.slug}/published/${id}`, { as: ministry.founder })
const comparison = () =>
  call('GET', `/api/v1/t/${ministry.slug}/comparison?schoolYear=${formatSchoolYear(province.issued.schoolYear)}`, { as: ministry.founder })

async function publishFirst(): Promise<TestAnswer> {
  const answer = await publish((await preview()).json.sha256)
  expect(answer.status, answer.text).toBe(200)
  return answer
}

/** Changes everything that was published, in the province's own tables. */
async function changeEverything(): Promise<void> {
  await database.inTenant(actor(), async (db) => {
    await db.update(planNode).set({ text: 'đổi lời' }).where(ofTenant(db, planNode))
    await db.update(planTheme).set({ text: 'đổi chủ đề' }).where(ofTenant(db, planTheme))
    await db.update(target).set({ name: 'đổi chỉ tiêu' }).where(ofTenant(db, target))
    await db.update(statistic).set({ value: 1 }).where(ofTenant(db, statistic))
    await db.update(document).set({ numberSymbol: 'đổi số' }).where(ofTenant(db, document))
  })
}

describe('PUB-01', () => {
  test('no edit after publishing changes the published bytes', async () => {
    const { json } = await publishFirst()
    const before = (await published(json.id)).json
    await changeEverything()
    expect((await published(json.id)).json).toEqual(before)
    expect((await preview()).json.bytes).not.toBe(before.bytes)
  })

  test('neither the province nor the ministry can change or remove what is published', async () => {
    const { json } = await publishFirst()
    const own = eq(publication.id, json.id)
    const denied = { cause: { code: '42501' } }
    await expect(database.inTenant(actor(), (db) => db.update(publication).set({ bytes: '{}' }).where(own))).rejects.toMatchObject(denied)
    await expect(database.inTenant(actor(), (db) => db.delete(publication).where(own))).rejects.toMatchObject(denied)
    await expect(database.inMinistry(ministry.founder.id, (db) => db.update(publication).set({ bytes: '{}' }).where(own))).rejects.toMatchObject(denied)
    await expect(database.inMinistry(ministry.founder.id, (db) => db.delete(publication).where(own))).rejects.toMatchObject(denied)
    expect((await published(json.id)).json.sha256).toBe(json.sha256)
  })
})

describe('PUB-02', () => {
  test('what was previewed is what is stored and what the ministry reads, byte for byte, with one hash for both sides', async () => {
    const shown = (await preview()).json
    const { json } = await publishFirst()
    const read = (await published(json.id)).json
    const stored = await connected('admin', async (admin) => (await admin.query('select bytes, sha256 from pub.publication where id = $1', [json.id])).rows[0])
    expect(read.bytes).toBe(shown.bytes)
    expect(stored).toEqual({ bytes: shown.bytes, sha256: shown.sha256 })
    expect([json.sha256, read.sha256]).toEqual([shown.sha256, shown.sha256])
    expect(createHash('sha256').update(read.bytes).digest('hex')).toBe(shown.sha256)
  })

  test('(control) what changed since the preview is not published', async () => {
    const shown = (await preview()).json
    await changeEverything()
    expect(await publish(shown.sha256)).toMatchObject({ status: 409, json: { code: 'publication-changed' } })
    expect((await asked('GET', 'publications')).json.items).toEqual([])
  })
})

describe('PUB-03', () => {
  test('a correction is a new revision with a reason; without one it is refused', async () => {
    const first = (await publishFirst()).json
    await changeEverything()
    const { sha256, nextRevision } = (await preview()).json
    expect(nextRevision).toBe(2)
    expect((await publish(sha256)).status).toBe(422)
    expect((await publish(sha256, 'sửa số liệu')).json).toMatchObject({ revision: 2, reason: 'sửa số liệu' })
    expect((await comparison()).json.columns).toMatchObject([{ slug: province.slug, revision: 2 }])
    expect((await published(first.id)).json).toMatchObject({ revision: 1, sha256: first.sha256, withdrawn: null })
  })

  test('a withdrawal leaves a tombstone with its reason, and a report made of the older bytes still reproduces', async () => {
    const first = (await publishFirst()).json
    const before = (await published(first.id)).json
    await changeEverything()
    const second = (await publish((await preview()).json.sha256, 'sửa')).json
    const withdraw = (id: string) => asked('POST', `publications/${id}/withdrawal`, { reason: 'công bố nhầm' })
    expect((await withdraw(second.id)).json.withdrawn).toMatchObject({ reason: 'công bố nhầm' })
    expect(await withdraw(second.id)).toMatchObject({ status: 409, json: { code: 'already-withdrawn' } })
    expect((await comparison()).json.columns).toEqual([])
    expect((await published(second.id)).json).toMatchObject({ sha256: second.sha256, withdrawn: { reason: 'công bố nhầm' } })
    expect((await published(first.id)).json).toEqual(before)
  })

  test('what was withdrawn is published anew as another revision with a reason', async () => {
    const first = (await publishFirst()).json
    await asked('POST', `publications/${first.id}/withdrawal`, { reason: 'nhầm' })
    expect((await publish(first.sha256)).status).toBe(422)
    expect((await publish(first.sha256, 'công bố lại')).json).toMatchObject({ revision: 2, sha256: first.sha256 })
    expect((await comparison()).json.columns).toMatchObject([{ slug: province.slug, revision: 2 }])
  })
})

describe('PUB-06', () => {
  test('publishing runs inside the province’s own tenant: another cannot publish its plan, nor publish in its name', async () => {
    const other = await aFullProvince(database, { publishes: false })
    const theirs = { tenantId: other.id, personId: other.founder.id }
    const { sha256 } = (await preview()).json
    await expect(database.inTenant(theirs, (db) => publishPlan(sessionIn(db, other), province.issued.planId, { sha256, reason: null }))).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      database.inTenant(theirs, (db) =>
        publishPlan(sessionIn(Object.assign(db, { tenantId: province.id }), province), province.issued.planId, { sha256, reason: null }),
      ),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
    const row = {
      tenantId: province.id,
      id: newId(),
      planId: newId(),
      schoolYear: 2026,
      revision: 1,
      tenantSlug: '',
      tenantName: '',
      bytes: '',
      sha256: '',
      summary: {} as never,
      publishedAt: new Date(),
      publishedBy: '',
    }
    const denied = { cause: { code: '42501' } }
    await expect(database.inTenant(theirs, (db) => db.insert(publication).values(row))).rejects.toMatchObject(denied)
    await expect(database.inMinistry(ministry.founder.id, (db) => db.insert(publication).values(row))).rejects.toMatchObject(denied)
    // (control) in its own tenant it previews and publishes.
    expect(await database.inTenant(actor(), (db) => previewPlan(sessionIn(db, province), province.issued.planId))).toMatchObject({ sha256 })
    expect((await publish(sha256)).status).toBe(200)
  })
})

describe('PUB-08', () => {
  test('every figure the ministry compares opens to the province, revision, time, person and bytes it comes from', async () => {
    await publishFirst()
    const [column] = (await comparison()).json.columns
    const opened = (await published(column.publicationId)).json
    const plan = JSON.parse(opened.bytes)
    expect(opened).toMatchObject({
      name: province.name,
      revision: column.revision,
      publishedAt: column.publishedAt,
      publishedBy: province.founder.name,
      sha256: column.sha256,
    })
    expect(column).toMatchObject({
      theme: plan.theme.text,
      targets: plan.targets,
      statistics: plan.statistics,
      tasks: plan.groups.flatMap((group: { tasks: unknown[] }) => group.tasks).length,
    })
    expect(plan.statistics[0].value).toBe(province.issued.value)
  })
})
