import { foldVietnamese } from '../vietnamese-text.ts'

/** The columns of the spreadsheet of units, in their order. */
export const unitColumns = ['code', 'name', 'kind', 'level', 'stage', 'ownership', 'area', 'tags', 'parent'] as const
export type UnitColumn = (typeof unitColumns)[number]

/** As people read them. */
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

/** Where the titles in a row are those of columns of ours, written with or without marks. */
export function placesIn(titles: readonly string[]): ColumnPlaces {
  const folded = titles.map(foldVietnamese)
  return eachUnitColumn((column) => folded.findIndex((title) => [unitColumnTitles[column], ...alsoTitled[column]].map(foldVietnamese).includes(title)))
}

/** The cells of each column; of one the file has not an empty one. */
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
