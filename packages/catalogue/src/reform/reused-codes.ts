import type { PlaceLevel } from './place.ts'
import type { PlaceVersion } from './replay-reform.ts'

/** A code that meant one place until a day and means another since. */
export interface ReusedCode {
  readonly code: string
  readonly before: { readonly placeId: string; readonly name: string; readonly until: string }
  readonly since: { readonly placeId: string; readonly name: string; readonly from: string }
}

/** The codes of a level that passed from one place to another, by code. */
export function reusedCodes(versions: readonly PlaceVersion[], level: PlaceLevel): ReusedCode[] {
  const coded = versions.filter((version) => version.level === level && version.code !== null)
  return [...Map.groupBy(coded, ({ code }) => code ?? '')]
    .flatMap(([code, bearers]) => {
      const inOrder = bearers.toSorted((a, b) => Number(a.validFrom > b.validFrom) - Number(a.validFrom < b.validFrom))
      return inOrder.flatMap((since, index): ReusedCode[] => {
        const before = inOrder[index - 1]
        if (!before?.validTo || before.placeId === since.placeId) return []
        return [
          {
            code,
            before: { placeId: before.placeId, name: before.name, until: before.validTo },
            since: { placeId: since.placeId, name: since.name, from: since.validFrom },
          },
        ]
      })
    })
    .toSorted((a, b) => Number(a.code > b.code) - Number(a.code < b.code))
}
