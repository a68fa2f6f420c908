import { createHash } from 'node:crypto'
import { audit, publication, statistic } from '@trongtam/db/tables'
import { newId } from '@trongtam/db'
import { aPerson, aPlan, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const [database, otherDatabase] = [openTestDatabase({ poolSize: 8 }), openTestDatabase({ poolSize: 8 })]
const call = openTestApp(database)
const otherServer = openTestApp(otherDatabase)

async function aStage(change: Parameters<typeof aPlan>[2] = {}) {
  const province = await aProvince(database, ['leader'])
  const plan = await aPlan(database, province, change)
  const base = `/api/v1/t/${province.slug}`
  const preview = (as: TestPerson = province.founder) => call('GET', `${base}/plans/${plan.id}/publication-preview`, { as })
  const publish = (sha256: string, reason: string | null = null, as: TestPerson = province.founder, through = call) =>
    through('POST', `${base}/plans/${plan.id}/publications`, { as, body: { sha256, reason } })
  const withdraw = (id: string, reason = 'nhầm', through = call) =>
    through('POST', `${base}/publications/${id}/withdrawal`, { as: province.founder, body: { reason } })
  const list = async () => (await call('GET', `${base}/publications`, { as: province.founder })).json.items
  return { province, plan, base, preview, publish, withdraw, list }
}

/** Something of the year changes, which the next publication would say. */
const change = ({ id, founder }: TestTenant, schoolYear: number) =>
  database.inTenant({ tenantId: id, personId: founder.id }, (db) =>
    db.insert(statistic).values({ tenantId: id, id: newId(), schoolYear, kind: `Số trường ${newId()}`, value: 10, change: null, documentId: null, note: null }),
  )

describe('PUB-02 what was previewed is what is published', () => {
  test('byte for byte, under its SHA-256, and it stays so', async () => {
    const { province, plan, preview, publish, list } = await aStage({ marker: 'Ð đ ễ "ngoặc" 🏫' })
    const shown = (await preview()).json
    expect(shown).toMatchObject({ nextRevision: 1, unchanged: false, sha256: createHash('sha256').update(shown.bytes).digest('hex') })
    const done = await publish(shown.sha256)
    expect(done).toMatchObject({
      status: 200,
      json: { planId: plan.id, revision: 1, sha256: shown.sha256, publishedBy: province.founder.name, withdrawn: null },
    })
    const stored = () =>
      database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
        db
          .select({ bytes: publication.bytes })
          .from(publication)
          .where(and(eq(publication.tenantId, province.id), eq(publication.id, done.json.id))),
      )
    expect((await stored())[0]?.bytes).toBe(shown.bytes)
    await change(province, plan.schoolYear)
    expect((await stored())[0]?.bytes).toBe(shown.bytes)
    expect(await list()).toMatchObject([{ id: done.json.id, revision: 1 }])
  })

  test('a preview says twice the same, and holds nothing that was not named: no e-mail, no id of a person or unit, no source text', async () => {
    const { province, preview } = await aStage({ marker: 'dấu-riêng' })
    const [one, two] = [await preview(), await preview()]
    expect(one.json).toEqual(two.json)
    expect(Object.keys(JSON.parse(one.json.bytes)).toSorted()).toEqual([
      'document',
      'format',
      'groups',
      'schoolYear',
      'statistics',
      'status',
      'targets',
      'template',
      'tenant',
      'theme',
      'title',
    ])
    for (const hidden of [
      province.founder.email,
      province.founder.name,
      province.founder.id,
      province.unitId,
      province.id,
      'Toàn văn',
      'Chủ trì',
      'Báo cáo dấu-riêng',
    ])
      expect(one.json.bytes).not.toContain(hidden)
    expect(one.json.bytes).toContain('Nhóm dấu-riêng')
  })

  test('what changed since the preview is not published', async () => {
    const { province, plan, preview, publish, list } = await aStage()
    const shown = (await preview()).json
    await change(province, plan.schoolYear)
    expect(await publish(shown.sha256)).toMatchObject({ status: 409, json: { code: 'publication-changed' } })
    expect(await publish('0'.repeat(64))).toMatchObject({ status: 409, json: { code: 'publication-changed' } })
    expect(await list()).toEqual([])
    expect((await publish((await preview()).json.sha256)).status).toBe(200)
  })
})

describe('PUB-03 corrections and withdrawals', () => {
  test('the same text is not published twice; a correction needs a reason and is the next revision', async () => {
    const { province, plan, preview, publish, list } = await aStage()
    const { sha256 } = (await preview()).json
    await publish(sha256)
    expect((await preview()).json).toMatchObject({ unchanged: true, nextRevision: 2 })
    expect(await publish(sha256, 'lần nữa')).toMatchObject({ status: 409, json: { code: 'publication-unchanged' } })
    await change(province, plan.schoolYear)
    const next = (await preview()).json
    for (const reason of [null, '', '  ']) expect((await publish(next.sha256, reason)).status).toBe(422)
    expect(await publish(next.sha256, 'bổ sung số liệu')).toMatchObject({ status: 200, json: { revision: 2, reason: 'bổ sung số liệu' } })
    expect((await list()).map(({ revision }: { revision: number }) => revision)).toEqual([2, 1])
  })

  test('a withdrawal stands before the publication with its reason, once; afterwards the text may be published anew', async () => {
    const { preview, publish, withdraw, list } = await aStage()
    const { sha256 } = (await preview()).json
    const { json: first } = await publish(sha256)
    expect((await withdraw(first.id, ' ')).status).toBe(422)
    expect(await withdraw(first.id, 'số liệu sai')).toMatchObject({ status: 200, json: { id: first.id, sha256, withdrawn: { reason: 'số liệu sai' } } })
    expect(await withdraw(first.id)).toMatchObject({ status: 409, json: { code: 'already-withdrawn' } })
    expect(await withdraw(newId())).toMatchObject({ status: 404 })
    expect(await publish(sha256, 'công bố lại')).toMatchObject({ status: 200, json: { revision: 2 } })
    expect((await list())[1]).toMatchObject({ revision: 1, withdrawn: { reason: 'số liệu sai' } })
  })

  test('eight leaders publish the same preview at once: one revision; eight withdraw it at once: one tombstone', async () => {
    const { preview, publish, withdraw, list } = await aStage()
    const { sha256 } = (await preview()).json
    const through = (index: number) => (index % 2 ? otherServer : call)
    const published = await Promise.all(Array.from({ length: 8 }, (_, index) => publish(sha256, 'lý do', undefined, through(index))))
    expect(published.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
    const [standing] = await list()
    const withdrawn = await Promise.all(Array.from({ length: 8 }, (_, index) => withdraw(standing.id, `lý do ${index}`, through(index))))
    expect(withdrawn.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
    expect(await list()).toHaveLength(1)
  })
})

describe('who publishes', () => {
  test('a draft leaves the province by nobody', async () => {
    const { preview, publish, list } = await aStage({ status: 'draft' })
    expect(await preview()).toMatchObject({ status: 409, json: { code: 'plan-not-issued' } })
    expect(await publish('0'.repeat(64))).toMatchObject({ status: 409, json: { code: 'plan-not-issued' } })
    expect(await list()).toEqual([])
  })

  test.each([
    ['planner', 200],
    ['province-administrator', 200],
    ['viewer', 403],
    ['reporter', 403],
    ['unit-head', 403],
  ] as const)('a %s previews: %i, and never publishes', async (role, previews) => {
    const { province, preview, publish, list } = await aStage()
    const person = await aPerson(database)
    await join(database, person, province, [role])
    expect((await preview(person)).status).toBe(previews)
    const { sha256 } = (await preview()).json
    expect(await publish(sha256, null, person)).toMatchObject({ status: 403, json: { code: 'not-permitted' } })
    expect(await list()).toEqual([])
    expect((await publish(sha256)).status).toBe(200)
  })

  test('SEC-21 both verbs are in the journal, with who and what', async () => {
    const { province, preview, publish, withdraw } = await aStage()
    const { sha256 } = (await preview()).json
    const { json } = await publish(sha256)
    await withdraw(json.id, 'nhầm năm')
    const rows = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db
        .select()
        .from(audit)
        .where(and(eq(audit.tenantId, province.id), eq(audit.entityId, json.id))),
    )
    expect(rows.toSorted((a, b) => Number(a.at) - Number(b.at)).map(({ action, personId, after }) => [action, personId, after])).toEqual([
      ['publication.publish', province.founder.id, { planId: json.planId, revision: 1, sha256 }],
      ['publication.withdraw', province.founder.id, { reason: 'nhầm năm' }],
    ])
  })
})
