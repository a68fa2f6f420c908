import { publishedBytes, type PublishedPlan } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { publishedPlanOrNull, sha256OrNull } from './read-published-plan.ts'

const plan: PublishedPlan = {
  format: 'trongtam.plan/1',
  tenant: { slug: 'ha-noi', name: 'Hà Nội' },
  schoolYear: '2024-2025',
  title: 'Kế hoạch',
  status: 'issued',
  document: { numberSymbol: '5127/QĐ-UBND', issuedOn: '2024-09-30' },
  theme: { text: 'Đổi mới sáng tạo', source: '5127/QĐ-UBND' },
  template: null,
  groups: [{ title: 'Nhóm', templateNodeId: null, tasks: [{ text: 'Việc', origin: 'local', templateNodeId: null }] }],
  targets: [{ name: 'Ngân sách', level: '≥ 20 %', due: null }],
  statistics: [{ kind: 'trường', value: 2874, change: 34 }],
}

test('what is shown is exactly what the bytes say', () => {
  expect(publishedPlanOrNull(publishedBytes(plan))).toEqual(plan)
})

test('bytes of another format are not shown as if they were known', () => {
  for (const bytes of ['', '{', 'null', '[]', '{"format":"trongtam.plan/2"}', '{"format":"trongtam.plan/1","groups":[]}'])
    expect(publishedPlanOrNull(bytes)).toBeNull()
})

test('the hash is of the UTF-8 bytes', async () => {
  expect(await sha256OrNull('Hà Nội')).toBe('6ac69af836de8007fe7da283ce10821ab484ae1af98a30ae13b0b23914a0bb79')
  expect(await sha256OrNull('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})
