import { describe, expect, test } from 'vitest'
import type { PlanItem } from '../plan-item.ts'
import { freshIds } from './any-plan.ts'
import { acceptAll, decide } from './decide.ts'
import { proposeChanges } from './propose-changes.ts'
import { digital, english, haNoi, haiPhong, hiring, node, outline, own, records, revision, teachers, training } from './two-provinces.ts'

describe('a group the ministry split', () => {
  const theirs = revision([
    teachers,
    training,
    hiring,
    node('software', null, 2, 'Chuyển đổi số', { cameFrom: ['digital'] }),
    { ...records, parentId: 'software' },
    node('languages', null, 3, 'Ngoại ngữ', { cameFrom: ['digital'] }),
    { ...english, parentId: 'languages', position: 1 },
  ])

  test('is one change with its parts', () => {
    const { changes } = proposeChanges(haiPhong, theirs)
    expect(changes).toMatchObject([{ key: 'split:digital', type: 'split', state: 'only-theirs', theirs: [{ text: 'Chuyển đổi số' }, { text: 'Ngoại ngữ' }] }])
    expect(changes[0]?.parts.map(({ key }) => key)).toEqual(['added:software', 'added:languages', 'moved:records', 'moved:english', 'removed:digital'])
  })

  test("takes what is the province's own to the first of them", () => {
    expect(outline(acceptAll(haNoi, theirs, freshIds('n'))).slice(3)).toEqual([
      'Chuyển đổi số',
      '  Dùng học bạ số',
      '  Lớp học thông minh ở đảo',
      'Ngoại ngữ',
      '  Dạy học tiếng Anh',
    ])
  })

  test('can be decided in part: what is left open is asked again', () => {
    const { items } = decide(haNoi, theirs, [{ key: 'moved:english', choice: 'accept' }], freshIds('n'))
    expect(outline(items)).toContain('Ngoại ngữ')
    const [left] = proposeChanges(items, theirs).changes
    expect(left?.parts.map(({ key }) => key)).toEqual(['added:software', 'moved:records', 'removed:digital'])
  })

  test('kept as it was stays as it was, and its group is the province’s own', () => {
    const { items } = decide(haNoi, theirs, [{ key: 'split:digital', choice: 'keep' }], freshIds('n'))
    expect(outline(items)).toEqual(outline(haNoi))
    expect(proposeChanges(items, theirs).changes).toEqual([])
  })
})

describe('groups the ministry merged', () => {
  const one = node('people', null, 1, 'Đội ngũ, chuyển đổi số và ngoại ngữ', { cameFrom: ['teachers', 'digital'] })
  const theirs = revision([one, ...[training, hiring, records, english].map((task, index) => ({ ...task, parentId: 'people', position: index + 1 }))])

  test('are one change, and what the province added to one of them goes along', () => {
    const { changes } = proposeChanges(haNoi, theirs)
    expect(changes).toMatchObject([
      { key: 'merged:people', type: 'merged', why: 'removed-but-in-use', base: [{ text: 'Phát triển đội ngũ' }, { text: 'Chuyển đổi số và ngoại ngữ' }] },
    ])
    expect(outline(acceptAll(haNoi, theirs, freshIds('n')))).toEqual([
      'Đội ngũ, chuyển đổi số và ngoại ngữ',
      '  Bồi dưỡng giáo viên Thủ đô',
      '  Tuyển dụng giáo viên',
      '  Dùng học bạ số',
      '  Dạy học tiếng Anh',
      '  Lớp học thông minh ở đảo',
    ])
  })

  test('of which one goes on under its id takes in the other', () => {
    const wider = { ...teachers, text: 'Đội ngũ và chuyển đổi số', cameFrom: ['digital'] }
    const taken = revision([wider, training, hiring, { ...records, parentId: 'teachers', position: 3 }, { ...english, parentId: 'teachers', position: 4 }])
    expect(proposeChanges(haiPhong, taken).changes.map(({ key }) => key)).toEqual(['edited:teachers:text', 'merged:teachers'])
    expect(outline(acceptAll(haNoi, taken, freshIds('n')))).toHaveLength(6)
  })
})

describe('an order the ministry changed', () => {
  const theirs = revision([{ ...digital, position: 1 }, records, english, { ...teachers, position: 2 }, training, hiring])

  test('moves the groups both know; what the province put between them stays where it was', () => {
    const between: PlanItem = { ...own, id: 'between', parentId: null, kind: 'group', position: 1.5, fields: { text: 'Việc riêng của tỉnh' } }
    expect(outline(acceptAll([...haiPhong, between], theirs, freshIds('n'))).filter((line) => !line.startsWith(' '))).toEqual([
      'Chuyển đổi số và ngoại ngữ',
      'Việc riêng của tỉnh',
      'Phát triển đội ngũ',
    ])
  })

  test('is one change, by the names of all siblings', () => {
    expect(proposeChanges(haiPhong, theirs).changes).toMatchObject([
      { key: 'reordered::node', base: ['teachers', 'digital'], theirs: ['digital', 'teachers'], rule: 'advisory' },
    ])
  })
})

describe('a task the ministry moved', () => {
  const theirs = revision([
    { ...teachers, parentId: 'training', kind: 'task' },
    { ...training, parentId: null, kind: 'group' },
    hiring,
    digital,
    records,
    english,
  ])

  test('above what it stood below leaves no ring, also where only that is accepted', () => {
    const { items } = decide(haiPhong, theirs, [{ key: 'moved:teachers', choice: 'accept' }], freshIds('n'))
    expect(outline(items).slice(0, 3)).toEqual(['Bồi dưỡng giáo viên', '  Phát triển đội ngũ', '    Tuyển dụng giáo viên'])
  })
})
