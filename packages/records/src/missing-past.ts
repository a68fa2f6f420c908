import { foldVietnamese, hierarchyFaults, type LineageEdge, twoTiersFrom, unitChanges, type UnitVersion } from '@trongtam/domain'
import type { PastUnits } from './past-units.ts'
import type { RewrittenUnits } from './unit-history-store.ts'

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

export interface MissingPast extends RewrittenUnits {
  readonly edges: readonly LineageEdge[]
}

/**
 * What of its whole past, as a province begins with it today, a province does not have yet. Units are known again: those of
 * since the reform by code or name, those that ended by what stood above them, kind, name and last day. Nothing that is
 * stored is said otherwise; a unit that was the same before the reform begins earlier. Added twice, it is empty.
 */
export function missingPast(whole: PastUnits, stored: StoredUnits): MissingPast | PastMismatch {
  const known = knownAgain(whole, stored)
  if ('isTreeAnother' in known) return known
  const missing = joined(missingVersions(whole, stored, known), stored)
  const replaced = new Set(missing.before)
  const then = [...stored.versions.filter((version) => !replaced.has(version)), ...missing.after]
  if (hierarchyFaults(then).length > 0) return { communes: [], isTreeAnother: true }
  return { ...missing, edges: missingEdges(whole, stored, known) }
}

/** The stored unit, else the new one, that each unit of the whole is; none: it is no unit of this province any more. */
type Known = ReadonlyMap<string, string>

function knownAgain(whole: PastUnits, { versions }: StoredUnits): Known | PastMismatch {
  const since = Map.groupBy(versions.filter(isSince), keySince)
  const ended = Map.groupBy(
    versions.filter((version) => !isSince(version)),
    keyEnded,
  )
  const last = lastVersions(whole.versions)
  const today = last.filter(isSince).map((version): [UnitVersion, string[]] => [version, unitsThatAre(version, since.get(keySince(version)))])
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

/** What a unit was until the reform and is since is one version, and no change of that day. */
function joined(missing: readonly UnitVersion[], { versions }: StoredUnits): RewrittenUnits {
  const since = new Map(versions.flatMap((version) => (version.validFrom === twoTiersFrom ? [[version.unitId, version]] : [])))
  const same = missing.flatMap((made) => {
    const follows = since.get(made.unitId)
    return follows && made.validTo === twoTiersFrom && unitChanges(made, follows).length === 0 ? [{ made, follows }] : []
  })
  const gone = new Set(same.map(({ made }) => made))
  return {
    before: same.map(({ follows }) => follows),
    after: [...missing.filter((made) => !gone.has(made)), ...same.map(({ made, follows }) => ({ ...follows, validFrom: made.validFrom }))],
  }
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

/** The latest version of each unit, parents before their children as they are given. */
function lastVersions(versions: readonly UnitVersion[]): UnitVersion[] {
  const last = new Map<string, UnitVersion>()
  for (const version of versions) if ((last.get(version.unitId)?.validFrom ?? '') <= version.validFrom) last.set(version.unitId, version)
  return [...last.values()]
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

/** Of several that bear its key, those that bear its name. */
function unitsThatAre({ name }: UnitVersion, versions: readonly UnitVersion[] = []): string[] {
  const units = new Set(versions.map(({ unitId }) => unitId))
  if (units.size === 1) return [...units]
  return [...new Set(versions.flatMap((each) => (foldVietnamese(each.name) === foldVietnamese(name) ? [each.unitId] : [])))]
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
