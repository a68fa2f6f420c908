import { getRouteApi } from '@tanstack/react-router'
import type { PlanSearch } from './plan-search.ts'

const route = getRouteApi('/t/$slug/plans/$planId/')

export interface PlanAddress {
  readonly slug: string
  readonly planId: string
  readonly search: PlanSearch
  /** Opens the details of a node, or closes them. */
  readonly openNode: (nodeId: string | null) => void
  /** Another part of the plan, or another filter; the open node stays. */
  readonly show: (change: Omit<PlanSearch, 'node'>) => void
}

/** The plan, the part of it and the node that the address names. */
export function usePlanAddress(): PlanAddress {
  const { slug, planId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return {
    slug,
    planId,
    search,
    openNode: (nodeId) =>
      void navigate({
        search: ({ node: _closed, ...others }) => (nodeId ? { ...others, node: nodeId } : others),
        // Back closes the details, however many were looked at.
        replace: search.node !== undefined,
        resetScroll: false,
      }),
    show: (change) => void navigate({ search: ({ node }) => ({ ...change, ...(node && { node }) }), resetScroll: false }),
  }
}
