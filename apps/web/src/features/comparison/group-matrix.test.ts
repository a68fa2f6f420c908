import { expect, test } from 'vitest'
import { groupMatrix, statisticKinds } from './group-matrix.ts'

const detail = (state: 'kept' | 'reworded' | 'added' | 'dropped', templateTitle: string | null, title: string | null) => ({
  state,
  templateTitle,
  title,
  tasks: 1,
})
const haNoi = { details: [detail('kept', 'Quản lý', 'Quản lý'), detail('added', null, 'Thủ đô học tập'), detail('dropped', 'Pháp chế', null)] }
const haiPhong = { details: [detail('reworded', 'Quản lý', 'Quản lý nhà nước'), detail('kept', 'Nhóm cũ', 'Nhóm cũ')] }

test('each group of the template is a row with one cell per province', () => {
  const { rows, added } = groupMatrix(['Quản lý', 'Pháp chế'], [haNoi, haiPhong])
  expect(rows.map((row) => [row.templateTitle, ...row.cells.map((cell) => cell?.state ?? null)])).toEqual([
    ['Quản lý', 'kept', 'reworded'],
    ['Pháp chế', 'dropped', null],
    ['Nhóm cũ', null, 'kept'],
  ])
  expect(added.map((groups) => groups.map(({ title }) => title))).toEqual([['Thủ đô học tập'], []])
})

test('no detail is lost and none is shown twice', () => {
  const columns = [haNoi, haiPhong, { details: [detail('kept', 'Quản lý', 'a'), detail('reworded', 'Quản lý', 'b')] }]
  const { rows, added } = groupMatrix([], columns)
  const shown = [...rows.flatMap((row) => row.cells), ...added.flat()].filter((cell) => cell !== null)
  expect(new Set(shown)).toEqual(new Set(columns.flatMap((column) => column.details)))
  expect(shown).toHaveLength(7)
})

test('statistics of different provinces share their rows', () => {
  const of = (...kinds: string[]) => ({ statistics: kinds.map((kind) => ({ kind, value: 1, change: null })) })
  expect(statisticKinds([of('lớp', 'trường'), of('trường', 'học sinh')])).toEqual(['lớp', 'trường', 'học sinh'])
})
