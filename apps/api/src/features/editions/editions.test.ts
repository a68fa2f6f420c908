import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { audit, edition, planNode } from '@trongtam/db/tables'
import { amendingDocument, aPlanLife } from '#features/issuing/a-submission.ts'
import { aPlan, aProvince, openTestDatabase } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'

const database = openTestDatabase()
const call = openTestApp(database)

async function anIssuedPlan(asked: Parameters<typeof aPlan>[2] = {}) {
  const province = await aProvince(database, ['planner', 'leader'])
  const plan = await aPlan(database, province, { schoolYear: 2026, ...asked })
  const [first, second, third] = plan.taskIds as [string, string, string]
  const life = aPlanLife(call, province, plan)
  const inDb = <T>(work: Parameters<typeof database.inTenant<T>>[1]) => database.inTenant({ tenantId: province.id, personId: province.founder.id }, work)
  const stored = () => inDb((db) => db.select().from(edition).where(eq(edition.planId, plan.id)).orderBy(edition.number))
  const ask = (method: string, path: string, body?: object) => call(method, `${life.base}${path}`, { as: province.founder, ...(body && { body }) })
  /** An amendment that rewords one task, issued. */
  const amendOnce = async (text: string, document: object = amendingDocument) => {
    await life.amend()
    await life.reword(first, text, `vì ${text}`)
    return life.submitAndIssue(document)
  }
  return { province, plan, first, second, third, ...life, inDb, stored, ask, amendOnce }
}

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')

describe('an edition', () => {
  test('is read as it was issued, in document order and in words, whatever an amendment changes since', async () => {
    const { read, amend, reword, uponNode, first, second } = await anIssuedPlan()
    const issued = await read('/editions/1')
    expect(issued).toMatchObject({
      number: 1,
      title: 'Kế hoạch bình thường',
      theme: 'Chủ đề bình thường',
      document: { numberSymbol: '1/QĐ-bình thường', hasFile: false },
      bases: [expect.stringContaining('1/QĐ-bình thường')],
    })
    expect(issued.rows.map(({ number, depth, text }: { number: string; depth: number; text: string }) => `${number} ${depth} ${text}`)).toEqual([
      '1 1 Nhóm bình thường',
      '1.1 2 Nhiệm vụ 1 bình thường',
      '1.2 2 Nhiệm vụ 2 bình thường',
      '1.3 2 Nhiệm vụ 3 bình thường',
    ])
    expect(issued.rows[1]).toMatchObject({ itemId: first, origin: 'local', targets: ['Chỉ tiêu bình thường: ≥ 20 % (2030)'], dueOn: '2027-05-31' })
    await amend()
    await reword(first, 'Lời sửa đổi')
    await uponNode(second, 'POST', '/drop', {})
    expect(await read('/editions/1')).toEqual(issued)
    expect((await read('/editions')).items).toHaveLength(1)
  })

  test('never changes by whatever is done with its plan: its bytes, its hash, and the hash of its bytes', async () => {
    const { stored, amendOnce, amend, reword, discard, upon, uponNode, first, province } = await anIssuedPlan()
    const [before] = await stored()
    expect(before?.sha256).toBe(sha256Of(before?.bytes ?? ''))
    await uponNode(first, 'PUT', '/finish', { finishedOn: '2026-10-01' })
    expect((await amendOnce('Lời sửa đổi')).status).toBe(200)
    const [, second] = await stored()
    await amend()
    await reword(first, 'Lời khác nữa')
    await uponNode(first, 'PUT', '/assignments', { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: null, product: null })
    await upon('PUT', '/theme', { text: 'Khác' })
    await discard()
    expect((await amendOnce('Lời thứ ba', { ...amendingDocument, numberSymbol: '99/QĐ-UBND' })).json).toMatchObject({ edition: 3 })
    const after = await stored()
    expect(after).toHaveLength(3)
    expect(after.slice(0, 2)).toEqual([before, second])
    for (const { bytes, sha256 } of after) expect(sha256Of(bytes)).toBe(sha256)
  })

  test('cannot be changed or removed by the application itself; (control) a changed byte would be seen by its hash', async () => {
    const { inDb, stored } = await anIssuedPlan()
    const denied = { cause: { code: '42501' } }
    await expect(inDb((db) => db.update(edition).set({ bytes: '{}' }))).rejects.toMatchObject(denied)
    await expect(inDb((db) => db.delete(edition))).rejects.toMatchObject(denied)
    const [row] = await stored()
    expect(sha256Of(row?.bytes.replace('Nhiệm vụ 1', 'Nhiệm vụ 9') ?? '')).not.toBe(row?.sha256)
  })

  test('of a draft is none, and one that was never issued is not found', async () => {
    const { read, ask } = await anIssuedPlan({ status: 'draft' })
    expect((await read('/editions')).items).toEqual([])
    for (const path of ['/editions/1', '/comparison?from=1']) expect((await ask('GET', path)).status, path).toBe(404)
    const issued = await anIssuedPlan()
    expect((await issued.ask('GET', '/editions/2')).status).toBe(404)
    expect((await issued.ask('GET', '/editions/1')).status).toBe(200)
  })

  test('stands in its list latest first, without a gap or a repetition over pages', async () => {
    const { amendOnce, read } = await anIssuedPlan()
    for (const number of [2, 3]) await amendOnce(`Lời ${number}`, { ...amendingDocument, numberSymbol: `${number}/QĐ-UBND` })
    const first = await read('/editions?limit=2')
    expect(first.items.map(({ number }: { number: number }) => number)).toEqual([3, 2])
    expect(await read(`/editions?limit=2&cursor=${first.nextCursor}`)).toMatchObject({ items: [{ number: 1 }], nextCursor: null })
  })
})

describe('the comparison table', () => {
  test('tells two editions apart, not the earlier from the later, and an edition from its amendment', async () => {
    const { ask, amendOnce, amend, reword, second, read } = await anIssuedPlan()
    await amendOnce('Lời sửa đổi')
    await amend('Lần hai')
    await reword(second, 'Việc hai sửa')
    expect((await read('/comparison?from=1&to=2')).rows).toMatchObject([{ number: '1.1', after: 'Lời sửa đổi', reason: 'vì Lời sửa đổi' }])
    expect(await read('/comparison?from=2')).toMatchObject({ from: 2, to: null, rows: [{ number: '1.2', after: 'Việc hai sửa', reason: 'Lần hai' }] })
    expect((await read('/comparison?from=1')).rows).toHaveLength(2)
    for (const query of ['from=2&to=2', 'from=3&to=2']) expect((await ask('GET', `/comparison?${query}`)).status, query).toBe(422)
  })
})

/** The text of a .docx as its paragraphs hold it. */
function textOfDocx(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const name = Buffer.from('word/document.xml')
  const at = file.lastIndexOf(name) - 46
  const [size, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  return inflateRawSync(file.subarray(start, start + size))
    .toString('utf8')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
}

describe('a file of a plan', () => {
  test('holds the comparison table with both wordings and the reason, leaves as a file to keep, and stands in the audit', async () => {
    const { ask, amendOnce, inDb, province, plan } = await anIssuedPlan()
    await amendOnce('Nhiệm vụ 1 phi thường')
    const file = await ask('POST', '/comparison/export', { from: 1, to: 2 })
    expect(file.status, file.text).toBe(200)
    expect(file.headers.get('content-disposition')).toContain(`attachment; filename="bieu-so-sanh-${province.slug}-2026-2027.docx"`)
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    const text = textOfDocx(file.bytes)
    for (const words of ['BIỂU SO SÁNH', 'Nhiệm vụ 1 bình', 'phi', 'vì Nhiệm vụ 1 phi thường', '88/QĐ-UBND', 'Nội dung sửa đổi, bổ sung'])
      expect(text).toContain(words)
    expect(text).not.toContain('DỰ THẢO')
    const rows = await inDb((db) =>
      db
        .select()
        .from(audit)
        .where(and(eq(audit.entityId, plan.id), eq(audit.action, 'plan.export'))),
    )
    expect(rows).toMatchObject([{ before: { edition: 1 }, after: { edition: 2 } }])
  })

  test('holds a plan as an edition says it, or as a draft that is marked as one', async () => {
    const { ask, amend, reword, first, province } = await anIssuedPlan()
    await amend()
    await reword(first, 'Lời sửa đổi')
    const issued = await ask('POST', '/export', { edition: 1 })
    expect(issued.headers.get('content-disposition')).toContain(`ke-hoach-${province.slug}-2026-2027.docx`)
    const [kept, draft] = [textOfDocx(issued.bytes), textOfDocx((await ask('POST', '/export', { edition: null })).bytes)]
    for (const words of ['KẾ HOẠCH', 'Chủ đề bình thường', '1.1. Nhiệm vụ 1 bình thường', 'Chỉ tiêu bình thường: ≥ 20 % (2030)', 'số 1/QĐ-bình thường']) {
      expect(kept).toContain(words)
    }
    expect([kept.includes('DỰ THẢO'), draft.includes('DỰ THẢO')]).toEqual([false, true])
    expect([kept.includes('Lời sửa đổi'), draft.includes('Lời sửa đổi')]).toEqual([false, true])
    expect((await ask('POST', '/export', { edition: 2 })).status).toBe(404)
  })
})

describe('the history of a task', () => {
  test('is told across editions and years, latest first, only where something changed, each with its document and reason', async () => {
    const { province, plan, first, second, third, inDb, read, amendOnce, amend, uponNode, submitAndIssue } = await anIssuedPlan()
    await amendOnce('Lời sửa đổi')
    await amend('Lần ba')
    await uponNode(second, 'POST', '/drop', {})
    await submitAndIssue({ ...amendingDocument, numberSymbol: '99/QĐ-UBND' })
    const next = await aPlan(database, province, { status: 'draft', schoolYear: 2027 })
    const carried = next.taskIds[1] as string
    await inDb((db) => db.update(planNode).set({ carriedFrom: first }).where(eq(planNode.id, carried)))
    const told = [
      { planId: next.id, nodeId: carried, schoolYear: '2027-2028', edition: null, number: '1.2', document: null },
      {
        planId: plan.id,
        nodeId: first,
        schoolYear: '2026-2027',
        edition: 2,
        text: 'Lời sửa đổi',
        document: { numberSymbol: '88/QĐ-UBND' },
        reason: 'vì Lời sửa đổi',
      },
      { planId: plan.id, edition: 1, text: 'Nhiệm vụ 1 bình thường', targets: ['Chỉ tiêu bình thường: ≥ 20 % (2030)'], dueOn: '2027-05-31', reason: null },
    ]
    expect((await read(`/nodes/${first}/history`)).entries).toMatchObject(told)
    expect((await aPlanLife(call, province, next).read(`/nodes/${carried}/history`)).entries).toMatchObject(told)
    expect((await read(`/nodes/${second}/history`)).entries).toMatchObject([
      { edition: 3, number: '', reason: 'Lần ba' },
      { edition: 1, number: '1.2' },
    ])
    expect((await read(`/nodes/${third}/history`)).entries).toMatchObject([{ edition: 1, number: '1.3' }])
  })
})
