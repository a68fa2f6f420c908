import { compareVietnamese, foldVietnamese, formatDate, isValidOn, type OwnKind, type UnitVersion } from '@trongtam/domain'
import { loadUnitVersions, recordExport, type TenantSession } from '@trongtam/records'
import { writeWorkbook } from '@trongtam/sheets'
import { wordsOfFacts } from './describe-changes.ts'
import { foundUnitIds, type UnitFilter } from './found-units-store.ts'
import { namesAlike } from './names-alike.ts'
import { listOwnKinds } from './unit-import-store.ts'
import { unitSheet, unitSheetColumns } from './unit-template.ts'
import { codeKey, pathOf, type UnitsOfDay, unitsOfDay } from './units-of-day.ts'

export interface ReadForExport {
  readonly filter: UnitFilter
  readonly history: readonly UnitVersion[]
  readonly ownKinds: readonly OwnKind[]
  /** What the filter shows; null: everything. */
  readonly shown: ReadonlySet<string> | null
}

/** All that the file is made of; that it was exported is a row of the audit in the transaction that reads it. */
export async function readForExport(session: TenantSession, filter: UnitFilter): Promise<ReadForExport> {
  const { db } = session
  const history = (await loadUnitVersions(db)).filter((version) => isValidOn(version, filter.on))
  const shown = await foundUnitIds(db, filter)
  const { on, q, kind } = filter
  const after = { on, filter: { ...(q && { text: q }), ...(kind && { kind }) }, units: shown?.size ?? history.length }
  await recordExport(session, { action: 'unit.export', entity: 'unit', entityId: null, before: null, after })
  return { filter, history, ownKinds: await listOwnKinds(db), shown }
}

/** The tree of a day as a spreadsheet: the columns of an import first, so that it can be brought back. */
export function writeUnitsFile({ filter, history, ownKinds, shown }: ReadForExport): Promise<Uint8Array> {
  const units = unitsOfDay(history, filter.on)
  const rows = inTreeOrder(history)
    .filter(({ unit }) => shown === null || shown.has(unit.unitId))
    .map(({ unit, depth }) => [
      ...cellsOf(unit, units, ownKinds),
      `${'    '.repeat(depth)}${unit.name}`,
      pathOf(units, unit),
      formatDate(unit.validFrom),
      unit.validTo === null ? '' : formatDate(unit.validTo),
    ])
  return writeWorkbook({ sheets: [{ name: unitSheet, columns: [...unitSheetColumns(ownKinds), ...furtherColumns], rows }] })
}

const furtherColumns = [
  { title: 'Cây', width: 60 },
  { title: 'Đường dẫn', width: 80 },
  { title: 'Từ ngày', width: 14 },
  { title: 'Đến trước ngày', width: 16 },
]

function cellsOf(unit: UnitVersion, units: UnitsOfDay, ownKinds: readonly OwnKind[]): string[] {
  const { code, name, kind, level, stage, ownership, area, tags } = wordsOfFacts(unit, ownKinds)
  return [code, name, kind, level, stage, ownership, area, tags, parentWords(unit, units)]
}

/** What an import understands as this parent and no other: its code, else its name, else its path. */
function parentWords({ parentUnitId }: UnitVersion, units: UnitsOfDay): string {
  const parent = parentUnitId === null ? undefined : units.byId.get(parentUnitId)
  if (!parent) return ''
  if (parent.code !== null && units.byCode.get(codeKey(parent.code))?.length === 1) return parent.code
  const named = namesAlike(parent.name, units.byName.get(foldVietnamese(parent.name)) ?? [])
  return named.length === 1 ? parent.name : pathOf(units, parent)
}

/** Each unit after its parent, siblings in Vietnamese order. */
function inTreeOrder(units: readonly UnitVersion[]): { unit: UnitVersion; depth: number }[] {
  const ids = new Set(units.map(({ unitId }) => unitId))
  const below = Map.groupBy(units, ({ parentUnitId }) => (parentUnitId !== null && ids.has(parentUnitId) ? parentUnitId : null))
  const ordered: { unit: UnitVersion; depth: number }[] = []
  const walk = (parentId: string | null, depth: number) => {
    for (const unit of (below.get(parentId) ?? []).toSorted((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.unitId, b.unitId))) {
      ordered.push({ unit, depth })
      walk(unit.unitId, depth + 1)
    }
  }
  walk(null, 0)
  return ordered
}
