import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Unit } from '@trongtam/client'
import { isValidOn } from '@trongtam/domain'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** A unit with all its versions and its work. */
export function unitQuery(slug: string, unitId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'units', unitId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/units/{unitId}', { params: { path: { slug, unitId } }, signal })),
  })
}

/** Units of a day that match what is typed, for choosing one. */
export function unitChoicesQuery(slug: string, q: string, on: string | undefined) {
  return queryOptions({
    queryKey: tenantKey(slug, 'units', 'choices', { q, on: on ?? null }),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/units', { params: { path: { slug }, query: { limit: 20, ...(q && { q }), ...(on && { on }) } }, signal })),
  })
}

/** The version of a day; where there is none, the one nearest to it. */
export function versionNear(versions: readonly Unit[], day: string): Unit | undefined {
  return versions.find((version) => isValidOn(version, day)) ?? versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0]
}
