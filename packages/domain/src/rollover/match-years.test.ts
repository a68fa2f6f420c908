import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TemplateItem } from '../plan-item.ts'
import { foldVietnamese } from '../vietnamese-text.ts'
import { matchYears } from './match-years.ts'
import type { OldNode } from './old-node.ts'

fc.configureGlobal({ numRuns: 1000 })

function aNode(id: string, text: string, of: Partial<OldNode> = {}): OldNode {
  return { id, parentId: null, kind: 'group', text, standing: false, finishedOn: null, targets: [], citations: [], hasWork: false, ...of }
}

function anItem(id: string, text: string, of: Partial<TemplateItem> = {}): TemplateItem {
  return { id, parentId: null, kind: 'group', position: 1, fields: { text }, rules: {}, cameFrom: [], ...of }
}

function matched(old: readonly OldNode[], next: readonly TemplateItem[]): (string | null)[] {
  return matchYears(old, next).map(({ itemId }) => itemId)
}

const codes = (old: readonly OldNode[], next: readonly TemplateItem[]) => matchYears(old, next).map(({ reasons }) => reasons.map(({ code }) => code))

describe('words', () => {
  const digital = anItem('digital', 'Đẩy mạnh chuyển đổi số')
  const emulation = anItem('emulation', 'Tổ chức phong trào thi đua', { position: 2 })

  test('that are the same are the strongest reason, whatever case and full stop', () => {
    const [match] = matchYears([aNode('a', 'đẩy mạnh chuyển đổi số.')], [emulation, digital])
    expect(match).toMatchObject({ itemId: 'digital', score: 1 })
    expect(match?.reasons[0]).toEqual({ code: 'same-words' })
  })

  test('shared in part are told in percent; phrases every heading begins with are no reason', () => {
    const [match] = matchYears([aNode('a', 'Nâng cao hiệu quả phong trào thi đua')], [digital, emulation])
    expect(match?.itemId).toBe('emulation')
    expect(match?.reasons[0]).toMatchObject({ code: 'similar-words', sharedPercent: expect.any(Number) as number })
    expect(matched([aNode('a', 'Đẩy mạnh công tác thanh tra')], [digital, emulation])).toEqual([null])
    expect(matched([aNode('a', 'Đẩy mạnh chuyển đổi')], [digital, emulation])).toEqual(['digital'])
  })

  test('of nothing answer to nothing', () => {
    expect(matchYears([aNode('a', '…')], [anItem('b', '—')])).toEqual([{ nodeId: 'a', itemId: null, score: 0, reasons: [] }])
    expect(matched([aNode('a', 'Chuyển đổi số')], [])).toEqual([null])
  })

  test('take no one the item that fits another better', () => {
    const old = [aNode('weak', 'chuyển đổi nghề'), aNode('strong', 'chuyển đổi số toàn ngành')]
    expect(matched(old, [anItem('n', 'chuyển đổi số')])[1]).toBe('n')
    expect(matched(old, [anItem('n', 'chuyển đổi số'), anItem('m', 'chuyển đổi nghề nghiệp')])).toEqual(['m', 'n'])
  })
})

describe('other reasons', () => {
  const oldGroups = [aNode('g', 'Chuyển đổi số'), aNode('h', 'Thi đua, khen thưởng')]
  const nextGroups = [anItem('G', 'Chuyển đổi số'), anItem('H', 'Thi đua, khen thưởng', { position: 2 })]
  const oldTask = (text: string, of: Partial<OldNode> = {}) => aNode('t', text, { kind: 'task', parentId: 'g', ...of })
  const nextTask = (id: string, parentId: string, text: string, position = 5) => anItem(id, text, { kind: 'task', parentId, position })

  test('of two tasks with the same words it is the one whose group the old group became', () => {
    const next = [...nextGroups, nextTask('x', 'H', 'Tập huấn cho nhà giáo'), nextTask('y', 'G', 'Tập huấn cho nhà giáo')]
    expect(matched([...oldGroups, oldTask('Tập huấn cho nhà giáo')], next)[2]).toBe('y')
    expect(codes([...oldGroups, oldTask('Tập huấn cho nhà giáo')], next)[2]).toEqual(['same-words', 'same-parent', 'same-order'])
    expect(matched([...oldGroups, oldTask('Tập huấn cho nhà giáo', { parentId: 'h' })], next)[2]).toBe('x')
  })

  test('the same indicator or the same name of a target tells more than words', () => {
    const target = anItem('z', '', { kind: 'target', parentId: 'y', fields: { indicator: 'T02', name: 'Tỷ lệ chi' } })
    const next = [...nextGroups, nextTask('x', 'G', 'Phân bổ kinh phí dạy nghề'), nextTask('y', 'G', 'Cân đối kinh phí'), target]
    const old = (targets: OldNode['targets']) => [...oldGroups, oldTask('Phân bổ kinh phí', { targets })]
    expect(matched(old([]), next)[2]).toBe('x')
    expect(codes(old([{ indicator: 'T02', name: 'Tên khác' }]), [...nextGroups, ...next.slice(3)])[2]).toContain('same-target')
    expect(codes(old([{ indicator: null, name: 'TỶ LỆ CHI' }]), [...nextGroups, ...next.slice(3)])[2]).toContain('same-target')
    expect(codes(old([{ indicator: 'T03', name: 'Tên khác' }]), [...nextGroups, ...next.slice(3)])[2]).not.toContain('same-target')
  })

  test('the same document cited is a reason beside words, never alone', () => {
    const basis = (parentId: string) => anItem('b', '', { kind: 'basis', parentId, fields: { document: { numberSymbol: '91-KL/TW' }, place: '' } })
    const next = [...nextGroups, nextTask('x', 'G', 'Học tập nghị quyết mới'), nextTask('y', 'G', 'Học tập nghị quyết cũ', 6), basis('y')]
    const old = (text: string, citations: string[]) => [...oldGroups, oldTask(text, { citations })]
    expect(matched(old('Học tập nghị quyết', ['91-KL/TW']), next)[2]).toBe('y')
    expect(matched(old('Học tập nghị quyết', []), next)[2]).toBe('x')
    expect(matched(old('Xây dựng nhà vệ sinh', ['91-KL/TW']), next)[2]).toBeNull()
  })

  test('two old groups that became one both answer to it, and say so', () => {
    const old = [aNode('a', 'Công tác truyền thông'), aNode('b', 'Phong trào thi đua')]
    const next = [anItem('n', 'Phong trào thi đua và truyền thông')]
    expect(matched(old, next)).toEqual(['n', 'n'])
    expect(codes(old, next).map((list) => list.includes('absorbed'))).toEqual([true, true])
    expect(codes(old.slice(1), next)[0]).not.toContain('absorbed')
  })

  test('a group answers to groups only, a task to tasks', () => {
    expect(matched([aNode('a', 'Chuyển đổi số')], [anItem('n', 'Chuyển đổi số', { kind: 'task' })])).toEqual([null])
    expect(matched([aNode('a', 'Chuyển đổi số', { kind: 'task' })], [anItem('n', 'Chuyển đổi số')])).toEqual([null])
  })
})

describe('any two years', () => {
  const words = fc
    .array(fc.constantFrom('nâng', 'cao', 'chuyển', 'đổi', 'số', 'thi', 'đua', 'Y', 'tế.'), { minLength: 1, maxLength: 6 })
    .map((list) => list.join(' '))
  const kinds = fc.constantFrom('group' as const, 'task' as const)
  const drafts = fc.array(fc.record({ text: words, kind: kinds, parent: fc.nat(3) }), { maxLength: 10 })
  const years = fc.tuple(drafts, drafts).map(([old, next]) => ({
    old: old.map(({ text, kind, parent }, index) => aNode(`o${index}`, text, { kind, parentId: parent < index ? `o${parent}` : null })),
    next: next.map(({ text, kind, parent }, index) => anItem(`n${index}`, text, { kind, position: index, parentId: parent < index ? `n${parent}` : null })),
  }))

  test('get one answer for each node, in order, of its kind, with reasons where there is one, the same every time', () => {
    fc.assert(
      fc.property(years, ({ old, next }) => {
        const matches = matchYears(old, next)
        expect(matches.map(({ nodeId }) => nodeId)).toEqual(old.map(({ id }) => id))
        const kindById = new Map(next.map(({ id, kind }) => [id, kind]))
        for (const [index, { itemId, score, reasons }] of matches.entries()) {
          if (itemId !== null) expect(kindById.get(itemId)).toBe(old[index]?.kind)
          expect(reasons.length > 0).toBe(itemId !== null)
          expect(score > 0 && score <= 1).toBe(itemId !== null)
        }
        expect(matchYears(old, next)).toEqual(matches)
        expect(matchYears(old, next.toReversed())).toEqual(matches)
      }),
    )
  })

  test('of a year with itself each node answers to itself', () => {
    fc.assert(
      fc.property(years, ({ old }) => {
        const distinct = old.filter(
          (node, index) => old.findIndex((other) => other.kind === node.kind && foldVietnamese(other.text) === foldVietnamese(node.text)) === index,
        )
        const same = distinct.map(({ id, text, kind }, index) => anItem(id, text, { kind, position: index }))
        expect(
          matched(
            distinct.map((node) => ({ ...node, parentId: null })),
            same,
          ),
        ).toEqual(distinct.map(({ id }) => id))
      }),
    )
  })
})

test('2.000 nodes are matched with 200 items in well under a second', () => {
  const onsets = ['b', 'ch', 'd', 'đ', 'gi', 'h', 'kh', 'l', 'm', 'n', 'ph', 'qu', 's', 't', 'tr', 'v', 'x', 'ng', 'nh', 'th']
  const rhymes = ['a', 'ai', 'an', 'ang', 'ao', 'e', 'em', 'i', 'in', 'o', 'oan', 'u', 'ung', 'y', 'ương']
  const text = (seed: number) =>
    Array.from({ length: 25 }, (_, place) => `${onsets[(seed * 7 + place * 3) % 20]}${rhymes[(seed * 11 + place * (seed % 13)) % 15]}`).join(' ')
  const old = Array.from({ length: 2000 }, (_, index) =>
    aNode(`o${index}`, text(index), { kind: index % 20 ? 'task' : 'group', parentId: index % 20 ? `o${index - (index % 20)}` : null }),
  )
  const next = Array.from({ length: 200 }, (_, index) =>
    anItem(`n${index}`, text(index * 3), { kind: index % 20 ? 'task' : 'group', position: index, parentId: index % 20 ? `n${index - (index % 20)}` : null }),
  )
  const began = performance.now()
  const matches = matchYears(old, next)
  expect(performance.now() - began).toBeLessThan(1000)
  expect(matches.filter(({ itemId }) => itemId !== null).length).toBeGreaterThan(100)
})
