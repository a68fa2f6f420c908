import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export function adoptionQuery(slug: string, schoolYear: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'adoption', schoolYear),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/adoption', { params: { path: { slug }, query: { schoolYear } }, signal })),
  })
}

export function publishedThemesQuery(slug: string, schoolYear: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'adoption', 'themes', schoolYear),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/published-themes', { params: { path: { slug }, query: { schoolYear } }, signal })),
  })
}

/** The school years there is something to look at of, and how many provinces there are. */
export function yearsQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'adoption', 'years'),
    queryFn: async ({ signal }) => {
      const [templates, comparison] = await Promise.all([
        answerOf(api.GET('/api/v1/t/{slug}/templates', { params: { path: { slug }, query: { limit: 200 } }, signal })),
        answerOf(api.GET('/api/v1/t/{slug}/comparison', { params: { path: { slug }, query: {} }, signal })),
      ])
      const years = [...templates.items.map(({ schoolYear }) => schoolYear), ...comparison.schoolYears]
      return { schoolYears: [...new Set(years)].toSorted().toReversed(), provinces: comparison.provinces }
    },
  })
}
