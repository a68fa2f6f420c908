import { elsewhere, ownRow } from '@trongtam/domain'

interface Hung {
  readonly unitId: string
  readonly parentUnitId: string | null
}

export interface RowsOfParent {
  /** Null: the rows are the top of the hierarchy. */
  readonly parentId: string | null
  readonly children: readonly string[]
  /** There is nothing beside or above. */
  readonly isTop: boolean
}

/** Says in which row a unit lies: in the child it is or is below, in that of the parent, or elsewhere. */
export function rowFinder(units: readonly Hung[], { parentId, children, isTop }: RowsOfParent): (unitId: string | null) => string {
  const parents = new Map(units.map((unit) => [unit.unitId, unit.parentUnitId]))
  const rows = new Map<string, string>([...(parentId === null ? [] : [[parentId, ownRow] as const]), ...children.map((child) => [child, child] as const)])
  const outside = isTop ? ownRow : elsewhere
  const find = (unitId: string | null): string => {
    if (unitId === null) return outside
    const known = rows.get(unitId)
    if (known !== undefined) return known
    const above = parents.get(unitId)
    const row = above === undefined ? elsewhere : find(above)
    rows.set(unitId, row)
    return row
  }
  return find
}
