import { placesIn, unitColumnTitles } from '@trongtam/domain'
import { writeWorkbook } from '@trongtam/sheets'
import type { TenantSession } from '@trongtam/records'
import { describeRows } from './describe-import.ts'
import { faultWords } from './fault-words.ts'
import { findUnitImport, listOwnKinds, listUnitImportRows } from './unit-import-store.ts'
import { unitGuide, unitSheet, unitSheetColumns } from './unit-template.ts'

const faultTitle = 'Lỗi cần sửa'

/** The rows as they came with what is wrong beside them, the wrong ones marked: to be mended and brought again. */
export async function writeFaultsFile(
  work: (read: (session: TenantSession) => ReturnType<typeof readForFaults>) => ReturnType<typeof readForFaults>,
  importId: string,
) {
  const { found, rows, ownKinds } = await work((session) => readForFaults(session, importId))
  const places = placesIn(found.header)
  const known = unitSheetColumns(ownKinds)
  const columns = found.header.map((title, index) => {
    const own = known.find((each) => each.title === title)
    return own ?? { title, width: Object.values(places).includes(index) ? 30 : 20 }
  })
  const described = describeRows(found.header, rows)
  const wordsOf = (row: (typeof described)[number]) =>
    row.faults.map(({ column, code, about }) => `${unitColumnTitles[column]}: ${faultWords(code, about)}`).join('\n')
  return writeWorkbook({
    sheets: [
      {
        name: unitSheet,
        columns: [...columns, { title: faultTitle, width: 60 }],
        rows: described.map((row, index) => [...(rows[index]?.cells ?? []), wordsOf(row)]),
        markedRows: new Set(described.flatMap(({ state }, index) => (state === 'fault' ? [index] : []))),
      },
      unitGuide(),
    ],
  })
}

async function readForFaults({ db }: Pick<TenantSession, 'db'>, importId: string) {
  return { found: await findUnitImport(db, importId), rows: await listUnitImportRows(db, importId), ownKinds: await listOwnKinds(db) }
}
