import type { TenantDb } from '@trongtam/db'
import { figureChange, type FigureKind, type FigureReading, type FigureRowReading, type LineageEdge } from '@trongtam/domain'
import { unitNames } from '@trongtam/records'
import type { StoredEdge } from './figure-tree-store.ts'
import type { ParentTree } from './parent-tree.ts'

/** How many mergers and splits are named where they are the reason. */
const changesNamed = 5

interface InWords {
  readonly kind: FigureKind
  readonly tree: ParentTree
  readonly day: string
  readonly edges: readonly StoredEdge[]
}

/** Says of a row the names of its units, of the mergers and splits behind it, and the change on the year before; `rows` are all it will be asked of. */
export async function rowDescriber(db: TenantDb, { kind, tree, day, edges }: InWords, rows: readonly FigureRowReading[]) {
  const events = new Map(edges.map(({ fromUnitId, on, eventId }) => [`${fromUnitId} ${on}`, eventId]))
  const changes = rows.flatMap(({ now, before }) => [...firstChanges(now.via), ...firstChanges(before.via)])
  const names = await unitNames(db, [...new Set(changes.map(({ fromUnitId }) => fromUnitId))], day)
  const describe = ({ via, ...reading }: FigureReading) => ({
    ...reading,
    changes: firstChanges(via).map(({ fromUnitId, on }) => ({
      unitId: fromUnitId,
      name: names.get(fromUnitId) ?? '',
      since: on,
      eventId: events.get(`${fromUnitId} ${on}`) ?? null,
    })),
  })
  return ({ unitIds, isOwn, now, before }: FigureRowReading) => ({
    units: unitIds.flatMap((id) => {
      const unit = tree.byId.get(id)
      return unit ? [{ id, name: unit.name, childCount: unit.childCount }] : []
    }),
    isOwn,
    now: describe(now),
    before: describe(before),
    change: isComplete(now) && isComplete(before) ? figureChange(kind, now, before) : null,
  })
}

/** A sum that lacks reports is no sum to compare. */
function isComplete({ reason, reported, expected }: FigureReading): boolean {
  return reason === null && reported === expected
}

/** The units that were merged or divided, each once. */
function firstChanges(via: readonly LineageEdge[]): LineageEdge[] {
  const seen = new Map<string, LineageEdge>()
  for (const edge of via) {
    if (seen.size === changesNamed) break
    const key = `${edge.fromUnitId} ${edge.on}`
    if (!seen.has(key)) seen.set(key, edge)
  }
  return [...seen.values()]
}
