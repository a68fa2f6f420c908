import type { ProvinceColumn } from '@trongtam/client'

type Detail = ProvinceColumn['details'][number]

/** What each province made of one group of the template; null where its publication does not speak of it. */
export interface GroupRow {
  readonly templateTitle: string
  readonly cells: readonly (Detail | null)[]
}

/** Groups of the template as rows, provinces as columns; what provinces added beside. Every detail stands in exactly one place. */
export function groupMatrix(
  templateGroups: readonly string[],
  columns: readonly Pick<ProvinceColumn, 'details'>[],
): { readonly rows: readonly GroupRow[]; readonly added: readonly (readonly Detail[])[] } {
  const named = columns.flatMap((column) => column.details.flatMap((detail) => detail.templateTitle ?? []))
  // A publication may follow an older revision: its groups are kept, after those of the latest.
  const titles = [...new Set([...templateGroups, ...named])]
  const used = titles.map((templateTitle) => ({
    templateTitle,
    cells: columns.map((column) => column.details.find((detail) => detail.templateTitle === templateTitle) ?? null),
  }))
  const shown = new Set(used.flatMap((row) => row.cells))
  return { rows: used, added: columns.map((column) => column.details.filter((detail) => !shown.has(detail))) }
}

/** Every statistic any province published, in the order first met. */
export function statisticKinds(columns: readonly Pick<ProvinceColumn, 'statistics'>[]): string[] {
  return [...new Set(columns.flatMap((column) => column.statistics.map((statistic) => statistic.kind)))]
}
