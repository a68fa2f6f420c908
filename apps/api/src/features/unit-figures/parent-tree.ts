import { Refusal } from '@trongtam/domain'
import type { TreeUnit } from './figure-tree-store.ts'
import type { RowsOfParent } from './row-finder.ts'

export interface ParentTree extends RowsOfParent {
  readonly units: readonly TreeUnit[]
  readonly byId: ReadonlyMap<string, TreeUnit & { readonly childCount: number }>
}

/** The parent that is asked for, or the only unit at the top, with what is right below it. Refuses 'not-found' where it is not there. */
export function parentTree(units: readonly TreeUnit[], asked: string | undefined): ParentTree {
  const top = units.filter(({ parentUnitId }) => parentUnitId === null)
  const [first] = top
  const parentId = asked ?? (top.length === 1 ? (first?.unitId ?? null) : null)
  const parent = units.find(({ unitId }) => unitId === asked)
  if (asked !== undefined && parent === undefined) throw new Refusal('not-found')
  const counts = new Map<string | null, number>()
  for (const { parentUnitId } of units) counts.set(parentUnitId, (counts.get(parentUnitId) ?? 0) + 1)
  return {
    units,
    byId: new Map(units.map((unit) => [unit.unitId, { ...unit, childCount: counts.get(unit.unitId) ?? 0 }])),
    parentId,
    children: units.filter(({ parentUnitId }) => parentUnitId === parentId).map(({ unitId }) => unitId),
    isTop: asked === undefined,
  }
}
