import type { TenantDb } from '@trongtam/db'
import { type ChosenTheme, formatSchoolYear } from '@trongtam/domain'
import { chooseThemes, type PlanThemeRow } from '@trongtam/records'
import { pageOf, readCursor } from '#http/page.ts'
import { ministryThemes, plansOfYears } from './theme-year-store.ts'

interface PageQuery {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The theme of each school year with all its sources, latest year first; where they differ it is said (F7). */
export async function pageThemes(db: TenantDb, { limit, cursor }: PageQuery) {
  const place = readCursor(cursor, 1)
  const rows = await plansOfYears(db, { before: place ? Number(place[0]) : null, limit: limit + 1 })
  const page = pageOf(rows, limit, ({ schoolYear }) => String(schoolYear))
  const themes = await chooseThemes(
    db,
    page.items.map(({ planId }) => planId),
  )
  const ofMinistry = await ministryThemes(
    db,
    page.items.map(({ schoolYear }) => schoolYear),
  )
  const items = page.items.map(({ planId, schoolYear }) => {
    const chosen = themes.get(planId)
    return {
      planId,
      schoolYear: formatSchoolYear(schoolYear),
      theme: chosen?.chosen?.text ?? null,
      conflict: chosen?.conflict ?? false,
      ministryTheme: ofMinistry.get(schoolYear) ?? null,
      sources: chosen ? sourcesOf(chosen) : [],
    }
  })
  return { ...page, items }
}

function sourcesOf({ chosen, others }: ChosenTheme<PlanThemeRow>) {
  return [...(chosen ? [chosen] : []), ...others].map((theme) => {
    const { text, standing, documentId, source, issuedOn } = theme
    return { text, standing, chosen: theme === chosen, documentId, source, issuedOn }
  })
}
