import { describe, expect, test } from 'vitest'
import { cellsOfClipboard, emptyRows, filledRows, gridRowsAtMost, pasteCells, wrongCells } from './grid-rows.ts'

describe('what is copied in a spreadsheet', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      '"hai\ndòng"\t"nói ""thế"""\nc\td',
      [
        ['hai\ndòng', 'nói "thế"'],
        ['c', 'd'],
      ],
    ],
    ['5" rộng\tb', [['5" rộng', 'b']]],
  ])('%j is read cell by cell', (text, cells) => {
    expect(cellsOfClipboard(text)).toEqual(cells)
  })
})

describe('pasting into the grid', () => {
  test('fills from a cell on and adds the rows that are missing', () => {
    const { rows, rowCount, columnCount } = pasteCells(emptyRows(2), { row: 1, column: 1 }, [
      ['Trường A', 'Trường học'],
      ['Trường B', 'Trường học'],
    ])
    expect([rowCount, columnCount, rows.length]).toEqual([2, 2, 3])
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['', '', '', ''],
      ['', 'Trường A', 'Trường học', ''],
      ['', 'Trường B', 'Trường học', ''],
    ])
  })

  test('puts columns in their places by their titles, and keeps what has no title', () => {
    const before = [['K1', '', '', '', '', '', '', '', '']]
    const { rows, rowCount } = pasteCells(before, { row: 0, column: 4 }, [
      ['Trực thuộc', 'Ghi chú', 'Tên đơn vị'],
      ['00001', 'x', 'Trường A'],
    ])
    expect(rowCount).toBe(1)
    expect(rows).toEqual([['K1', 'Trường A', '', '', '', '', '', '', '00001']])
  })

  test('ends at 5.000 rows, and tells what was left out', () => {
    const { rows, leftOut } = pasteCells(
      emptyRows(10),
      { row: 5, column: 1 },
      Array.from({ length: gridRowsAtMost }, () => ['x']),
    )
    expect([rows.length, leftOut]).toEqual([gridRowsAtMost, 5])
  })

  test('what sticks out to the right is left out', () => {
    const { rows, columnCount } = pasteCells(emptyRows(1), { row: 0, column: 7 }, [['a', 'b', 'c']])
    expect([rows[0]?.slice(7), columnCount]).toEqual([['a', 'b'], 2])
  })
})

test('a row is wrong where its words are, and an empty one nowhere', () => {
  expect([...wrongCells(['', 'Trường A', 'Trường bay', '', 'Tiểu học', '', '', '', ''], [])]).toEqual(['kind'])
  expect([...wrongCells(['', '', 'Trường', '', '', '', '', '', ''], [])]).toEqual(['name'])
  expect(wrongCells(['K1', '', 'Trường', '', '', '', '', '', ''], []).size, 'a unit may be told by its code').toBe(0)
  expect(wrongCells(['', ' ', '', '', '', '', '', '', ''], []).size).toBe(0)
})

test('rows are sent without the empty ones at the end', () => {
  expect(filledRows([['a'], [''], ['b'], [' '], ['']])).toEqual([['a'], [''], ['b']])
})
