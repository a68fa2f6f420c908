import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAssignment, anEdition, anItem, anyEdition } from './any-edition.ts'
import { compareEditions } from './compare-editions.ts'
import { editionOutline } from './edition-outline.ts'

fc.configureGlobal({ numRuns: 1000 })

const base = { id: 'm1', parentId: null, position: 0, fields: { text: 'Nâng cao chất lượng' } }

test('an edition is read in document order, numbered, with what hangs on each task and whose words they are', () => {
  const outline = editionOutline(
    anEdition({
      theme: { text: 'Kỷ cương', source: 'full-text' },
      items: [
        anItem('group', 'g', { text: 'Nâng cao chất lượng' }, { base }),
        anItem('group', 'gone', { text: 'Thôi' }, { position: -1, dropped: true, base }),
        anItem('task', 'a', { text: 'Dạy học' }, { parentId: 'g', base }),
        anItem('task', 'b', { text: 'Thi đua' }, { parentId: 'g', position: 1 }),
        anItem('target', 't', { name: 'Tỷ lệ', level: { comparator: '=', value: 100, unit: '%' } }, { parentId: 'a' }),
        anItem('basis', 'law', { document: { kind: 'Luật', numberSymbol: '39/2024/QH15', issuer: 'Quốc hội', issuedOn: '2024-06-28', title: 'Luật Thủ đô' } }),
        anItem('milestone', 'm', { name: 'Khai giảng', on: '2026-09-05' }),
      ],
      assignments: [anAssignment('a', { name: 'Sở', dueOn: '2027-05-31', product: 'Đề án' }), anAssignment('a', { role: 'coordinating', name: 'Công an' })],
    }),
  )
  const empty = { targets: [], citations: [], lead: null, coordinating: [], executing: [], dueOn: null, due: null, product: null }
  const done = { lead: 'Sở', coordinating: ['Công an'], dueOn: '2027-05-31', due: '31/05/2027', product: 'Đề án' }
  expect(outline).toEqual({
    title: 'Kế hoạch năm học 2026 - 2027',
    theme: 'Kỷ cương',
    bases: ['Luật Thủ đô ngày 28 tháng 6 năm 2024'],
    rows: [
      { ...empty, itemId: 'g', kind: 'group', number: '1', depth: 1, text: 'Nâng cao chất lượng', origin: 'inherited' },
      { ...empty, ...done, itemId: 'a', kind: 'task', number: '1.1', depth: 2, text: 'Dạy học', origin: 'adapted', targets: ['Tỷ lệ: 100 %'] },
      { ...empty, itemId: 'b', kind: 'task', number: '1.2', depth: 2, text: 'Thi đua', origin: 'local' },
    ],
    targets: [],
    milestones: [{ itemId: 'm', name: 'Khai giảng', on: '2026-09-05' }],
  })
})

describe('any edition, whatever its parents', () => {
  test('has every item that stands exactly once, and nothing that was dropped', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        const { rows, targets, bases, milestones } = editionOutline(edition)
        const counted = rows.length + targets.length + bases.length + milestones.length + rows.flatMap((row) => [...row.targets, ...row.citations]).length
        const added = compareEditions(anEdition(), edition).filter(({ change, kind }) => change === 'added' && kind !== 'theme')
        expect(counted).toBe(added.length)
        const dropped = new Set(edition.items.filter((item) => item.dropped).map(({ id }) => id))
        expect(rows.filter(({ itemId }) => dropped.has(itemId))).toEqual([])
      }),
    )
  })
})
