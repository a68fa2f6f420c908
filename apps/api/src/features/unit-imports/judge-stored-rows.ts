import { cellsAt, placesIn } from '@trongtam/domain'
import { createHash } from 'node:crypto'
import { newId, type TenantDb } from '@trongtam/db'
import { loadUnitVersions } from '@trongtam/records'
import { inSlices } from './in-slices.ts'
import { judgeUnitImport, type JudgedUnitImport } from './judge-unit-import.ts'
import { listOwnKinds, type UnitImportRowRecord } from './unit-import-store.ts'

/** Rows as they came, beneath their titles, and the day they are to hold from. */
export interface AskedImport {
  readonly header: readonly string[]
  readonly lines: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly effectiveOn: string
}

export interface JudgedImport {
  readonly judged: JudgedUnitImport
  readonly rows: readonly UnitImportRowRecord[]
  readonly counts: {
    readonly rowCount: number
    readonly newCount: number
    readonly changedCount: number
    readonly sameCount: number
    readonly faultCount: number
  }
  /** Of the rows and of what each would do: another hierarchy that changes nothing of it leaves it the same. */
  readonly sha256: string
}

/** What the rows would do to the hierarchy as it is now. */
export async function judgeAsked(db: TenantDb, { header, lines, effectiveOn }: AskedImport): Promise<JudgedImport> {
  const [history, ownKinds] = [await loadUnitVersions(db), await listOwnKinds(db)]
  const places = placesIn(header)
  const judged = await inSlices(
    judgeUnitImport(
      lines.map(({ row, cells }) => ({ row, cells: cellsAt(places, cells) })),
      { on: effectiveOn, history, ownKinds, newId },
    ),
  )
  const countOf = (state: UnitImportRowRecord['state']) => judged.rows.filter((each) => each.state === state).length
  return {
    judged,
    rows: judged.rows.map(({ row, state, unitId, changes, faults }, index) => ({ row, cells: lines[index]?.cells ?? [], state, unitId, changes, faults })),
    counts: { rowCount: lines.length, newCount: countOf('new'), changedCount: countOf('changed'), sameCount: countOf('same'), faultCount: countOf('fault') },
    sha256: createHash('sha256')
      .update(JSON.stringify({ header, lines, effectiveOn, judged: judged.rows }))
      .digest('hex'),
  }
}
