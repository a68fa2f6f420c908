import { nameAt, type PatternBody, unitKey, type UnitPatternContent, type UnitVersion } from '@trongtam/domain'
import { type PastUnits, pastUnits } from './past-units.ts'
import type { ProvincePast } from './province-past-store.ts'
import type { PlaceVersionRow } from './place-store.ts'
import type { ProvinceOnMap, UnitsToBegin } from './unit-pattern.ts'
import type { NewUnit } from './unit-store.ts'

/**
 * What a province begins with, on every day: its units of today, its own bodies as long as the province is known with the
 * names and codes it had, and those of the past with who carries on for them. Where no past is known: its units of today.
 */
export function unitsThroughTime(
  content: UnitPatternContent,
  { code }: Pick<ProvinceOnMap, 'code'>,
  begun: UnitsToBegin,
  past: ProvincePast,
  newId: () => string,
): PastUnits {
  const committee = begun.units.find(({ kind, level }) => kind === 'province-committee' && level === 'province')
  if (past.province.length === 0 || !committee) return { versions: begun.units.map(asVersion), edges: [] }
  const own = content.bodies.filter(({ per }) => per === 'province').flatMap((body) => versionsOfBody(body, code, begun, past.province))
  const told = new Set(own.map(({ unitId }) => unitId))
  const communeCommittees = new Map(begun.units.flatMap(({ kind, code: of, id }) => (kind === 'commune-committee' && of !== null ? [[of, id]] : [])))
  const { versions, edges } = pastUnits(content, past, { committeeId: committee.id, departmentId: begun.departmentId, communeCommittees }, newId)
  return { versions: [...own, ...begun.units.filter(({ id }) => !told.has(id)).map(asVersion), ...versions], edges }
}

/** A body of the province through the names and codes the province had; none for a body that is no more. */
function versionsOfBody(body: PatternBody, key: string, { idOf, units }: UnitsToBegin, province: readonly PlaceVersionRow[]): UnitVersion[] {
  const unit = units.find(({ id }) => id === idOf.get(unitKey(body, { key })))
  if (!unit) return []
  const versions: UnitVersion[] = []
  for (const place of province) {
    const [from, to] = [later(body.from, place.validFrom), earlier(body.to, place.validTo)]
    if (to !== null && to <= from) continue
    const name = nameAt(body, { name: place.name.replace(/^(Tỉnh|Thành phố) /u, ''), fullName: place.name })
    const version = { ...asVersion(unit), name, code: body.bearsCode ? place.code : null, validFrom: from, validTo: to }
    const last = versions.at(-1)
    if (last?.validTo === from && last.name === name && last.code === version.code) versions[versions.length - 1] = { ...last, validTo: to }
    else versions.push(version)
  }
  return versions
}

function asVersion({ id, demo: _demo, ownKindId = null, tags = [], ...unit }: NewUnit): UnitVersion {
  return { ...unit, unitId: id, ownKindId, tags }
}

function later(a: string | null, b: string): string {
  return a !== null && a > b ? a : b
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
