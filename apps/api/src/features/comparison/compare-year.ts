import { findSchoolYear, formatSchoolYear, sameWords } from '@trongtam/domain'
import { goneBefore, listMergedAway } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inMinistry } from '#http/ministry-session.ts'
import { countProvinces, listPublished, listYears, templateOfYear } from './published-store.ts'

/**
 * Provinces side by side for a school year: the latest standing publication of each, summed once when it was made. A province
 * that was merged away is none of the years after; of the years before it stays, and counts in the whole too.
 */
export async function compareYear(c: Context<ApiEnv>, asked: string | undefined) {
  const { database } = c.var.settings
  const wanted = asked === undefined ? null : findSchoolYear(asked)
  const merged = await database.lookUp(listMergedAway)
  const read = await inMinistry(c, 'comparison.read', async (db) => {
    const { published, templates } = await listYears(db)
    const schoolYear = wanted ?? published[0] ?? templates[0] ?? c.var.settings.now().getFullYear()
    const gone = goneBefore(schoolYear, merged)
    return {
      schoolYear,
      years: [...new Set([...published, ...templates])].toSorted((a, b) => b - a),
      template: await templateOfYear(db, schoolYear),
      columns: (await listPublished(db, schoolYear)).filter(({ tenantId }) => !gone.has(tenantId)),
    }
  })
  const past = new Set<string>(merged.map(({ tenantId }) => tenantId))
  return {
    schoolYear: formatSchoolYear(read.schoolYear),
    schoolYears: read.years.map(formatSchoolYear),
    template: read.template,
    published: read.columns.length,
    provinces: (await database.lookUp(countProvinces)) + read.columns.filter(({ tenantId }) => past.has(tenantId)).length,
    columns: read.columns.map(({ tenantId: _tenantId, summary, publishedAt, ...column }) => ({
      ...column,
      ...summary,
      publishedAt: publishedAt.toISOString(),
      sameTheme: read.template !== null && summary.theme !== null && sameWords(summary.theme, read.template.theme),
    })),
  }
}
