import type { AuditField, AuditWords } from './audit-action.ts'
import { formatDate, formatNumber } from './number-format.ts'
import { formatSchoolYear } from './school-year.ts'

/** One field of a change as it is read: what it was and what it became; null where it was not there. */
export interface AuditLine {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** What an id is called, where it is known. */
export type AuditNames = Readonly<Record<string, string>>

const nothing = '—'

/**
 * A change field by field, in words: names of fields and values of ours translated, dates day first, ids by their names or
 * else short. Fields come in the order of the words; what neither side has is left out.
 */
export function auditLines(before: unknown, after: unknown, words: AuditWords, names: AuditNames): AuditLine[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const keys = inOrder(Object.entries({ ...was, ...is }), words).map(([key]) => key)
  const textOf = (fields: Fields, key: string) => (key in fields ? valueText(key, fields[key], words, names) : null)
  return keys.map((key) => ({ field: fieldName(key, words), before: textOf(was, key), after: textOf(is, key) }))
}

/** Every id in before and after, under the name of its field: `[field, id]`. */
export function auditIds(value: unknown, field = ''): [field: string, id: string][] {
  if (Array.isArray(value)) return value.flatMap((each) => auditIds(each, field))
  if (isRecord(value)) return Object.entries(value).flatMap(([key, below]) => auditIds(below, key))
  return typeof value === 'string' && uuid.test(value) ? [[field, value]] : []
}

type Fields = Readonly<Record<string, unknown>>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Fields in the order of the words, those without words last. */
function inOrder(entries: readonly [string, unknown][], words: AuditWords): [string, unknown][] {
  const known = Object.keys(words.field)
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length)
  return entries.toSorted(([a], [b]) => place(a) - place(b))
}

/** A value that is no record of fields stands under no name of its own. */
function fieldsOf(value: unknown): Fields {
  if (isRecord(value)) return value
  return value === null || value === undefined ? {} : { '': value }
}

function fieldName(key: string, words: AuditWords): string {
  return key in words.field ? words.field[key as AuditField] : key
}

function valueText(key: string, value: unknown, words: AuditWords, names: AuditNames): string {
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.map((each) => valueText(key, each, words, names)).join('\n')
  if (isRecord(value)) {
    const told = inOrder(Object.entries(value), words).filter(([, below]) => below !== null && below !== undefined && below !== '')
    return told.map(([name, below]) => `${fieldName(name, words)}: ${valueText(name, below, words, names)}`).join('; ') || nothing
  }
  switch (typeof value) {
    case 'number':
      return key === 'schoolYear' ? formatSchoolYear(value) : formatNumber(value)
    case 'boolean':
      return words.value[String(value)] ?? String(value)
    case 'string':
      return value === '' ? nothing : (ownWord(key, value, words) ?? stringText(value, names))
    default:
      return nothing
  }
}

function ownWord(key: string, value: string, { value: values, group, entity, operation }: AuditWords): string | undefined {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = { group, entity, operation }
  return values[`${key}.${value}`] ?? lists[key]?.[value]
}

function stringText(value: string, names: AuditNames): string {
  if (uuid.test(value)) return names[value] ?? shortId(value)
  if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, 12)}…`
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? auditTime(value) : value
}

/** An id nobody has a name for: its last eight digits, by which two of them can be told apart. */
export function shortId(id: string): string {
  return `#${id.slice(-8)}`
}

/** An instant as `30/09/2024 14:05:09`, the time of Vietnam, which keeps no summer time. */
export function auditTime(iso: string): string {
  const local = new Date(new Date(iso).getTime() + 7 * 3_600_000).toISOString()
  return `${formatDate(local)} ${local.slice(11, 19)}`
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
