import type { MinistryDb } from '@trongtam/db'
import { compareVietnamese, findSchoolYear, formatSchoolYear } from '@trongtam/domain'
import { latestTemplateOrNone, listStandingRevisions } from '@trongtam/records'
import { listLastAdoption } from './adoption-store.ts'

/** How far each province follows the template of a school year: what it last told, in figures, and how many revisions came since. */
export async function showAdoption(db: MinistryDb, asked: string) {
  const schoolYear = findSchoolYear(asked)
  const template = await latestTemplateOrNone(db, schoolYear)
  const rows = await listLastAdoption(db, schoolYear)
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
