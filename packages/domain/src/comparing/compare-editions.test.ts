import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditionContent } from '../edition.ts'
import type { PlanItem } from '../plan-item.ts'
import { anAssignment, anEdition, anItem, anyEdition } from './any-edition.ts'
import { compareEditions, type EditionChange } from './compare-editions.ts'
import { itemWords } from './item-words.ts'

fc.configureGlobal({ numRuns: 2000 })

/** What stands, found the slow way: nothing above it is dropped. */
function isStanding(item: PlanItem, items: readonly PlanItem[], depth = 0): boolean {
  if (item.dropped) return false
  const parent = items.find(({ id }) => id === item.parentId)
  return parent === undefined || depth > items.length || isStanding(parent, items, depth + 1)
}

const standing = ({ items }: EditionContent) => items.filter((item) => isStanding(item, items))

/** All that an edition says, by what says it, read without the code under test. */
function readingOf(content: EditionContent): Map<string, string> {
  const reading = new Map([['title title', content.title], ...standing(content).map((item) => [`${item.kind} ${item.id}`, itemWords(item)] as const)])
  if (content.theme) reading.set('theme theme', content.theme.text)
  for (const { id } of standing(content).filter(({ kind }) => kind === 'group' || kind === 'task')) {
    for (const role of ['lead', 'coordinating', 'executing']) {
      const names = content.assignments.filter((each) => each.nodeId === id && each.role === role).map(({ name }) => name)
      if (names.length > 0) reading.set(`${role} ${id}`, names.sort((a, b) => a.localeCompare(b, 'vi')).join(', '))
    }
  }
  return reading
}

const partOf = ({ kind, change, itemId }: EditionChange) => (kind === 'assignment' ? `${change} ${itemId}` : `${kind} ${itemId}`)
const sayWords = ({ change }: EditionChange) => change !== 'moved' && change !== 'due' && change !== 'product'

/** Siblings of each parent, in order, of what neither came, nor went, nor moved. */
function ordersOf(content: EditionContent, isPart: (id: string) => boolean): string[] {
  const placed = standing(content).filter(({ id, kind }) => kind !== 'milestone' && isPart(id))
  const inOrder = placed.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const family = ({ kind, parentId }: PlanItem) => `${kind === 'task' ? 'group' : kind} in ${parentId}`
  return [...Map.groupBy(inOrder, family)].map(([of, items]) => `${of}: ${items.map(({ id }) => id).join(' ')}`).toSorted()
}

describe('comparing any two editions', () => {
  test('gives no row where both say the same, in whatever order their items are kept', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        const same = { ...edition, number: 2, items: edition.items.toReversed(), assignments: edition.assignments.toReversed() }
        expect(compareEditions(edition, same)).toEqual([])
      }),
    )
  })

  test('tells every difference of words in exactly one row: the rows turn the one reading into the other', () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (before, after) => {
        const rows = compareEditions(before, after)
        expect(new Set(rows.map((row) => `${partOf(row)} ${row.change}`)).size).toBe(rows.length)
        const reading = readingOf(before)
        for (const row of rows.filter(sayWords)) {
          expect(reading.get(partOf(row)) ?? null).toBe(row.before)
          expect(row.after).not.toBe(row.before)
          if (row.after === null) reading.delete(partOf(row))
          else reading.set(partOf(row), row.after)
        }
        expect(reading).toEqual(readingOf(after))
      }),
    )
  })

  test('tells of every move: what has no row for it keeps its parent and its order', () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (before, after) => {
        const moved = new Set(compareEditions(before, after).flatMap(({ change, itemId }) => (change === 'moved' ? [itemId] : [])))
        const inBoth = (id: string) => [before, after].every((edition) => standing(edition).some((item) => item.id === id))
        const isPart = (id: string) => inBoth(id) && !moved.has(id)
        expect(ordersOf(after, isPart)).toEqual(ordersOf(before, isPart))
      }),
    )
  })

  test('the other way round exchanges added and dropped, and both sides of every row', () => {
    const direction: { readonly [change: string]: string } = { added: 'comes', restored: 'comes', dropped: 'goes' }
    const exchanged: { readonly [change: string]: string } = { added: 'goes', restored: 'goes', dropped: 'comes' }
    const keyOf = (change: string | undefined, row: EditionChange, sides: readonly unknown[]) =>
      JSON.stringify([row.itemId, row.kind, change ?? row.change, sides])
    fc.assert(
      fc.property(anyEdition, anyEdition, (before, after) => {
        const there = compareEditions(before, after).map((row) => keyOf(exchanged[row.change], row, [row.after, row.before]))
        const back = compareEditions(after, before).map((row) => keyOf(direction[row.change], row, [row.before, row.after]))
        expect(back.toSorted()).toEqual(there.toSorted())
      }),
    )
  })

  test('gives each row the reason of its item, else the reason of the edition', () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (before, after) => {
        for (const { itemId, reason } of compareEditions(before, after)) expect(reason).toBe(after.reasons[itemId] ?? after.reason)
      }),
    )
  })
})

const tree = (...tasks: readonly string[]) => [
  anItem('group', 'first', { text: 'Nhóm đầu' }),
  anItem('group', 'second', { text: 'Nhóm sau' }, { position: 1 }),
  ...tasks.map((id, position) => anItem('task', id, { text: `Việc ${id}` }, { parentId: 'second', position })),
]
const shortRows = (before: Partial<EditionContent>, after: Partial<EditionContent>) =>
  compareEditions(anEdition(before), anEdition(after)).map(
    (row) => `${row.beforeNumber ?? '-'} → ${row.number ?? '-'} ${row.change} ${row.itemId}: ${row.before} → ${row.after}`,
  )

describe('a comparison table', () => {
  test('has one row for the one that overtook the others, and none for those which it passed', () => {
    expect(shortRows({ items: tree('a', 'b', 'c', 'd') }, { items: tree('d', 'a', 'b', 'c') })).toEqual(['2.4 → 2.1 moved d: Việc d → Việc d'])
    expect(shortRows({ items: tree('a', 'b', 'c', 'd') }, { items: tree('b', 'c', 'd', 'a') })).toEqual(['2.1 → 2.4 moved a: Việc a → Việc a'])
  })

  test('has no row for what took another number when a group before it was dropped', () => {
    const items = tree('a')
    const dropped = items.map((item) => (item.id === 'first' ? { ...item, dropped: true } : item))
    expect(shortRows({ items }, { items: dropped })).toEqual(['1 → 1 dropped first: Nhóm đầu → null'])
    expect(shortRows({ items: dropped }, { items })).toEqual(['- → 1 restored first: null → Nhóm đầu'])
  })

  test('tells what is gone where it stood, with all that hung on it', () => {
    const items = [...tree('a', 'b'), anItem('target', 't', { name: 'Tỷ lệ', level: { comparator: '>=', value: 20, unit: '%' } }, { parentId: 'a' })]
    const without = items.map((item) => (item.id === 'a' ? { ...item, dropped: true } : item))
    const reworded = without.map((item) => (item.id === 'b' ? { ...item, fields: { text: 'Việc khác' } } : item))
    expect(shortRows({ items }, { items: reworded })).toEqual([
      '2.1 → 2.1 dropped a: Việc a → null',
      '2.1 → 2.1 dropped t: Tỷ lệ: ≥ 20 % → null',
      '2.2 → 2.1 reworded b: Việc b → Việc khác',
    ])
  })

  test('tells of the title, the theme, bases, targets, who does what until when, and milestones, in this order', () => {
    const decision = { kind: 'Quyết định', numberSymbol: '5127/QĐ-UBND', issuer: 'UBND Thành phố', issuedOn: '2024-09-30', title: 'Về việc ban hành Kế hoạch' }
    const before = {
      title: 'Kế hoạch',
      items: [
        ...tree('a'),
        anItem('target', 't', { name: 'Tỷ lệ', level: { comparator: '>=', value: 20, unit: '%' }, due: 'năm 2030' }, { parentId: 'a' }),
        anItem('milestone', 'm', { name: 'Khai giảng', on: '2026-09-05' }),
      ],
      assignments: [anAssignment('a', { name: 'Sở GDĐT', dueOn: '2027-05-31', product: 'Báo cáo' })],
    }
    const after = {
      title: 'Kế hoạch sửa đổi',
      theme: { text: 'Kỷ cương, sáng tạo', source: 'full-text' },
      items: [
        ...tree('a'),
        anItem('basis', 'b', { document: decision, place: 'Điều 2' }),
        anItem('target', 't', { name: 'Tỷ lệ', level: { comparator: 'range', low: 80, high: 85, unit: '%' } }, { parentId: 'a' }),
        anItem('milestone', 'm', { name: 'Khai giảng', on: '2026-09-07' }),
      ],
      assignments: [
        anAssignment('a', { name: 'Sở Y tế', dueOn: '2027-06-15', product: 'Đề án' }),
        anAssignment('a', { name: 'Công an', role: 'coordinating', dueOn: '2027-05-31' }),
      ],
    }
    expect(shortRows(before, after)).toEqual([
      '- → - reworded title: Kế hoạch → Kế hoạch sửa đổi',
      '- → - added theme: null → Kỷ cương, sáng tạo',
      '- → - added b: null → Quyết định số 5127/QĐ-UBND ngày 30 tháng 9 năm 2024 của UBND Thành phố về việc ban hành Kế hoạch (Điều 2)',
      '2.1 → 2.1 lead a: Sở GDĐT → Sở Y tế',
      '- → 2.1 coordinating a: null → Công an',
      '2.1 → 2.1 due a: 31/05/2027 → Sở Y tế: 15/06/2027; Công an: 31/05/2027',
      '2.1 → 2.1 product a: Báo cáo → Đề án',
      '2.1 → 2.1 reworded t: Tỷ lệ: ≥ 20 % (năm 2030) → Tỷ lệ: 80–85 %',
      '- → - reworded m: Khai giảng: 05/09/2026 → Khai giảng: 07/09/2026',
    ])
  })
})
