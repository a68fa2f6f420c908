import { type UnitColumn, unitColumnTitles } from '@trongtam/domain'
import { writeWorkbook } from '@trongtam/sheets'
import type { TestTenant } from '@trongtam/testing'
import type { TestAnswer, TestApp } from '#test-app'
import { unitSheet } from './unit-template.ts'

export type UnitCells = Partial<Record<UnitColumn, string>>

/** For tests: a filled-in spreadsheet of units as base64. */
export async function aUnitFile(rows: readonly UnitCells[], titles: readonly string[] = Object.values(unitColumnTitles)): Promise<string> {
  // The keys of the titles are the columns.
  const columns = Object.keys(unitColumnTitles) as UnitColumn[]
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null))
  const bytes = await writeWorkbook({ sheets: [{ name: unitSheet, columns: titles.map((title) => ({ title, width: 20 })), rows: cells }] })
  return Buffer.from(bytes).toString('base64')
}

/** For tests: what is asked of the imports of one province, as its founder. */
export function unitImportsOf(call: TestApp, { slug, founder }: TestTenant) {
  const at = `/api/v1/t/${slug}/unit-imports`
  const get = (path: string) => call('GET', `${at}${path}`, { as: founder })
  const preview = async (rows: readonly UnitCells[], effectiveOn = '2026-09-01') =>
    call('POST', at, { as: founder, body: { file: await aUnitFile(rows), fileName: 'don-vi.xlsx', effectiveOn } })
  const start = ({ id, sha256 }: { readonly id: string; readonly sha256: string }) => call('POST', `${at}/${id}/start`, { as: founder, body: { sha256 } })
  const find = async (id: string) => (await get(`/${id}`)).json
  /** Waits until it has ended, and answers how. */
  const ended = async (id: string) => {
    for (;;) {
      const found = await find(id)
      if (found.status !== 'running') return found
      await new Promise((later) => setTimeout(later, 50))
    }
  }
  return {
    get,
    preview,
    start,
    find,
    ended,
    paste: (rows: readonly (readonly string[])[], effectiveOn = '2026-09-01') => call('POST', `${at}/pasted`, { as: founder, body: { rows, effectiveOn } }),
    cancel: (id: string) => call('POST', `${at}/${id}/cancel`, { as: founder, body: {} }),
    rows: async (id: string, query = '') => (await get(`/${id}/rows?limit=200${query}`)).json.items,
    /** Previews, starts, and waits for the end. */
    bring: async (rows: readonly UnitCells[], effectiveOn?: string) => {
      const { json } = await preview(rows, effectiveOn)
      const started: TestAnswer = await start(json)
      return started.status === 200 ? ended(json.id) : started.json
    },
  }
}
