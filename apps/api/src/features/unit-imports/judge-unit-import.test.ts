import { cellsAt, type OwnKind, placesIn, unitColumnTitles, type UnitVersion } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import { judgeUnitImport, type UnitImportContext } from './judge-unit-import.ts'

const since = '2020-09-01'
const on = '2026-09-01'

const plain = { code: null, ownKindId: null, stage: null, ownership: null, area: null, tags: [], validFrom: since, validTo: null }
const unit = (unitId: string, parentUnitId: string | null, own: Partial<UnitVersion> = {}): UnitVersion => ({
  ...plain,
  unitId,
  name: unitId,
  kind: 'school',
  level: 'institution',
  parentUnitId,
  ...own,
})
const province: readonly UnitVersion[] = [
  unit('UBND tỉnh A', null, { kind: 'province-committee', level: 'province', code: '01' }),
  unit('UBND xã Bình', 'UBND tỉnh A', { kind: 'commune-committee', level: 'commune', code: '00001' }),
  unit('UBND xã Cát', 'UBND tỉnh A', { kind: 'commune-committee', level: 'commune', code: '00002' }),
  unit('Phòng VH-XH Bình', 'UBND xã Bình', { name: 'Phòng Văn hóa - Xã hội', kind: 'commune-office', level: 'commune' }),
  unit('Phòng VH-XH Cát', 'UBND xã Cát', { name: 'Phòng Văn hóa - Xã hội', kind: 'commune-office', level: 'commune' }),
  unit('Trường Lê Lợi', 'UBND xã Bình', { code: '001', stage: 'primary', ownership: 'public', tags: ['bán trú'] }),
  unit('Trường Kim Đồng', 'UBND xã Cát', { code: '002' }),
]
const ownKinds: readonly OwnKind[] = [{ id: 'own-1', name: 'Trường chuyên biệt', baseKind: 'school', level: 'institution' }]

type Cells = Partial<Record<keyof typeof unitColumnTitles, string>>

function judge(rows: readonly Cells[], given: Partial<UnitImportContext> = {}) {
  const columns = Object.keys(unitColumnTitles) as (keyof Cells)[]
  const places = placesIn(Object.values(unitColumnTitles))
  const lines = rows.map((cells, index) => ({
    row: index + 2,
    cells: cellsAt(
      places,
      columns.map((column) => cells[column] ?? ''),
    ),
  }))
  let last = 0
  const judging = judgeUnitImport(lines, { on, history: province, ownKinds, newId: () => `mới ${++last}`, ...given })
  for (;;) {
    const { value, done } = judging.next()
    if (done) return value
  }
}

const states = (rows: readonly Cells[]) => judge(rows).rows.map(({ state }) => state)
const faults = (rows: readonly Cells[], given: Partial<UnitImportContext> = {}) =>
  judge(rows, given).rows.flatMap(({ row, faults: own }) => own.map(({ column, code, about }) => [row, column, code, about]))
const school = (name: string, parent: string, own: Cells = {}): Cells => ({ name, kind: 'Trường học', parent, ...own })

describe('rows of units', () => {
  test('are the same, changed or new by code, then by folded name below the parent', () => {
    const judged = judge([
      { code: '001', name: 'Trường Lê Lợi', kind: 'trường', stage: 'tieu hoc', ownership: 'Công lập', tags: 'bán trú', parent: 'ubnd xa binh' },
      { name: 'TRUONG KIM DONG', parent: '00002', stage: 'THCS' },
      { code: '001', level: 'Cấp xã', name: 'UBND xã Đông', kind: 'UBND cấp xã', parent: '01' },
      school('Trường Mới', '00001'),
    ])
    expect(judged.rows.map(({ state, unitId }) => [state, unitId])).toEqual([
      ['same', 'Trường Lê Lợi'],
      ['changed', 'Trường Kim Đồng'],
      // A code means something within its level alone.
      ['new', null],
      ['new', null],
    ])
    expect(judged.rows[1]?.changes).toEqual([
      { column: 'name', from: 'Trường Kim Đồng', to: 'TRUONG KIM DONG' },
      { column: 'stage', from: '', to: 'THCS' },
    ])
    expect(judged.events.map(({ event }) => event.kind).toSorted()).toEqual(['change-kind', 'establish', 'rename'])
  })

  test('say nothing where a cell is empty, and take away by a dash', () => {
    expect(states([{ code: '001', name: 'Trường Lê Lợi' }])).toEqual(['same'])
    expect(judge([{ code: '001', name: 'Trường Lê Lợi', stage: '-', ownership: '–', tags: '-' }]).rows[0]?.changes).toEqual([
      { column: 'stage', from: 'Tiểu học', to: '' },
      { column: 'ownership', from: 'Công lập', to: '' },
      { column: 'tags', from: 'bán trú', to: '' },
    ])
  })

  test('may name parents of the same file, in any order, by code, name or path', () => {
    const { rows, events } = judge([
      school('Trường Con', 'UBND xã Mới'),
      { code: '00009', name: 'UBND xã Mới', kind: 'UBND cấp xã', parent: 'UBND tỉnh A (01)' },
      school('Trường Cháu', '00009'),
      school('Trường Khác', 'UBND xã Cát › Phòng Văn hóa - Xã hội'),
    ])
    expect(rows.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'new'])
    expect(events).toHaveLength(1)
    expect(events[0]?.change.after.map(({ name, parentUnitId }) => [name, parentUnitId])).toEqual([
      ['Trường Con', 'mới 2'],
      ['UBND xã Mới', 'UBND tỉnh A'],
      ['Trường Cháu', 'mới 2'],
      ['Trường Khác', 'Phòng VH-XH Cát'],
    ])
  })

  test('move together below one parent in one event; a kind of the province’s own is known by its name', () => {
    const { rows, events } = judge([
      { code: '001', name: 'Trường Lê Lợi', parent: 'UBND xã Bình › Phòng Văn hóa - Xã hội', kind: 'Trường chuyên biệt' },
      { code: '002', name: 'Trường Kim Đồng', parent: 'UBND xã Bình › Phòng Văn hóa - Xã hội' },
    ])
    expect(rows.map(({ state }) => state)).toEqual(['changed', 'changed'])
    expect(events.map(({ event }) => event)).toMatchObject([
      { kind: 'move', unitIds: ['Trường Lê Lợi', 'Trường Kim Đồng'], parentUnitId: 'Phòng VH-XH Bình' },
      { kind: 'change-kind', to: { kind: 'school', ownKindId: 'own-1' } },
    ])
  })

  test('may hand a code or a name on: what stands in the way goes first', () => {
    const handed = judge([school('Trường Lê Lợi', 'UBND xã Bình', { code: '009' }), { code: '001', name: 'Trường Lê Lợi cũ' }])
    expect(handed.rows.map(({ state, unitId }) => [state, unitId])).toEqual([
      ['new', null],
      ['changed', 'Trường Lê Lợi'],
    ])
  })
})

describe('a fault names row, column and what it is about:', () => {
  const row = school('Trường X', '00001')
  test.each<[string, Cells, readonly unknown[]]>([
    ['no name', { ...row, name: '' }, ['name', 'missing', null]],
    ['no kind', { ...row, kind: '' }, ['kind', 'missing', null]],
    ['an unknown kind', { ...row, kind: 'Trường bay' }, ['kind', 'unknown-kind', null]],
    ['an unknown level', { ...row, level: 'Cấp trời' }, ['level', 'unknown-level', null]],
    ['no level where the kind has none', { ...row, kind: 'Công an' }, ['level', 'missing', null]],
    ['an unknown stage', { ...row, stage: 'Lớp 1' }, ['stage', 'unknown-stage', null]],
    ['an unknown ownership', { ...row, ownership: 'Của tôi' }, ['ownership', 'unknown-ownership', null]],
    ['no parent', { ...row, parent: '' }, ['parent', 'missing', null]],
    ['an unknown parent', { ...row, parent: 'UBND xã Lạ' }, ['parent', 'unknown-parent', null]],
    ['several parents', { ...row, parent: 'Phòng Văn hóa - Xã hội' }, ['parent', 'ambiguous-parent', null]],
    ['a name that is too long', { ...row, name: 'x'.repeat(301) }, ['name', 'too-long', null]],
    ['a code that is too long', { ...row, code: 'x'.repeat(41) }, ['code', 'too-long', null]],
    ['too many tags', { ...row, tags: Array.from({ length: 21 }, (_, n) => `n${n}`).join(',') }, ['tags', 'too-many-tags', null]],
    ['itself as parent', { ...row, parent: 'Trường X' }, ['parent', 'cycle', null]],
    ['a name that a sibling has', { code: '00002', name: 'UBND xã Bình' }, ['name', 'name-taken', null]],
    ['several units', { name: 'Phòng Văn hóa - Xã hội' }, ['name', 'ambiguous-unit', null]],
  ])('%s', (_, cells, expected) => {
    expect(faults([cells])).toEqual([[2, ...expected]])
    expect(faults([row]), '(control) the row without it').toEqual([])
  })

  test('a unit twice, by code or by name', () => {
    expect(
      faults([
        { code: '001', name: 'Trường Lê Lợi' },
        { code: '001', name: 'Trường Lê Lợi B' },
      ]),
    ).toEqual([[3, 'code', 'twice-in-file', 'row:2']])
    expect(faults([row, { ...row, name: 'TRƯỜNG X' }])).toEqual([[3, 'name', 'twice-in-file', 'row:2']])
    expect(
      faults([
        { ...row, code: 'k1' },
        { ...row, name: 'Trường Y', code: 'K1' },
      ]),
    ).toEqual([[3, 'code', 'twice-in-file', 'row:2']])
  })

  test('a code that another unit of the level keeps', () => {
    const history = [...province, unit('Phòng X', 'UBND xã Bình', { kind: 'commune-office', level: 'commune', code: '002' })]
    const raised = { code: '002', level: 'Cấp xã', name: 'Trường Lê Lợi', parent: '00001' }
    expect(faults([{ ...raised, name: 'Phòng X' }], { history }), '(control) its own code').toEqual([])
    expect(faults([{ code: '002', name: 'Trường Lê Lợi', kind: 'Trường', parent: '00001' }])).toEqual([[2, 'name', 'name-taken', null]])
  })

  test('circles among rows, and a unit below its own child', () => {
    expect(faults([school('Trường P', 'Trường Q'), school('Trường Q', 'Trường P')])).toEqual([
      [2, 'parent', 'cycle', null],
      [3, 'parent', 'cycle', null],
    ])
    expect(faults([{ code: '00001', name: 'UBND xã Bình', parent: '001' }])).toEqual([[2, 'parent', 'cycle', null]])
  })

  test('a parent that ends, a later change, a beginning on that day, a beginning later', () => {
    const history = [
      ...province.filter(({ unitId }) => unitId !== 'UBND xã Cát' && unitId !== 'Trường Kim Đồng' && unitId !== 'Phòng VH-XH Cát'),
      unit('UBND xã Cát', 'UBND tỉnh A', { kind: 'commune-committee', level: 'commune', code: '00002', validTo: '2027-01-01' }),
      unit('Trường Hôm Nay', 'UBND xã Bình', { code: '010', validFrom: on }),
      unit('Trường Mai Sau', 'UBND xã Bình', { code: '011', validFrom: '2027-01-01' }),
      unit('Trường Đổi', 'UBND xã Bình', { code: '012', validTo: '2027-02-01' }),
      unit('Trường Đổi', 'UBND xã Bình', { code: '012', name: 'Trường Đổi Rồi', validFrom: '2027-02-01' }),
    ]
    expect(faults([school('Trường X', '00002')], { history })).toEqual([[2, 'parent', 'parent-ends', null]])
    expect(faults([{ code: '010', name: 'Trường Tên Khác' }], { history })).toEqual([[2, 'name', 'begins-that-day', null]])
    expect(faults([school('Trường Mai Sau', '00001', { code: '011' })], { history })).toEqual([[2, 'code', 'begins-later', 'day:2027-01-01']])
    expect(faults([{ code: '012', name: 'Trường Tên Khác' }], { history })).toEqual([[2, 'name', 'later-change', 'day:2027-02-01']])
    expect(faults([{ code: '012', name: 'Trường Đổi' }], { history }), '(control) what stays the same may have a later change').toEqual([])
  })

  test('what hangs below a wrong row is not wrong by itself', () => {
    expect(faults([{ ...school('UBND xã Mới', '01'), kind: 'UBND ở đâu' }, school('Trường Con', 'UBND xã Mới')])).toEqual([[2, 'kind', 'unknown-kind', null]])
  })
})

describe('5.000 rows', () => {
  const schools = Array.from({ length: 5_000 }, (_, n) => school(`Trường số ${n}`, '01', { code: `S${n}` }))
  const standing = [...province, ...schools.map(({ name = '', code = null }, n) => unit(`s${n}`, 'UBND tỉnh A', { name, code }))]

  test('become one event, and nothing the second time', () => {
    const { events, rows } = judge(schools)
    expect([rows.every(({ state }) => state === 'new'), events.length]).toEqual([true, 1])
    const again = judge(schools, { history: standing })
    expect([again.rows.every(({ state }) => state === 'same'), again.events]).toEqual([true, []])
  })

  test('that hang each below the one before are too deep, and not judged for ever', () => {
    const { rows } = judge(Array.from({ length: 5_000 }, (_, n) => school(`Bậc ${n}`, n === 0 ? '01' : `Bậc ${n - 1}`)).toReversed())
    expect(rows.at(-1)?.state, '(control)').toBe('new')
    expect(rows[0]?.faults).toEqual([{ column: 'parent', code: 'too-deep', about: null }])
  })

  test('below one parent are renamed in time, and each hand their code to the next', () => {
    const renamed = judge(
      schools.map(({ name = '', code = '' }) => ({ code, name: `${name} mới`, parent: '01' })),
      { history: standing },
    )
    expect([renamed.rows.every(({ state }) => state === 'changed'), renamed.events.length]).toEqual([true, 5_000])
    const history = standing.map((version, n) => (version.unitId.startsWith('s') ? { ...version, level: 'commune' as const, code: `C${n}` } : version))
    const handed = judge(
      schools.map(({ name = '' }, n) => ({ name, parent: '01', code: `C${n + province.length + 1}`, level: 'Cơ sở' })),
      { history },
    )
    expect(handed.rows.every(({ state }) => state === 'changed')).toBe(true)
  })
})

test('two names of one parent that differ by their marks are two units', () => {
  const history = [...province, unit('Xã Sơn Hà', 'UBND tỉnh A', { kind: 'commune-committee', level: 'commune' })]
  const commune = (name: string): Cells => ({ name, kind: 'UBND cấp xã', parent: '01' })
  const { rows } = judge([commune('Xã Sơn Hạ'), commune('XÃ SƠN HÀ'), school('Trường M', 'xã sơn hạ')], { history })
  expect(rows.map(({ state, unitId, parent }) => [state, unitId, parent])).toEqual([
    ['new', null, { unitId: 'UBND tỉnh A' }],
    ['changed', 'Xã Sơn Hà', { unitId: 'UBND tỉnh A' }],
    ['new', null, { row: 2 }],
  ])
  expect(judge([commune('Xa Son Ha')], { history }).rows[0]?.unitId, 'without marks').toBe('Xã Sơn Hà')
})

test('a parent that ended, or begins later, is told from one that was never there', () => {
  const history = [
    ...province,
    unit('UBND huyện Cũ', 'UBND tỉnh A', { kind: 'district-committee', level: 'district', code: '9', validTo: '2025-07-01' }),
    unit('UBND xã Sau', 'UBND tỉnh A', { kind: 'commune-committee', level: 'commune', code: '00009', validFrom: '2026-10-01' }),
  ]
  const rows = ['UBND huyện Cũ', '9', 'UBND xã Sau', '00009', 'UBND xã Lạ', 'UBND xã Cát'].map((parent, n) => school(`Trường ${n}`, parent))
  expect(faults(rows, { history })).toEqual([
    [2, 'parent', 'parent-ended', 'day:2025-07-01'],
    [3, 'parent', 'parent-ended', 'day:2025-07-01'],
    [4, 'parent', 'parent-begins-later', 'day:2026-10-01'],
    [5, 'parent', 'parent-begins-later', 'day:2026-10-01'],
    [6, 'parent', 'unknown-parent', null],
  ])
})
