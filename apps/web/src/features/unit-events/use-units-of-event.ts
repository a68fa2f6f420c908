import { useQueries } from '@tanstack/react-query'
import { useTenant } from '#lib/session.ts'
import { unitQuery, versionNear } from '#lib/units/unit-query.ts'
import type { UnitsOfDay } from './event-body.ts'

/** The units an event is about, as they are on its day; those not yet read are not in it. */
export function useUnitsOfEvent(unitIds: readonly string[], day: string): { readonly units: UnitsOfDay; readonly isLoading: boolean } {
  const { slug } = useTenant()
  const answers = useQueries({ queries: unitIds.map((id) => unitQuery(slug, id)) })
  const found = answers.flatMap(({ data }) => {
    const version = data && versionNear(data.versions, day)
    return version ? [[version.id, version] as const] : []
  })
  return { units: new Map(found), isLoading: answers.some(({ isPending }) => isPending) }
}
