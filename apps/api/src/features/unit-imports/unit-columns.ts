import { unitColumns } from '@trongtam/contracts'
import { foldVietnamese } from '@trongtam/domain'
import { letterOf } from '@trongtam/sheets'

export type UnitColumn = (typeof unitColumns)[number]

/** The columns of the spreadsheet of units, as people read them, in their order. */
export const unitColumnTitles = {
  code: 'Mã',
  name: 'Tên đơn vị',
  kind: 'Loại',
  level: 'Cấp',
  stage: 'Cấp học',
  ownership: 'Loại hình',
  area: 'Khu vực',
  tags: 'Nhãn',
  parent: 'Trực thuộc',
} as const satisfies Record<UnitColumn, string>

const alsoTitled: Readonly<Record<UnitColumn, readonly string[]>> = {
  code: ['Mã đơn vị', 'Code'],
  name: ['Tên', 'Đơn vị', 'Name'],
  kind: ['Loại đơn vị', 'Kind'],
  level: ['Cấp quản lý', 'Level'],
  stage: ['Stage'],
  ownership: ['Công lập/tư thục', 'Ownership'],
  area: ['Area'],
  tags: ['Tags'],
  parent: ['Trực thuộc (mã hoặc tên)', 'Đơn vị cấp trên', 'Parent'],
}

/** Where each column stands in a row of titles; -1: nowhere. */
export type ColumnPlaces = Readonly<Record<UnitColumn, number>>

export function placesIn(titles: readonly string[]): ColumnPlaces {
  const folded = titles.map(foldVietnamese)
  return eachUnitColumn((column) => folded.findIndex((title) => [unitColumnTitles[column], ...alsoTitled[column]].map(foldVietnamese).includes(title)))
}

/** The letter of a column in a file; null where the file has none. */
export function letterIn(places: ColumnPlaces, column: UnitColumn): string | null {
  return places[column] === -1 ? null : letterOf(places[column])
}

export function cellsAt(places: ColumnPlaces, cells: readonly string[]): Readonly<Record<UnitColumn, string>> {
  return eachUnitColumn((column) => cells[places[column]] ?? '')
}

export function eachUnitColumn<V>(valueOf: (column: UnitColumn) => V): Readonly<Record<UnitColumn, V>> {
  return {
    code: valueOf('code'),
    name: valueOf('name'),
    kind: valueOf('kind'),
    level: valueOf('level'),
    stage: valueOf('stage'),
    ownership: valueOf('ownership'),
    area: valueOf('area'),
    tags: valueOf('tags'),
    parent: valueOf('parent'),
  }
}
