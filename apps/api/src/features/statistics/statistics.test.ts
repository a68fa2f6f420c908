import { newId } from '@trongtam/db'
import { statistic } from '@trongtam/db/tables'
import { aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

const put = (
  { id, founder }: TestTenant,
  rows: readonly (readonly [year: number, kind: string, value: number, change: number | null])[],
  documentId: string | null = null,
) =>
  database.inTenant({ tenantId: id, personId: founder.id }, (db) =>
    db
      .insert(statistic)
      .values(rows.map(([schoolYear, kind, value, change]) => ({ tenantId: id, id: newId(), schoolYear, kind, value, change, documentId, note: null }))),
  )
const list = async (province: TestTenant, query = '') => call('GET', `/api/v1/t/${province.slug}/statistics${query}`, { as: province.founder })

test('F6 each number comes with that of the year before and the change in percent, where they are known', async () => {
  const province = await aProvince(database)
  const plan = await aPlan(database, province, { marker: 'nguồn' })
  await put(
    province,
    [
      [2024, 'Số học sinh', 110, 10],
      [2024, 'Số lớp', 40, null],
      [2024, 'Số trường', 5, 5],
    ],
    plan.documentId,
  )
  expect(
    (await list(province)).json.items.map(({ kind, value, before, change, percent, source }: Record<string, unknown>) => [
      kind,
      value,
      before,
      change,
      percent,
      source,
    ]),
  ).toEqual([
    ['Số học sinh', 110, 100, 10, 10, '1/QĐ-nguồn'],
    ['Số lớp', 40, null, null, null, '1/QĐ-nguồn'],
    ['Số trường', 5, 0, 5, null, '1/QĐ-nguồn'],
  ])
})

test('latest school year first, Vietnamese order within it, no gap or repetition over pages, of one year alone where asked', async () => {
  const [province, other] = [await aProvince(database), await aProvince(database)]
  await put(province, [
    [2023, 'Đ', 1, null],
    [2024, 'Đ', 1, null],
    [2024, 'D', 1, null],
    [2024, 'Lớp 10', 1, null],
    [2024, 'Lớp 9', 1, null],
    [2022, 'A', 1, null],
  ])
  await put(other, [[2024, 'Của tỉnh khác', 1, null]])
  const seen: string[] = []
  let cursor: string | null = ''
  do {
    const { json } = await list(province, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    seen.push(...json.items.map(({ schoolYear, kind }: Record<string, string>) => `${schoolYear} ${kind}`))
    cursor = json.nextCursor
  } while (cursor)
  expect(seen).toEqual(['2024-2025 D', '2024-2025 Đ', '2024-2025 Lớp 9', '2024-2025 Lớp 10', '2023-2024 Đ', '2022-2023 A'])
  expect((await list(province, '?schoolYear=2022-2023')).json.items).toHaveLength(1)
  expect((await list(province, '?schoolYear=2022-2024')).status).toBe(422)
})
