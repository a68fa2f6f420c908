import { describe, expect, test } from 'vitest'
import { freshIds } from './any-plan.ts'
import { countDifferences } from './count-differences.ts'
import { acceptAll, decide } from './decide.ts'
import { originOf } from './origin-of.ts'
import { proposeChanges } from './propose-changes.ts'
import { digital, english, first, haNoi, haiPhong, hiring, idOf, node, outline, own, rate, records, revision, teachers, training } from './two-provinces.ts'

describe('a title the ministry changed', () => {
  const theirs = revision([teachers, { ...training, text: 'Bồi dưỡng giáo viên theo chuẩn mới', rule: 'mandatory' }, hiring, digital, records, english])

  test('is proposed to who kept its words', () => {
    const { changes } = proposeChanges(haiPhong, theirs)
    expect(changes).toEqual([
      {
        key: 'edited:training:text',
        type: 'edited',
        itemId: 'training',
        ourId: idOf(haiPhong, 'training'),
        kind: 'task',
        field: 'text',
        state: 'only-theirs',
        rule: 'mandatory',
        base: 'Bồi dưỡng giáo viên',
        theirs: 'Bồi dưỡng giáo viên theo chuẩn mới',
        ours: 'Bồi dưỡng giáo viên',
        groupId: 'teachers',
        parts: [],
      },
    ])
  })

  test('is a conflict to who had its own, and keeping these settles it', () => {
    expect(proposeChanges(haNoi, theirs).changes).toMatchObject([{ state: 'conflict', why: 'both-edited', ours: 'Bồi dưỡng giáo viên Thủ đô' }])
    const { items } = decide(haNoi, theirs, [{ key: 'edited:training:text', choice: 'keep' }], freshIds('n'))
    expect(outline(items)).toEqual(outline(haNoi))
    expect(proposeChanges(items, theirs).changes).toEqual([])
    expect(countDifferences(items)).toBe(1)
  })

  test('can be taken in other words; then the task is adapted', () => {
    const { items } = decide(
      haNoi,
      theirs,
      [{ key: 'edited:training:text', choice: 'edit', value: 'Bồi dưỡng giáo viên Thủ đô theo chuẩn mới' }],
      freshIds('n'),
    )
    const item = items.find(({ base }) => base?.id === 'training')
    expect(item?.fields['text']).toBe('Bồi dưỡng giáo viên Thủ đô theo chuẩn mới')
    expect(item && originOf(item)).toBe('adapted')
  })

  test('asks nothing of who had changed it to the same', () => {
    const alike = haiPhong.map((item) => (item.base?.id === 'training' ? { ...item, fields: { text: 'Bồi dưỡng giáo viên theo chuẩn mới' } } : item))
    expect(proposeChanges(alike, theirs)).toEqual({ changes: [], same: 1, onlyOurs: 0 })
  })

  test('comes back as a conflict to who dropped the task; to accept restores it', () => {
    const dropped = haiPhong.map((item) => (item.base?.id === 'training' ? { ...item, dropped: true } : item))
    expect(proposeChanges(dropped, theirs).changes).toMatchObject([{ state: 'conflict', why: 'edited-but-dropped' }])
    expect(outline(acceptAll(dropped, theirs, freshIds('n')))).toContain('  Bồi dưỡng giáo viên theo chuẩn mới')
  })
})

describe('a task the ministry added', () => {
  const theirs = revision([teachers, training, node('duty', 'teachers', 2, 'Bố trí đủ giáo viên'), { ...hiring, position: 3 }, digital, records, english])

  test('comes behind the one it stands behind', () => {
    expect(outline(acceptAll(haNoi, theirs, freshIds('n'))).slice(0, 4)).toEqual([
      'Phát triển đội ngũ',
      '  Bồi dưỡng giáo viên Thủ đô',
      '  Bố trí đủ giáo viên',
      '  Tuyển dụng giáo viên',
    ])
  })

  test('is remembered as dropped where it is not wanted, and not proposed again', () => {
    const { items } = decide(haNoi, theirs, [{ key: 'added:duty', choice: 'keep' }], freshIds('n'))
    expect(outline(items)).toEqual(outline(haNoi))
    expect(items.find(({ base }) => base?.id === 'duty')?.dropped).toBe(true)
    expect(proposeChanges(items, theirs).changes).toEqual([])
  })

  test('is a conflict where the province dropped its group; to accept brings back the group, not its other tasks', () => {
    const dropped = haiPhong.map((item) => (item.base?.id === 'teachers' ? { ...item, dropped: true } : item))
    expect(proposeChanges(dropped, theirs).changes).toMatchObject([{ key: 'added:duty', why: 'parent-dropped' }])
    expect(outline(acceptAll(dropped, theirs, freshIds('n'))).slice(0, 3)).toEqual([
      'Phát triển đội ngũ',
      '  Bố trí đủ giáo viên',
      'Chuyển đổi số và ngoại ngữ',
    ])
  })
})

describe('a target of a task the ministry added', () => {
  const duty = node('duty', 'teachers', 3, 'Bố trí đủ giáo viên', {
    targets: [{ ...rate, id: 'ratio', level: { comparator: '>=', value: 1.5, unit: 'giáo viên/lớp' } }],
  })
  const theirs = revision([teachers, training, hiring, duty, digital, records, english])

  test('brings its task along', () => {
    expect(outline(decide(haiPhong, theirs, [{ key: 'added:ratio', choice: 'accept' }], freshIds('n')).items)).toContain('  Bố trí đủ giáo viên')
  })

  test('can be refused before its task is decided: unseen it waits upon another and goes below the task when that comes', () => {
    const refused = decide(haiPhong, theirs, [{ key: 'added:ratio', choice: 'keep' }], freshIds('n')).items
    expect(refused.find(({ base }) => base?.id === 'ratio')).toMatchObject({ dropped: true, parentId: idOf(haiPhong, 'teachers') })
    expect(proposeChanges(refused, theirs).changes.map(({ key }) => key)).toEqual(['added:duty'])
    const both = acceptAll(refused, theirs, freshIds('m'))
    expect(both.find(({ base }) => base?.id === 'ratio')).toMatchObject({ dropped: true, parentId: idOf(both, 'duty') })
  })
})

describe('a task the ministry removed', () => {
  const theirs = revision([teachers, hiring, digital, records, english])

  test('goes out of use where it was as the ministry wrote it', () => {
    expect(proposeChanges(haiPhong, theirs).changes).toMatchObject([{ key: 'removed:training', state: 'only-theirs' }])
    const items = acceptAll(haiPhong, theirs, freshIds('n'))
    expect(outline(items)).not.toContain('  Bồi dưỡng giáo viên')
    expect(items.find(({ id }) => id === idOf(haiPhong, 'training'))).toMatchObject({ dropped: true, base: null, fields: { text: 'Bồi dưỡng giáo viên' } })
  })

  test("is a conflict where the province had made it its own; kept, it is the province's", () => {
    expect(proposeChanges(haNoi, theirs).changes).toMatchObject([{ key: 'removed:training', state: 'conflict', why: 'removed-but-adapted' }])
    const { items } = decide(haNoi, theirs, [{ key: 'removed:training', choice: 'keep' }], freshIds('n'))
    const kept = items.find(({ id }) => id === idOf(haNoi, 'training'))
    expect(kept && originOf(kept)).toBe('local')
  })

  test('takes a group with it only where nothing of the province is left in it', () => {
    const withoutDigital = revision([teachers, training, hiring])
    expect(outline(acceptAll(haiPhong, withoutDigital, freshIds('n')))).not.toContain('Chuyển đổi số và ngoại ngữ')
    expect(proposeChanges(haNoi, withoutDigital).changes).toContainEqual(expect.objectContaining({ key: 'removed:digital', why: 'removed-but-in-use' }))
    expect(outline(acceptAll(haNoi, withoutDigital, freshIds('n'))).slice(-2)).toEqual(['Chuyển đổi số và ngoại ngữ', '  Lớp học thông minh ở đảo'])
  })
})

describe('a target the ministry raised', () => {
  const raised = { ...english, targets: [{ ...rate, level: { comparator: '>=', value: 98, unit: '%' } as const }] }
  const theirs = revision([teachers, training, hiring, digital, records, raised])

  test('is proposed with the rule of its level', () => {
    expect(proposeChanges(haiPhong, theirs).changes).toMatchObject([{ key: 'edited:rate:level', rule: 'mandatory', groupId: 'digital', state: 'only-theirs' }])
  })

  test('is a conflict to who had set itself another, and neither level is lost before it is decided', () => {
    const higher = haNoi.map((item) =>
      item.base?.id === 'rate' ? { ...item, fields: { ...item.fields, level: { comparator: '>=' as const, value: 99, unit: '%' } } } : item,
    )
    expect(proposeChanges(higher, theirs).changes).toMatchObject([{ why: 'both-edited', base: { value: 95 }, theirs: { value: 98 }, ours: { value: 99 } }])
  })
})

test('a key that names no open change has no effect and is given back; so is an edit of what has no words', () => {
  const keys = [
    { key: 'edited:nobody:text', choice: 'accept' as const },
    { key: 'moved:x', choice: 'edit' as const, value: 'y' },
  ]
  expect(decide(haNoi, first, keys, freshIds('n'))).toEqual({ items: haNoi, unknown: ['edited:nobody:text', 'moved:x'] })
})

test('the theme a province had before it had a template is its own words against the ministry’s', () => {
  const before = haiPhong.map((item) => (item.kind === 'theme' ? { ...item, base: null, fields: { text: 'Chủ đề của tỉnh' } } : item))
  expect(proposeChanges(before, first).changes).toMatchObject([{ key: 'edited:theme:text', why: 'both-edited', ours: 'Chủ đề của tỉnh' }])
})

test('differences are counted by field and place; what is dropped counts once, what is the province’s own not at all', () => {
  expect(countDifferences(haiPhong)).toBe(0)
  expect(countDifferences(haNoi)).toBe(1)
  const more = haNoi.map((item) => {
    if (item.base?.id === 'hiring') return { ...item, parentId: own.parentId }
    return item.base?.id === 'digital' ? { ...item, dropped: true } : item
  })
  expect(countDifferences(more)).toBe(2)
  expect(countDifferences(more.map((item) => ({ ...item, dropped: false })))).toBe(2)
})
