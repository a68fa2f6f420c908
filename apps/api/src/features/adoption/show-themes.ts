import type { MinistryDb } from '@trongtam/db'
import { compareVietnamese, findSchoolYear, formatSchoolYear, sameWords } from '@trongtam/domain'
import { goneBefore, latestTemplateOrNone, type MergedAway } from '@trongtam/records'
import { listLastPublications } from './adoption-store.ts'

/** The theme of each province whose last publication of a school year stands, beside the ministry's; but for provinces merged away before it. */
export async function showThemes(db: MinistryDb, { schoolYear: asked, merged }: { readonly schoolYear: string; readonly merged: readonly MergedAway[] }) {
  const schoolYear = findSchoolYear(asked)
  const gone = goneBefore(schoolYear, merged)
  const theme = (await latestTemplateOrNone(db, schoolYear))?.content.theme.text ?? null
  const published = (await listLastPublications(db, schoolYear)).filter(({ tenantId, withdrawnAt }) => withdrawnAt === null && !gone.has(tenantId))
  return {
    schoolYear: formatSchoolYear(schoolYear),
    theme,
    provinces: published
      .map(({ slug, name, publicationId, summary }) => ({ slug, name, theme: summary.theme, publicationId, isOwn: isOwn(summary.theme, theme) }))
      .toSorted((a, b) => compareVietnamese(a.name, b.name)),
  }
}

function isOwn(theme: string | null, ministrys: string | null): boolean {
  return theme !== null && (ministrys === null || !sameWords(theme, ministrys))
}
