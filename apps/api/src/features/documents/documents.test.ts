import { registerDocument, type NewDocument } from '@trongtam/records'
import { aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

const register = ({ id: tenantId, founder }: TestTenant, change: Partial<NewDocument>) =>
  database.inTenant({ tenantId, personId: founder.id }, (db) =>
    registerDocument(db, { kind: 'decision', numberSymbol: null, issuer: 'UBND', issuedOn: null, title: 'Văn bản', standing: 'report', ...change }),
  )
const list = (province: TestTenant, query: Record<string, string> = {}) =>
  call('GET', `/api/v1/t/${province.slug}/documents?${new URLSearchParams(query).toString()}`, { as: province.founder })
const titlesOf = ({ json }: Awaited<ReturnType<typeof list>>): string[] => json.items.map(({ title }: { title: string }) => title)

describe('the register of documents', () => {
  test('is latest first, those without a date last, without a gap or a repetition at any page size', async () => {
    const province = await aProvince(database)
    const dates = ['2024-09-30', null, '2026-01-01', '2024-09-30', null, '1945-09-02', null]
    for (const [index, issuedOn] of dates.entries()) await register(province, { issuedOn, title: `Văn bản ${index}`, numberSymbol: `${index}/QĐ` })
    const ordered = ['Văn bản 2', 'Văn bản 3', 'Văn bản 0', 'Văn bản 5', 'Văn bản 6', 'Văn bản 4', 'Văn bản 1']
    for (const limit of [1, 2, 3, 7, 50]) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = await list(province, { limit: String(limit), ...(cursor ? { cursor } : {}) })
        seen.push(...titlesOf(page))
        cursor = page.json.nextCursor
      } while (cursor)
      expect(seen, String(limit)).toEqual(ordered)
    }
  })

  test.each(['5127 QD UBND', '5127/QĐ-UBND', 'qđ 5127', 'nhiem vu trong tam', 'NHIỆM VỤ, trọng tâm', 'ubnd thanh pho ha noi', 'vu thu ha'])(
    'finds decision 5127 by "%s" and nothing else',
    async (q) => {
      const province = await aProvince(database)
      await register(province, {
        numberSymbol: '5127/QĐ-UBND',
        issuedOn: '2024-09-30',
        issuer: 'UBND Thành phố Hà Nội',
        title: 'Kế hoạch nhiệm vụ, giải pháp trọng tâm',
        signer: 'Vũ Thu Hà',
      })
      await register(province, { numberSymbol: '2236/QĐ-BGDĐT', issuedOn: '2024-08-23', issuer: 'Bộ GD&ĐT', title: 'Kế hoạch năm học' })
      expect(titlesOf(await list(province, { q }))).toEqual(['Kế hoạch nhiệm vụ, giải pháp trọng tâm'])
    },
  )

  test('F13 the same number and symbol of three dates are three documents; of one date it is one', async () => {
    const province = await aProvince(database)
    for (const issuedOn of ['2012-06-01', '2024-09-04', '2026-01-05', '2024-09-04'])
      await register(province, { numberSymbol: '31/CT-TTg', issuedOn, title: `Chỉ thị ${issuedOn}` })
    expect(titlesOf(await list(province, { q: '31/CT-TTg' }))).toEqual(['Chỉ thị 2026-01-05', 'Chỉ thị 2024-09-04', 'Chỉ thị 2012-06-01'])
  })

  test('tells instruments from reports', async () => {
    const province = await aProvince(database)
    await register(province, { title: 'Toàn văn', standing: 'full-text', sourceText: 'Quyết định…' })
    await register(province, { title: 'Tường thuật' })
    expect(titlesOf(await list(province, { standing: 'full-text' }))).toEqual(['Toàn văn'])
    expect((await list(province, { standing: 'full-text' })).json.items[0]).toMatchObject({ hasSource: true, citationCount: 0 })
    expect(titlesOf(await list(province, { standing: 'report' }))).toEqual(['Tường thuật'])
  })

  test('a document shows its source and every place that cites it; that of another province is not there', async () => {
    const [province, other] = [await aProvince(database), await aProvince(database)]
    const plan = await aPlan(database, province, { marker: 'trích dẫn' })
    const { json } = await call('GET', `/api/v1/t/${province.slug}/documents/${plan.documentId}`, { as: province.founder })
    expect(json).toMatchObject({ sourceText: 'Toàn văn trích dẫn', citationCount: 2 })
    expect(json.citations.map(({ nodeText, place }: Record<string, string>) => [nodeText, place]).toSorted()).toEqual([
      [null, 'dòng 2'],
      ['Nhiệm vụ 1 trích dẫn', 'dòng 1'],
    ])
    expect((await list(province)).json.items).toMatchObject([{ citationCount: 2, hasSource: true }])
    expect((await call('GET', `/api/v1/t/${other.slug}/documents/${plan.documentId}`, { as: other.founder })).status).toBe(404)
  })

  test('a cursor that is not ours is refused', async () => {
    const province = await aProvince(database)
    for (const cursor of [
      'x',
      Buffer.from('2024-01-01').toString('base64url'),
      Buffer.from("2024-01-01\u0000'; drop").toString('base64url'),
      '=',
      'a'.repeat(300),
    ])
      expect(await list(province, { cursor }), cursor).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
  })
})
