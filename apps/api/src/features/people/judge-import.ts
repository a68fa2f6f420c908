import { foldVietnamese, type Role, tidyText } from '@trongtam/domain'
import { type ImportColumn, importColumns, labelOfUnit, roleOfLabel } from './import-columns.ts'

export interface ImportLine {
  readonly row: number
  readonly cells: Readonly<Record<ImportColumn, string>>
}

interface KnownPosition {
  readonly id: string
  readonly unitId: string
  readonly title: string
  readonly role: Role
}

/** What a spreadsheet is judged by: the tenant as it is at this moment. */
export interface ImportContext {
  readonly today: string
  readonly units: readonly { readonly id: string; readonly name: string; readonly code: string | null }[]
  readonly grantable: readonly Role[]
  /** Open positions nobody holds or is invited to. */
  readonly vacant: readonly KnownPosition[]
  /** Who holds, or is invited to, which position. */
  readonly taken: readonly (Omit<KnownPosition, 'id'> & { readonly email: string })[]
}

export type ImportFault =
  | 'missing'
  | 'not-an-email'
  | 'not-a-date'
  | 'too-long'
  | 'unknown-unit'
  | 'ambiguous-unit'
  | 'unknown-role'
  | 'role-not-grantable'
  | 'twice-in-file'

export interface JudgedRow {
  readonly row: number
  readonly cells: ImportLine['cells']
  readonly state: 'new' | 'known' | 'fault'
  readonly faults: readonly { readonly column: ImportColumn; readonly code: ImportFault }[]
  /** Whom to invite to what; `positionId` is null where the position is new. */
  readonly guest: (Meant & { readonly positionId: string | null }) | null
}

interface Meant {
  readonly name: string
  readonly email: string
  readonly unitId: string
  readonly title: string
  readonly role: Role
  readonly validFrom: string
}

const lengthAtMost = 200

/** Judges each row by itself and against the others, in their order; the same for the preview and for the import. */
export function judgeImport(lines: readonly ImportLine[], context: ImportContext): JudgedRow[] {
  const findUnit = unitFinder(context.units)
  const taken = new Set(context.taken.map((each) => keyOf(each)))
  const vacant = new Map<string, string[]>()
  for (const each of context.vacant) vacant.set(placeOf(each), [...(vacant.get(placeOf(each)) ?? []), each.id])
  const seen = new Set<string>()
  return lines.map(({ row, cells }) => {
    const { faults, meant } = judgeCells(cells, context, findUnit)
    if (!meant) return { row, cells, state: 'fault', faults, guest: null }
    const key = keyOf(meant)
    if (seen.has(key)) return { row, cells, state: 'fault', faults: [{ column: 'email', code: 'twice-in-file' }], guest: null }
    seen.add(key)
    if (taken.has(key)) return { row, cells, state: 'known', faults: [], guest: null }
    return { row, cells, state: 'new', faults: [], guest: { ...meant, positionId: vacant.get(placeOf(meant))?.shift() ?? null } }
  })
}

type FoundUnit = { readonly id: string } | 'unknown-unit' | 'ambiguous-unit'

function judgeCells(cells: ImportLine['cells'], { today, grantable }: ImportContext, findUnit: (label: string) => FoundUnit) {
  const faults: { column: ImportColumn; code: ImportFault }[] = []
  const note = (column: ImportColumn, code: ImportFault) => void faults.push({ column, code })
  for (const column of ['name', 'email', 'unit', 'title', 'role'] as const) if (cells[column].trim() === '') note(column, 'missing')
  for (const column of ['name', 'title'] as const) if (cells[column].length > lengthAtMost) note(column, 'too-long')
  const email = cells.email.trim().toLowerCase()
  if (email !== '' && !isEmail(email)) note('email', 'not-an-email')
  const unit = cells.unit.trim() === '' ? null : findUnit(cells.unit)
  if (typeof unit === 'string') note('unit', unit)
  const role = cells.role.trim() === '' ? null : roleOfLabel(cells.role)
  if (cells.role.trim() !== '' && role === null) note('role', 'unknown-role')
  if (role !== null && !grantable.includes(role)) note('role', 'role-not-grantable')
  const validFrom = cells.validFrom.trim() === '' ? today : isoDateOf(cells.validFrom)
  if (validFrom === null) note('validFrom', 'not-a-date')
  if (faults.length > 0 || role === null || validFrom === null || unit === null || typeof unit === 'string') return { faults, meant: null }
  return { faults, meant: { name: tidyText(cells.name), email, unitId: unit.id, title: tidyText(cells.title), role, validFrom } }
}

function unitFinder(units: ImportContext['units']): (label: string) => FoundUnit {
  const byLabel = new Map<string, Set<string>>()
  const add = (label: string, id: string) => byLabel.set(foldVietnamese(label), (byLabel.get(foldVietnamese(label)) ?? new Set()).add(id))
  for (const unit of units) for (const label of new Set([unit.name, unit.code, labelOfUnit(unit)])) if (label !== null) add(label, unit.id)
  return (label) => {
    const [first, ...others] = byLabel.get(foldVietnamese(label)) ?? []
    if (first === undefined) return 'unknown-unit'
    return others.length > 0 ? 'ambiguous-unit' : { id: first }
  }
}

/** A date as dd/MM/yyyy or yyyy-MM-dd; null for no date of the calendar. */
export function isoDateOf(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? []
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text.trim()
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(iso)) return null
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/.test(text)
}

function placeOf({ unitId, title, role }: Omit<KnownPosition, 'id'>): string {
  return [unitId, foldVietnamese(title), role].join('\u0000')
}

function keyOf(each: Omit<KnownPosition, 'id'> & { readonly email: string }): string {
  return `${each.email}\u0000${placeOf(each)}`
}

/** The columns in the order of the spreadsheet. */
export const columnsInOrder = Object.keys(importColumns) as ImportColumn[]
