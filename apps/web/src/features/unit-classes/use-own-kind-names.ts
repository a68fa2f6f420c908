import { useQuery } from '@tanstack/react-query'
import { useTenant } from '#lib/session.ts'
import { ownKindsQuery } from './queries.ts'

/** What the province's own kinds are called, by id; empty until they are read. */
export function useOwnKindNames(): ReadonlyMap<string, string> {
  const { slug } = useTenant()
  const { data } = useQuery(ownKindsQuery(slug))
  return new Map(data?.items.map(({ id, name }) => [id, name]))
}
