import { communeCatalogue } from '../communes.ts'
import { type MappingRow, plainProvinceName, rows } from '../data-set.ts'
import { provinceCatalogue } from '../provinces.ts'
import { communeLeftOut } from './left-out.ts'
import { oneWayOfMarks } from './one-way-of-marks.ts'
import { plainPlaceName } from './place.ts'

/** A commune on the eve of 2025-07-01. */
export interface CommuneBefore {
  readonly code: string | null
  /** `Xã Ninh Sơn` */
  readonly name: string
  /** `Thành phố Thủy Nguyên` */
  readonly districtName: string
  /** `Hải Phòng` */
  readonly provinceName: string
  /** Codes of the communes of today that it went into; one for nearly all. */
  readonly successorCodes: readonly string[]
}

/** What became of each row of the mappings: read = used + repeated + withoutOldPlace + ofEarlierCommunes. */
export interface SourceRows {
  readonly read: number
  /** Rows that say of a commune of the eve where it went. */
  readonly used: number
  /** Rows that say again what another row said. */
  readonly repeated: number
  /** Special zones of islands that had no commune. */
  readonly withoutOldPlace: number
  /** Rows without a code whose name no commune of the eve bears: it had ended in an earlier arrangement. */
  readonly ofEarlierCommunes: number
  readonly earlierCommunes: number
  /** Rows whose new code is not that of the commune they name: name and province decided. */
  readonly newMatchedByName: number
  /** Rows without an old code, of a commune of the eve by its name and district. */
  readonly oldMatchedByName: number
  /** Communes of the eve that no row names, added by hand (`communeLeftOut`). */
  readonly addedByHand: number
}

export interface ReformSource {
  readonly communes: readonly CommuneBefore[]
  readonly rows: SourceRows
}

let read: ReformSource | undefined

/** The mappings of the data set, read once: what every commune of the eve went into. */
export function reformSource(): ReformSource {
  read ??= readMappings(rows('ward_mappings'))
  return read
}

type Growing = Omit<CommuneBefore, 'successorCodes'> & { readonly successorCodes: string[] }
type NamedRow = MappingRow & { readonly old_ward_name: string; readonly old_district_name: string; readonly old_province_name: string }

function readMappings(mappings: readonly MappingRow[]): ReformSource {
  const newCode = newCodes()
  const named = mappings.filter(isNamed)
  const { communes, repeated, earlier } = followRows(named, newCode)
  const uncoded = named.filter(({ old_ward_code: code }) => !code).length
  return {
    communes: [...communes, leftOut()],
    rows: {
      read: mappings.length,
      used: named.length - earlier.length - repeated,
      repeated,
      withoutOldPlace: mappings.length - named.length,
      ofEarlierCommunes: earlier.length,
      earlierCommunes: new Set(earlier.map((row) => fullKey(communeOf(row)))).size,
      newMatchedByName: mappings.filter((row) => newCode(row) !== row.new_ward_code).length,
      oldMatchedByName: uncoded - earlier.length,
      addedByHand: 1,
    },
  }
}

/** Rows with a code say which communes there were; the others, by name, what else came of them. */
function followRows(named: readonly NamedRow[], newCode: (row: MappingRow) => string) {
  const communes = new Map<string, Growing>()
  const earlier: NamedRow[] = []
  let repeated = 0
  const goesInto = (commune: Growing, row: MappingRow) => {
    const code = newCode(row)
    if (commune.successorCodes.includes(code)) repeated++
    else commune.successorCodes.push(code)
  }
  for (const row of named) {
    if (!row.old_ward_code) continue
    const commune = communes.get(row.old_ward_code) ?? spelledAsToday(communeOf(row))
    communes.set(row.old_ward_code, commune)
    goesInto(commune, row)
  }
  const bearing = communesByName([...communes.values()])
  for (const row of named) {
    if (row.old_ward_code) continue
    const commune = bearing(communeOf(row))
    if (commune) goesInto(commune, row)
    else earlier.push(row)
  }
  return { communes: [...communes.values()], repeated, earlier }
}

function isNamed(row: MappingRow): row is NamedRow {
  return Boolean(row.old_ward_name && row.old_district_name && row.old_province_name)
}

function communeOf(row: NamedRow): Growing {
  return {
    code: row.old_ward_code || null,
    name: oneWayOfMarks(row.old_ward_name),
    districtName: oneWayOfMarks(row.old_district_name),
    provinceName: plainProvinceName(row.old_province_name),
    successorCodes: [],
  }
}

const namesOfToday = new Map(communeCatalogue.map(({ code, name }) => [code, name]))

/** The data set writes "Xã KRong" before and "Xã Krong" since: one spelling is one name. */
function spelledAsToday(commune: Growing): Growing {
  const today = commune.code === null ? undefined : namesOfToday.get(commune.code)
  return today !== undefined && caseless(today) === caseless(commune.name) ? { ...commune, name: today } : commune
}

/** The code of the commune of today that a row names: names are written well throughout, codes are not. */
function newCodes(): (row: MappingRow) => string {
  const provinceCodes = new Map(provinceCatalogue.map(({ name, code }) => [name, code]))
  const codes = new Map(communeCatalogue.map(({ provinceCode, name, code }) => [`${provinceCode} ${caseless(name)}`, code]))
  return ({ new_ward_name: name, new_province_name: provinceName }) => {
    const code = codes.get(`${provinceCodes.get(plainProvinceName(provinceName))} ${caseless(name)}`)
    if (code === undefined) throw new Error(`The mappings name "${name}, ${provinceName}", which is no commune of today`)
    return code
  }
}

/** The commune that bears a name in its district, if need be under another kind: a commune that became a ward is the same. */
function communesByName(communes: readonly Growing[]): (named: Growing) => Growing | undefined {
  const byName = Map.groupBy(communes, fullKey)
  const byPlainName = Map.groupBy(communes, plainKey)
  return (named) => soleOf(byName.get(fullKey(named))) ?? soleOf(byPlainName.get(plainKey(named)))
}

function soleOf<T>(found: readonly T[] = []): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

function fullKey({ name, districtName, provinceName }: Growing): string {
  return caseless([name, districtName, provinceName].join(' ¦ '))
}

function plainKey({ name, districtName, provinceName }: Growing): string {
  return caseless([plainPlaceName('commune', name), districtName, provinceName].join(' ¦ '))
}

function caseless(name: string): string {
  return oneWayOfMarks(name).toLocaleLowerCase('vi')
}

function leftOut(): CommuneBefore {
  const { name, districtName, provinceName, successorCode } = communeLeftOut
  return { code: null, name, districtName, provinceName, successorCodes: [successorCode] }
}
