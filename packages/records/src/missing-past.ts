import { foldVietnamese, hierarchyFaults, type LineageEdge, twoTiersFrom, type UnitVersion } from '@trongtam/domain'
import type { PastUnits } from './past-units.ts'

/** A hierarchy as it is stored. */
export interface StoredUnits {
  readonly versions: readonly UnitVersion[]
  readonly lineage: readonly (LineageEdge & { readonly eventId: string | null })[]
}

/** Why no past can be told: the tree is not that of the country's province. */
export interface PastMismatch {
  /** Codes of communes of the country that not exactly one unit bears since the reform. */
  readonly communes: readonly string[]
  /** Whether there is no one committee of the province, or the past would make the tree none on some day. */
  readonly isTreeAnother: boolean
}

/**
 * What of its whole past, as a province begins with it today, a province does not have yet. Units are known again: those of
 * since the reform by code or name, those that ended by what stood above them, kind, name and last day. Nothing that is
 * stored is in the answer, so that what it adds changes nothing of it, and added twice it is empty.
 */
export function missingPast(whole: PastUnits, stored: StoredUnits): PastUnits | PastMismatch {
  const known = knownAgain(whole, stored)
  if ('isTreeAnother' in known) return known
  const versions = missingVersions(whole, stored, known)
  if (hierarchyFaults([...stored.versions, ...versions]).length > 0) return { communes: [], isTreeAnother: true }
  return { versions, edges: missingEdges(whole, stored, known) }
}

/** The stored unit, else the new one, that each unit of the whole is; none: it is no unit of this province any more. */
type Known = ReadonlyMap<string, string>

function knownAgain(whole: PastUnits, { versions }: StoredUnits): Known | PastMismatch {
  const since = Map.groupBy(versions.filter(isSince), keySince)
  const ended = Map.groupBy(
    versions.filter((version) => !isSince(version)),
    keyEnded,
  )
  const last = [...new Map(whole.versions.map((version) => [version.unitId, version])).values()]
  const today = last.filter(isSince).map((version): [UnitVersion, string[]] => [version, unitsOf(since.get(keySince(version)))])
  const communes = today.flatMap(([{ kind, code }, units]) => (kind === 'commune-committee' && units.length !== 1 ? (code ?? []) : []))
  const isTreeAnother = today.every(([{ kind }, units]) => kind !== 'province-committee' || units.length !== 1)
  if (isTreeAnother || communes.length > 0) return { communes, isTreeAnother }
  const known = new Map(today.flatMap(([{ unitId }, [only, ...more]]): [string, string][] => (only === undefined || more.length > 0 ? [] : [[unitId, only]])))
  const taken = new Set<string>()
  for (const version of last.filter((each) => !isSince(each))) {
    const candidates = ended.get(keyEnded({ ...version, parentUnitId: known.get(version.parentUnitId ?? '') ?? version.parentUnitId })) ?? []
    const same = candidates.find(({ unitId, code }) => !taken.has(unitId) && (code === null || version.code === null || code === version.code))
    if (same) taken.add(same.unitId)
    known.set(version.unitId, same?.unitId ?? version.unitId)
  }
  return known
}

/** Before the reform alone: a unit that is stored otherwise than from that day on is as the province wrote it. */
function missingVersions(whole: PastUnits, { versions: stored }: StoredUnits, known: Known): UnitVersion[] {
  const storedSince = firstDays(stored)
  const since = new Map(storedSince)
  const missing: UnitVersion[] = []
  for (const version of whole.versions) {
    const unitId = known.get(version.unitId)
    const parentUnitId = version.parentUnitId === null ? null : (known.get(version.parentUnitId) ?? null)
    if (unitId === undefined || (storedSince.get(unitId) ?? twoTiersFrom) !== twoTiersFrom) continue
    const [parentSince, validTo] = [since.get(parentUnitId ?? '') ?? '', version.validTo ?? twoTiersFrom]
    const made = { ...version, unitId, parentUnitId, validFrom: later(version.validFrom, parentSince), validTo: earlier(validTo, twoTiersFrom) }
    if (made.validFrom >= made.validTo) continue
    missing.push(made)
    since.set(unitId, earlier(since.get(unitId) ?? made.validFrom, made.validFrom))
  }
  return missing
}

function missingEdges({ edges }: PastUnits, { lineage }: StoredUnits, known: Known): LineageEdge[] {
  const told = new Set(lineage.flatMap(({ fromUnitId, eventId }) => (eventId === null ? [] : [fromUnitId])))
  const there = new Set(lineage.map(edgeText))
  return edges.flatMap(({ fromUnitId: from, toUnitId: to, on }) => {
    const [fromUnitId, toUnitId] = [known.get(from), known.get(to)]
    if (fromUnitId === undefined || toUnitId === undefined || told.has(fromUnitId)) return []
    return there.has(edgeText({ fromUnitId, toUnitId, on })) ? [] : [{ fromUnitId, toUnitId, on }]
  })
}

function firstDays(versions: readonly UnitVersion[]): Map<string, string> {
  const days = new Map<string, string>()
  for (const { unitId, validFrom } of versions) days.set(unitId, earlier(days.get(unitId) ?? validFrom, validFrom))
  return days
}

function isSince({ validTo }: UnitVersion): boolean {
  return validTo === null || validTo > twoTiersFrom
}

/** A province has one committee and one department of education, a commune its code; other bodies are known by name. */
function keySince({ kind, name, code }: UnitVersion): string {
  if (kind === 'province-committee' || kind === 'education-department') return kind
  return kind === 'commune-committee' ? `${kind} ${code}` : `${kind} ${foldVietnamese(name)}`
}

function keyEnded({ kind, name, parentUnitId, validTo }: UnitVersion): string {
  return `${kind} ${foldVietnamese(name)} ${validTo} ${parentUnitId}`
}

function unitsOf(versions: readonly UnitVersion[] = []): string[] {
  return [...new Set(versions.map(({ unitId }) => unitId))]
}

function edgeText({ fromUnitId, toUnitId, on }: LineageEdge): string {
  return `${fromUnitId} ${toUnitId} ${on}`
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
