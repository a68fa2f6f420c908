import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitEvent, unitLineage } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { loadUnitVersions } from '@trongtam/records'
import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { documentWordsById } from './unit-event-document-store.ts'

const nodesAtMost = 300

/**
 * All units connected with one by mergers and splits, in both directions, with the edges among them; the nearest first, and
 * `isWhole` false where there are more. Refuses 'not-found' for a unit that never was.
 */
export async function findLineage(db: TenantDb, unitId: string) {
  const { unitIds, isWhole } = await connectedWith(db, unitId)
  const versions = Map.groupBy(await loadUnitVersions(db, unitIds), (version) => version.unitId)
  if (!versions.has(unitId)) throw new Refusal('not-found')
  const nodes = [...versions.values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return []
    return [{ id: last.unitId, name: last.name, kind: last.kind, code: last.code, from: first.validFrom, to: last.validTo }]
  })
  const there = new Set(nodes.map(({ id }) => id))
  const edges = (await listEdges(db, unitIds)).filter(({ fromId, toId }) => there.has(fromId) && there.has(toId))
  return { nodes: nodes.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))), edges, isWhole }
}

/** Walks outwards step by step: as many statements as the lineage is deep. */
async function connectedWith(db: TenantDb, unitId: string): Promise<{ unitIds: string[]; isWhole: boolean }> {
  const found = new Set([unitId])
  let border = [unitId]
  while (border.length > 0) {
    const edges = await db
      .select({ fromUnitId: unitLineage.fromUnitId, toUnitId: unitLineage.toUnitId })
      .from(unitLineage)
      .where(and(ofTenant(db, unitLineage), or(inArray(unitLineage.fromUnitId, border), inArray(unitLineage.toUnitId, border))))
      .orderBy(asc(unitLineage.since), asc(unitLineage.fromUnitId), asc(unitLineage.toUnitId))
    border = [...new Set(edges.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]))].filter((id) => !found.has(id))
    if (found.size + border.length > nodesAtMost) return { unitIds: [...found, ...border.slice(0, nodesAtMost - found.size)], isWhole: false }
    for (const id of border) found.add(id)
  }
  return { unitIds: [...found], isWhole: true }
}

async function listEdges(db: TenantDb, unitIds: readonly string[]) {
  const rows = await db
    .select({
      fromId: unitLineage.fromUnitId,
      toId: unitLineage.toUnitId,
      since: unitLineage.since,
      eventId: unitLineage.eventId,
      documentId: unitEvent.documentId,
      documentWords: unitEvent.documentWords,
    })
    .from(unitLineage)
    .leftJoin(unitEvent, and(ofTenant(db, unitEvent), eq(unitEvent.id, unitLineage.eventId)))
    .where(and(ofTenant(db, unitLineage), inArray(unitLineage.fromUnitId, [...unitIds])))
    .orderBy(asc(unitLineage.since), asc(unitLineage.fromUnitId), asc(unitLineage.toUnitId))
  const documents = await documentWordsById(
    db,
    rows.flatMap(({ documentId }) => documentId ?? []),
  )
  return rows.map(({ documentId, documentWords, ...edge }) => ({ ...edge, documentWords: documents.get(documentId ?? '') ?? documentWords }))
}
