import type { MinistryDb } from '@trongtam/db'
import { compareVietnamese, findSchoolYear, formatSchoolYear } from '@trongtam/domain'
import { goneBefore, latestTemplateOrNone, listStandingRevisions, type MergedAway } from '@trongtam/records'
import { listLastAdoption } from './adoption-store.ts'

/** How far each province follows the template of a school year: what it last told, in figures, and how many revisions came since; but for provinces merged away before it. */
export async function showAdoption(db: MinistryDb, { schoolYear: asked, merged }: { readonly schoolYear: string; readonly merged: readonly MergedAway[] }) {
  const schoolYear = findSchoolYear(asked)
  const gone = goneBefore(schoolYear, merged)
  const template = await latestTemplateOrNone(db, schoolYear)
  const rows = (await listLastAdoption(db, schoolYear)).filter(({ tenantId }) => !gone.has(tenantId))
  const standing =
    rows.length === 0
      ? []
      : await listStandingRevisions(
          db,
          rows.map(({ templateId }) => templateId),
        )
  const laterThan = (templateId: string, number: number) => standing.filter((each) => each.templateId === templateId && each.revision > number).length
  return {
    schoolYear: formatSchoolYear(schoolYear),
    template: template && { id: template.id, revision: template.revision },
    provinces: rows
      .map(({ slug, name, templateId, revision, fieldsDiffer, countedAt }) => ({
        slug,
        name,
        revision,
        behind: laterThan(templateId, revision),
        fieldsDiffer,
        countedAt: countedAt.toISOString(),
      }))
      .toSorted((a, b) => compareVietnamese(a.name, b.name)),
  }
}
